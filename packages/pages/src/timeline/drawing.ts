import type { TimedEvent } from '@failonce/checks';
import { type Html, html } from '../html/html.ts';
import { shortDuration } from '../parts/time.ts';
import { type Placed, placeLabels, type Wanted, widthOf } from './place-labels.ts';
import { type StoryLine, TURNS } from './story-line.ts';

const WIDTH = 860;
const INSET = 36;
const ROW = 18;
const BAND = 26;

/** The timeline as one picture that lies: for a screen that is wide enough, and for paper. */
export function timelineDrawing(line: StoryLine, zone: string): Html {
  const { from, to, events, turns, stretches, wrong } = line;
  const first = Math.min(from, events[0]?.minute ?? from);
  const last = Math.max(to, events.at(-1)?.minute ?? to);
  const scale = (WIDTH - 2 * INSET) / Math.max(1, last - first);
  const x = (minute: number): number => round(INSET + (minute - first) * scale);
  const wantedTurns = turns.map(
    ({ minute, kind }): Wanted => ({ x: x(minute), width: widthOf(TURNS[kind] ?? ''), anchor: 'start' }),
  );
  // The rightmost stands next to the line, so that no tick goes through a label.
  const names = [...placeLabels([...wantedTurns].reverse().map(mirrored), WIDTH)]
    .reverse()
    .map((placed, at) => back(placed, wantedTurns[at] as Wanted));
  const top = 14 + ROW * Math.max(0, ...names.map(({ row }) => row));
  const band = top + 14;
  const base = band + BAND;
  const clocks = distinct(turns);
  const times = placeLabels(
    clocks.map(({ minute }) => ({ x: x(minute), width: 34, anchor: 'middle' })),
    WIDTH,
    8,
  );
  const timeRows = Math.max(0, ...times.map(({ row }) => row));
  const rule = base + 34 + ROW * timeRows;
  const lengths = stretches.map((each) => `${shortDuration(each.to - each.from)} ${each.name}`);
  const under = placeLabels(
    stretches.map((each, at) => ({
      x: (x(each.from) + x(each.to)) / 2,
      width: widthOf(lengths[at] ?? ''),
      anchor: 'middle',
    })),
    WIDTH,
  );
  // A turn's mark reaches up to its name; the others stand below the band's edge.
  const topOf = (event: TimedEvent): number => {
    const turn = turns.indexOf(event);
    return turn < 0 ? base - 8 : top - (names[turn]?.row ?? 0) * ROW + 4;
  };
  const height = rule + 22 + ROW * Math.max(0, ...under.map(({ row }) => row));
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" aria-label="The outage as a line from ${events[0]?.clock} to ${events.at(-1)?.clock} ${zone}">
<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V7"/></pattern></defs>
<path class="axis" d="M0 ${base}H${WIDTH}"/>
<rect class="outage" x="${x(from)}" y="${band}" width="${round(x(to) - x(from))}" height="${BAND}"/>
${wrong.map((each) => wrongStretch(x(each.from), x(each.to), band))}
${events.map((event) => mark(event, x(event.minute), topOf(event), base, zone))}
${turns.map(({ kind }, at) => html`<text class="name ${kind}" x="${round(names[at]?.left ?? 0)}" y="${top - (names[at]?.row ?? 0) * ROW}">${TURNS[kind]}</text>`)}
${clocks.map(({ clock }, at) => html`<text class="clock" x="${round((times[at]?.left ?? 0) + 17)}" y="${base + 18 + ROW * (times[at]?.row ?? 0)}">${clock}</text>`)}
${stretches.map((each, at) => html`<path class="rule" d="M${x(each.from)} ${rule - 6}v6H${x(each.to)}v-6"/><text class="length" x="${round((under[at]?.left ?? 0) + widthOf(lengths[at] ?? '') / 2)}" y="${rule + 17 + ROW * (under[at]?.row ?? 0)}">${lengths[at]}</text>`)}
</svg>`;
}

/** An event: a tick that can be pointed at, and leads to its place in the text. */
function mark(event: TimedEvent, x: number, top: number, base: number, zone: string): Html {
  const words = `${event.clock} ${zone}: ${event.words}`;
  return html`<a class="event ${event.kind}" href="#${event.id}" aria-label="${words}"><title>${words}</title><rect class="reach" x="${round(x - 6)}" y="${top}" width="12" height="${round(base - top + 6)}" rx="3"/><path class="tick" d="M${x} ${top}V${base}"/></a>`;
}

function wrongStretch(from: number, to: number, band: number): Html {
  const name = 'a wrong path';
  const fits = to - from > widthOf(name) + 12;
  return html`<rect class="wrong" x="${from}" y="${band}" width="${round(Math.max(3, to - from))}" height="${BAND}"/>${fits && html`<text class="wrong-name" x="${round((from + to) / 2)}" y="${band + 17}">${name}</text>`}`;
}

function mirrored({ x, width, anchor }: Wanted): Wanted {
  return { x: WIDTH - x - width, width, anchor };
}

function back({ left, row }: Placed, { width }: Wanted): Placed {
  return { left: WIDTH - left - width, row };
}

/** Each time once, however many events it has. */
function distinct(events: readonly TimedEvent[]): readonly TimedEvent[] {
  return events.filter(({ minute }, at) => events[at - 1]?.minute !== minute);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
