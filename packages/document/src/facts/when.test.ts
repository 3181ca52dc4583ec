import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Text } from '../text.ts';
import { readSummaryWhen } from './summary-when.ts';
import { readWhen } from './when.ts';

const runs = Number(globalThis.process?.env.FAILONCE_RUNS ?? 200);
const two = (value: number): string => String(value).padStart(2, '0');

function text(plain: string): Text {
  return new Text(plain, { start: 0, end: plain.length }, [0], [0]);
}

interface Parts {
  title?: string;
  opening?: string[];
  summary?: string[];
  heading?: string;
  timeline?: string[];
  rest?: string[];
}

function when({ title, opening = [], summary = [], heading, timeline = [], rest = [] }: Parts): unknown[] {
  const found = readWhen({
    title: title === undefined ? undefined : text(title),
    opening: opening.map(text),
    summary: summary.map(text),
    timeline: { heading: heading === undefined ? undefined : text(heading), texts: timeline.map(text) },
    rest: rest.map(text),
  });
  const clock = (fact: typeof found.start): string | null =>
    fact === undefined ? null : `${two(fact.value.hour)}:${two(fact.value.minute)}`;
  const date = found.startDate?.value;
  return [
    clock(found.start),
    clock(found.end),
    date === undefined ? null : `${date.year}-${two(date.month)}-${two(date.day)}`,
    found.zone?.value.name ?? null,
    found.durationMinutes?.value ?? null,
  ];
}

describe('readWhen', () => {
  it.each<[string, Parts, unknown[]]>([
    [
      'a labelled window',
      { summary: ['Duration: June 9, 2024, 10:00 AM - 12:30 PM (UTC)'] },
      ['10:00', '12:30', '2024-06-09', 'UTC', 150],
    ],
    [
      'labels of their own',
      { summary: ['Duration of the outage:', 'Start: March 3, 2023, 14:30', 'End: March 3, 2023, 16:00'] },
      ['14:30', '16:00', '2023-03-03', null, 90],
    ],
    [
      'rows of a table',
      { summary: ['Start 2021-11-09 07:41', 'End 2021-11-09 09:03', 'Time zone All times are Pacific (PST)'] },
      ['07:41', '09:03', '2021-11-09', 'PST', 82],
    ],
    [
      'two dates',
      { summary: ['Duration: May 1, 2023, 08:00 AM - May 2, 2023, 10:00 AM (UTC-5)'] },
      ['08:00', '10:00', '2023-05-01', 'UTC-5', 1560],
    ],
    ['a night', { summary: ['It was down from 10 PM to 1:15 AM WAT.'] }, ['22:00', '01:15', null, 'WAT', 195]],
    [
      'prose',
      { summary: ['The outage began at 9:05 am EAT. Orders failed. Service was restored at 10:20 am EAT.'] },
      ['09:05', '10:20', null, 'EAT', 75],
    ],
    [
      'times before their words',
      { summary: ['At 2:02AM PST on 03-30-17 a server dropped out. At 2:47AM it was back online.'] },
      ['02:02', '02:47', '2017-03-30', 'PST', 45],
    ],
    [
      'a deployment before the outage',
      { summary: ['We deployed release 7 at 13:40. The API went down at 13:52 and was restored at 14:30 UTC.'] },
      ['13:52', '14:30', null, 'UTC', 38],
    ],
    [
      'the length as it is stated',
      { summary: ['Down for 1 hour 41 minutes.', 'The event started at 16:51 UTC and ended at 18:30 UTC.'] },
      ['16:51', '18:30', null, 'UTC', 101],
    ],
    [
      'the end from the timeline',
      {
        summary: ['On May 4, 2021 at 3:00 PM GMT the shop went down.'],
        timeline: ['3:00 PM: alert', '3:20 PM: rolled back', '3:45 PM: the shop is fully operational again'],
      },
      ['15:00', '15:45', '2021-05-04', 'GMT', 45],
    ],
    [
      'both from the timeline',
      {
        title: 'Outage of 2 June 2020',
        heading: 'Timeline (UTC)',
        timeline: [
          '10:02 errors on all requests',
          '10:10 on-call is paged',
          '10:40 service restored',
          '11:30 report written',
        ],
      },
      ['10:02', '10:40', '2020-06-02', 'UTC', 38],
    ],
    [
      'an opening in place of a summary',
      { opening: ['From 6PM to 7PM GMT all requests got 403 errors.'] },
      ['18:00', '19:00', null, 'GMT', 60],
    ],
    [
      'what is no length of the outage',
      { summary: ['It was restored within 30 minutes; the button spun for thirty seconds.'] },
      [null, null, null, null, null],
    ],
    ['a length in a clock’s form', { summary: ['Duration: 4hrs: 40mins [04:40:13]'] }, [null, null, null, null, 280]],
    ['no times at all', { summary: ['The site was slow.'] }, [null, null, null, null, null]],
    [
      'an ambiguous date beside an American zone',
      { summary: ['Down from 9:00 AM to 10:00 AM PST on 03/10/2017.'] },
      ['09:00', '10:00', '2017-03-10', 'PST', 60],
    ],
    [
      'an ambiguous date beside one with the day first',
      { summary: ['Down from 09:00 to 10:00 on 03/10/2017, known since 25/10/2017.'] },
      ['09:00', '10:00', '2017-10-03', null, 60],
    ],
  ])('reads %s', (_, parts, expected) => {
    expect(when(parts)).toEqual(expected);
  });

  it('keeps a contradiction: no length where the end comes first on one day', () => {
    expect(when({ timeline: ['Seen on 2 May at 10:00, errors', 'Solved on 2 May at 03:00'] })[4]).toBeNull();
  });
});

describe('readSummaryWhen', () => {
  it('takes nothing from elsewhere', () => {
    const found = readSummaryWhen([text('On 5 May at 15:00 CET the shop went down for 20 minutes.')]);
    expect(found.start?.time).toMatchObject({ hour: 15, minute: 0 });
    expect(found.end).toBeUndefined();
    expect(found.durationMinutes?.value).toBe(20);
    expect(found.zone?.value.name).toBe('CET');
  });
});

it('throws on no text and keeps its spans inside', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      'Duration: ',
      'Start: ',
      'from ',
      '10:00',
      ' to ',
      '2 hours',
      ' UTC',
      ' was restored at ',
      '9 pm',
      'May 3, 2024',
      '. ',
    ),
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), fc.array(words, { maxLength: 4 }), (summary, timeline) => {
      const longest = Math.max(0, ...[...summary, ...timeline].map((each) => each.length));
      const found = readWhen({
        title: undefined,
        opening: [],
        summary: summary.map(text),
        timeline: { heading: undefined, texts: timeline.map(text) },
        rest: [],
      });
      for (const fact of [found.start, found.end, found.startDate, found.zone, found.durationMinutes]) {
        if (fact === undefined) continue;
        expect(fact.span.start).toBeGreaterThanOrEqual(0);
        expect(fact.span.end).toBeLessThanOrEqual(longest);
      }
    }),
    { numRuns: runs },
  );
});
