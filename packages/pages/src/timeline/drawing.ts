import { type Html, html } from '../html/html.ts';
import { geometryOf, type Tick } from './geometry.ts';
import type { StoryLine } from './story-line.ts';

const WIDTH = 860;

/** The timeline as one picture that lies: for a screen that is wide enough, and for paper. */
export function timelineDrawing(line: StoryLine, zone: string): Html {
  const { events } = line;
  const { height, base, outage, wrong, ticks, names, clocks, rule, lengths } = geometryOf(line, WIDTH);
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="The outage as a line from ${events[0]?.clock} to ${events.at(-1)?.clock} ${zone}">
<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V7"/></pattern></defs>
<path class="axis" d="M0 ${base}H${WIDTH}"/>
<rect class="outage" x="${outage.x}" y="${outage.y}" width="${outage.width}" height="${outage.height}"/>
${wrong.map(({ x, width, name }) => html`<rect class="wrong" x="${x}" y="${outage.y}" width="${width}" height="${outage.height}"/>${name !== undefined && html`<text class="wrong-name" x="${name.x}" y="${name.y}">${name.text}</text>`}`)}
${ticks.map((tick) => mark(tick, base, zone))}
${names.map(({ kind, x, y, text }) => html`<text class="name ${kind}" x="${x}" y="${y}">${text}</text>`)}
${clocks.map(({ x, y, text }) => html`<text class="clock" x="${x}" y="${y}">${text}</text>`)}
${lengths.map(({ from, to, x, y, text }) => html`<path class="rule" d="M${from} ${rule - 6}v6H${to}v-6"/><text class="length" x="${x}" y="${y}">${text}</text>`)}
</svg>`;
}

/** An event: a tick that can be pointed at, and leads to its place in the text. */
function mark({ event, x, top }: Tick, base: number, zone: string): Html {
  const words = `${event.clock} ${zone}: ${event.words}`;
  return html`<a class="event ${event.kind}" href="#${event.id}" aria-label="${words}"><title>${words}</title><rect class="reach" x="${Math.round((x - 6) * 10) / 10}" y="${top}" width="12" height="${Math.round((base - top + 6) * 10) / 10}" rx="3"/><path class="tick" d="M${x} ${top}V${base}"/></a>`;
}
