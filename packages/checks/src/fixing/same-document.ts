import type { Entry, Postmortem } from '@failonce/document';
import type { Report } from '../report.ts';
import { factsOf } from '../reporters/json.ts';

interface Judged {
  readonly document: Postmortem;
  readonly report: Report;
}

/** Has a change lost anything that the document said: a fact, a requirement, an event's time, a task's promise? */
export function loses(before: Judged, after: Judged): boolean {
  return statementsOf(before) !== statementsOf(after) || unmetAnew(before.report, after.report);
}

function unmetAnew(before: Report, after: Report): boolean {
  const met = new Set(after.requirements.filter((each) => each.met).map(({ id }) => id));
  return before.requirements.some((each) => each.met && !met.has(each.id));
}

/** What the document states, as one text to compare. Events may change their order, nothing else. */
function statementsOf({ document }: Judged): string {
  const events = document.timeline.entries.map(eventOf).sort();
  const tasks = document.measures.map(({ annotation, checked }) => [
    checked ?? false,
    annotation?.owner?.value,
    annotation?.due?.value,
    annotation?.done?.value,
    annotation?.causes.map(({ value }) => value),
  ]);
  const { timeline_entries, ...facts } = factsOf(document.facts);
  return JSON.stringify([facts, timeline_entries, events, tasks]);
}

function eventOf({ time }: Entry): string {
  if (time === undefined) return '';
  const { clock, elapsedMinutes, date } = time;
  return JSON.stringify([clock, elapsedMinutes, date && [date.year, date.month, date.day]]);
}
