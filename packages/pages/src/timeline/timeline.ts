import type { TimedEvent } from '@failonce/checks';
import { type Html, html } from '../html/html.ts';
import { shortDuration } from '../parts/time.ts';
import { timelineDrawing } from './drawing.ts';
import { type StoryLine, TURNS } from './story-line.ts';

/** The drawn timeline in both ways, lying and upright, and as a table for whoever cannot see it. */
export function timeline(line: StoryLine, zone: string): Html {
  return html`<section class="timeline" aria-label="Timeline">
<div class="lying">${timelineDrawing(line, zone)}
<p class="told" aria-live="polite">All times in ${zone}. Each mark leads to its place in the text.</p></div>
${upright(line)}
<details class="screen-only"><summary>The ${line.events.length} events as a table</summary>
<table><thead><tr><th scope="col">Time in ${zone}</th><th scope="col">Event</th></tr></thead><tbody>${line.events.map((event) => html`<tr><td><a href="#${event.id}">${event.clock}</a></td><td>${event.words}</td></tr>`)}</tbody></table>
${line.left > 0 && html`<p class="quiet">${line.left} more, long before or after, stand in the text.</p>`}</details>
</section>`;
}

/** For a narrow screen: time goes down, the turning points beside it. */
function upright({ events, stretches, wrong }: StoryLine): Html {
  const shown = events.filter(({ kind }) => kind in TURNS || kind === 'misleading');
  const lengthTo = (event: TimedEvent) =>
    stretches.find(({ to, name }) => to === event.minute && name === ENDS[event.kind]) ?? undefined;
  return html`<ol class="upright">${shown.map((event) => {
    const length = lengthTo(event);
    const path = wrong.find(({ from, to }) => from <= event.minute && event.minute <= to);
    return html`<li class="${event.kind}"><a href="#${event.id}"><span class="clock">${event.clock}</span> <b>${TURNS[event.kind] ?? 'A wrong path'}</b></a>${length !== undefined && html` <span class="quiet">${shortDuration(length.to - length.from)} ${length.name}</span>`}${event.kind === 'misleading' && path !== undefined && html` <span class="quiet">${shortDuration(path.to - path.from)}</span>`}</li>`;
  })}</ol>`;
}

const ENDS: Readonly<Record<string, string>> = {
  detected: 'to detect',
  escalated: 'to escalate',
  resolved: 'to resolve',
};
