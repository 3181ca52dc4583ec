import type { Chronology } from '../chronology/chronology.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { inversionOf } from '../chronology/inversion.ts';
import { fits, type StatedLength, sayMinutes } from '../chronology/length.ts';
import { aroundMinutes, lengthsBetween, type Moment } from '../chronology/moment.ts';
import { statedLengths } from '../chronology/stated-lengths.ts';
import { type CheckReport, defineCheck } from '../define.ts';

type Report = (found: CheckReport<'between' | 'resolved' | 'lengths'>) => void;

export default defineCheck({
  id: 'duration-contradiction',
  level: 'error',
  title: 'One length of the outage',
  want: 'The stated duration must be the time from the start to the end of the outage',
  reason: 'The length decides how bad it was; where the numbers differ, nobody knows which one to believe.',
  messages: {
    between: 'The duration says {stated}, but {start} to {end} is {length}.',
    resolved:
      'The duration says {stated}, and {start} to {resolved} is {fitting}: the summary says that it ended at {end}, after {length}.',
    lengths: 'The duration says {stated} here and {other} elsewhere.',
  },
  write: 'Write the time from the start to the end, or correct the time that is wrong.',
  examples: [
    {
      text: `## Issue Summary
Duration: 30 minutes, from 13:20 to 13:45 UTC on 2026-02-14.`,
      found: ['30 minutes'],
    },
    {
      text: `## Issue Summary
Duration: 30 minutes, from 13:20 to 13:30 UTC.

## Timeline
- 13:20 Outage begins.
- 13:50 Resolved: the server is back.`,
      found: ['30 minutes'],
    },
    {
      text: `# Checkout down for 45 minutes

## Issue Summary
Duration: 61 minutes.`,
      found: ['45 minutes'],
    },
    {
      text: `## Issue Summary
Duration: about an hour, from 23:30 to 00:31 UTC.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const lengths = statedLengths(chronology);
    const [first] = lengths;
    if (first === undefined) return;
    const { start, end } = chronology;
    if (inversionOf(chronology) !== undefined) return;
    if (start === undefined || end === undefined || start.span.start === end.span.start) {
      for (const other of lengths.slice(1)) compareLengths(first, other, report);
      return;
    }
    for (const length of lengths) compare(chronology, start, end, length, report);
  },
});

function compare(chronology: Chronology, start: Moment, end: Moment, stated: StatedLength, report: Report): void {
  const between = lengthsBetween(start, end);
  const [length] = between;
  const around = (start.approximate ? aroundMinutes : 0) + (end.approximate ? aroundMinutes : 0);
  if (length === undefined || between.some((minutes) => fitsAround(stated, minutes, around))) return;
  // Who gives days tells of a longer story than the clock times of its ends.
  if (stated.value.minutes >= 1440 && (start.day === undefined || end.day === undefined)) return;
  if (sameBlockFits(chronology, start, end, stated)) return;
  const resolved = chronology.events.find(
    ({ moment }) =>
      moment.minute !== end.minute && lengthsBetween(start, moment).some((minutes) => fits(stated, minutes)),
  )?.moment;
  const said = resolved !== undefined && lastEvent(chronology) === resolved;
  report({
    messageId: said ? 'resolved' : 'between',
    span: stated.value.span,
    data: {
      stated: stated.written,
      start: start.written,
      end: end.written,
      length: sayMinutes(length),
      ...(said && { resolved: resolved.written, fitting: sayMinutes(lengthsBetween(start, resolved)[0] as number) }),
    },
    related: [
      {
        span: { start: Math.min(start.span.start, end.span.start), end: Math.max(start.span.end, end.span.end) },
        message: `From ${start.written} to ${end.written} it is ${sayMinutes(length)}.`,
      },
      ...(said ? [{ span: resolved.span, message: `The timeline ends at ${resolved.written}.` }] : []),
    ],
    suggestions: [
      { title: `Write ${sayMinutes(length)}`, edits: [{ span: stated.value.span, text: sayMinutes(length) }] },
      ...(said
        ? [{ title: `Write ${resolved.written} as the end`, edits: [{ span: end.span, text: resolved.written }] }]
        : []),
    ],
  });
}

function fitsAround(stated: StatedLength, minutes: number, around: number): boolean {
  return fits(stated, minutes) || (around > 0 && Math.abs(stated.value.minutes - minutes) <= around);
}

/** Other times in the same sentence or line may be the ends that are meant: "from 9:00 to 11:00, with users hit from 9:30". */
function sameBlockFits(chronology: Chronology, start: Moment, end: Moment, stated: StatedLength): boolean {
  const text = chronology.textAt(stated.value.span);
  if (text === undefined) return false;
  const moments = chronology.momentsOf(text).filter(({ span }) => span.start !== start.span.start);
  for (const moment of moments) {
    if (moment.span.start === end.span.start) continue;
    for (const other of [start, ...moments]) {
      if (other !== moment && lengthsBetween(other, moment).some((minutes) => fits(stated, minutes))) return true;
    }
  }
  return false;
}

function lastEvent({ events }: Chronology): Moment | undefined {
  return events.at(-1)?.moment;
}

/** Two lengths in words, where no times say which is right. */
function compareLengths(first: StatedLength, other: StatedLength, report: Report): void {
  if (fits(first, other.value.minutes) || fits(other, first.value.minutes)) return;
  const [here, there] = other.value.span.start < first.value.span.start ? [other, first] : [first, other];
  report({
    messageId: 'lengths',
    span: here.value.span,
    data: { stated: here.written, other: there.written },
    related: [{ span: there.value.span, message: `Here the duration is ${there.written}.` }],
  });
}
