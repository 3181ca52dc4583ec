import type { Span } from '@failonce/document';
import { type Chronology, chronologyOf } from '../chronology/chronology.ts';
import type { Moment } from '../chronology/moment.ts';
import { sayOffset, settledOffset } from '../chronology/zone-meanings.ts';
import { statedZone } from '../chronology/zones.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'zone-contradiction',
  level: 'error',
  title: 'One zone for one time',
  want: 'The same clock time must not be told in two zones',
  reason: 'In two zones one clock time is two moments, hours apart; nobody can lay the logs beside them.',
  messages: {
    moment: 'The summary tells {time} in {here}, the timeline in {there}.',
    all: 'All times are said to be in {all}, but this one is in {own}.',
  },
  write: 'Write one zone for all times, or convert the times to the other zone.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 09:02 UTC to 10:03 UTC.

## Timeline
All times in PST.
- 09:02 Outage begins.
- 10:03 Resolved.`,
      found: ['PST'],
    },
    {
      text: `## Timeline
All times in UTC.
- 09:02 PST Outage begins.
- 10:03 PST Resolved.`,
      found: ['PST'],
    },
    {
      text: `## Issue Summary
Duration: from 09:02 UTC to 10:03 UTC.

## Timeline
- 01:02 PST Outage begins.
- 02:03 PST Resolved.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const forAll = zoneOfTimeline(chronology);
    if (forAll !== undefined) {
      const other = chronology.events.find(({ moment }) => differ(forAll, own(chronology, moment)))?.moment;
      const zone = other && own(chronology, other);
      if (zone !== undefined) {
        report({
          messageId: 'all',
          span: zone.span,
          data: { all: forAll.name, own: zone.name },
          related: [{ span: forAll.span, message: `Here all times are said to be in ${forAll.name}.` }],
        });
        return;
      }
    }
    for (const stated of [chronology.start, chronology.end]) {
      const here = stated && own(chronology, stated);
      if (stated === undefined || here === undefined) continue;
      for (const { moment } of chronology.events) {
        if (Math.abs(moment.minute - stated.minute) >= 1) continue;
        const there = own(chronology, moment) ?? forAll;
        if (there === undefined || !differ(here, there)) continue;
        report({
          messageId: 'moment',
          span: there.span,
          data: {
            time: moment.written,
            here: said(here),
            there: said(there),
          },
          related: [{ span: here.span, message: `In the summary it is ${said(here)}.` }],
        });
        return;
      }
    }
  },
});

interface FixedZone {
  readonly name: string;
  readonly offsetMinutes: number;
  readonly span: Span;
}

/** The zone that stands at a time, where its name has one meaning. */
function own(chronology: Chronology, { zone }: Moment): FixedZone | undefined {
  const offsetMinutes = zone && settledOffset(chronology, zone);
  return zone === undefined || offsetMinutes === undefined
    ? undefined
    : { name: zone.name, offsetMinutes, span: zone.span };
}

/** The zone that is said once for the timeline's events. */
function zoneOfTimeline(chronology: Chronology): FixedZone | undefined {
  const zone = statedZone(chronology);
  const offsetMinutes = zone && settledOffset(chronology, zone);
  if (zone === undefined || offsetMinutes === undefined) return undefined;
  // What the summary says for itself may be converted there.
  const isOfSummary = chronology.document.parts.some(
    ({ role, span }) => role === 'summary' && zone.span.start >= span.start && zone.span.end <= span.end,
  );
  return isOfSummary ? undefined : { name: zone.name, offsetMinutes, span: zone.span };
}

function differ(a: FixedZone, b: FixedZone | undefined): boolean {
  return b !== undefined && a.offsetMinutes !== b.offsetMinutes;
}

function said({ name, offsetMinutes }: FixedZone): string {
  return /\d/.test(name) || offsetMinutes === 0 ? name : `${name} (UTC${sayOffset(offsetMinutes)})`;
}
