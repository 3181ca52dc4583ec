import { type DateValue, findDates, type Postmortem } from '@failonce/document';
import { sayDate } from '../chronology/calendar.ts';
import { type Chronology, chronologyOf } from '../chronology/chronology.ts';
import type { PlacedEvent } from '../chronology/events.ts';
import { beginOf } from '../chronology/roles.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'date-contradiction',
  level: 'error',
  title: 'One date of the outage',
  want: 'The parts must agree on the day of the outage',
  reason: 'Whoever looks for the logs of that day looks in vain on the wrong one.',
  messages: {
    timeline: 'The timeline is dated {other}, but the summary says {date}.',
    title: 'The title says {other}, but the summary says {date}.',
    label: 'The date of the outage is {other} here, but {date} beside its start.',
  },
  write: 'Find out which day is right, and write it in both places.',
  examples: [
    {
      text: `## Issue Summary
Duration: 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC.

## Timeline
All of 13 February 2026.
- 09:02 Outage begins.
- 10:03 Resolved.`,
      found: ['13 February 2026'],
    },
    {
      text: `# Outage of 12 February 2026

## Issue Summary
Duration: 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC.`,
      found: ['12 February 2026'],
    },
    {
      text: `# Postmortem, 16 February 2026

## Issue Summary
Duration: 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC.

## Timeline
- 2026-02-13 17:00 The release is deployed.
- 2026-02-14 09:02 Outage begins.
- 2026-02-14 10:03 Resolved.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const own = dateOfSummary(chronology);
    if (own === undefined) return;
    const tell = (messageId: 'timeline' | 'title' | 'label', other: DateValue): void =>
      report({
        messageId,
        span: other.span,
        data: { other: sayDate(other), date: sayDate(own) },
        related: [{ span: own.span, message: `Here it is ${sayDate(own)}.` }],
      });
    const days = chronology.days(own);
    const differs = (other: DateValue): boolean => {
      const others = chronology.days(other);
      return others.length > 0 && !others.some((day) => days.includes(day));
    };
    const inTimeline = dateOfTimeline(chronology);
    if (inTimeline !== undefined && differs(inTimeline)) tell('timeline', inTimeline);
    const { title } = document;
    const [inTitle, second] = title === undefined ? [] : findDates(title);
    if (title !== undefined && inTitle !== undefined && second === undefined && differs(inTitle)) {
      // A report is written after the outage, and may bear that date.
      if (isBefore(chronology, inTitle, own) || ofOutage.test(title.plain)) tell('title', inTitle);
    }
    const labelled = dateOfLabel(document);
    if (labelled !== undefined && labelled.span.start !== own.span.start && differs(labelled)) tell('label', labelled);
  },
});

const ofOutage = /\b(?:outage|incident|down|failure|disruption)\b(?: \w{1,20}){0,4} o[nf]\b/i;

/** The date that stands at the start in the summary, else the only one there. */
function dateOfSummary(chronology: Chronology): DateValue | undefined {
  const { start, texts } = chronology;
  if (start?.time.date !== undefined) return start.time.date;
  const dates = texts.filter(({ role }) => role === 'summary').flatMap(({ text }) => findDates(text));
  return dates.length === 1 ? dates[0] : undefined;
}

/** The date of the event that begins the outage, else the only one of the whole timeline, which counts for all events. */
function dateOfTimeline(chronology: Chronology): DateValue | undefined {
  const { start, end, events, texts } = chronology;
  if (events.some(({ moment }) => moment.time.date !== undefined)) {
    const first = beginOf(chronology) ?? events.find(({ moment }) => moment.minute === start?.minute);
    return first?.moment.time.date;
  }
  // Within an event's words a date tells of something else.
  let e = 0;
  const dates = texts
    .filter(({ text, role }) => {
      while (e < events.length && (events[e] as PlacedEvent).entry.span.end <= text.span.start) e++;
      const entry = events[e]?.entry;
      return role === 'timeline' && (entry === undefined || text.span.end <= entry.span.start);
    })
    .flatMap(({ text }) => findDates(text));
  const [only, second] = dates;
  if (only === undefined || second !== undefined) return undefined;
  const behind = events[0] !== undefined && only.span.start > events[0].entry.span.start;
  // The outage may have ended on another day than it began.
  return behind || (end?.day !== undefined && chronology.days(only).includes(end.day)) ? undefined : only;
}

/** "Date of the incident: …", "Incident date: …". */
function dateOfLabel({ parts }: Postmortem): DateValue | undefined {
  for (const { role, blocks } of parts) {
    if (role !== 'title' && role !== 'summary' && role !== 'other') continue;
    for (const block of blocks) {
      if (!('label' in block) || block.label === undefined) continue;
      const { name, value } = block.label;
      if (!/^(?:(?:incident|outage) date|date of (?:the )?(?:incident|outage))$/i.test(name.plain)) continue;
      const dates = findDates(value);
      if (dates.length === 1) return dates[0];
    }
  }
  return undefined;
}

function isBefore(chronology: Chronology, date: DateValue, other: DateValue): boolean {
  const latest = Math.max(...chronology.days(date));
  return date.year !== undefined && latest < Math.min(...chronology.days(other));
}
