import { isoDate } from '@failonce/document';
import { isInCalendar, sayDate, weekdayNamed } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'date-ambiguous',
  level: 'warning',
  title: 'Dates that everybody reads alike',
  want: 'The order of day and month must be plain',
  reason: 'Half of the world reads 03/04 as the third of April, the other half as the fourth of March.',
  messages: {
    order: '{written} may be {first} or {second}.',
  },
  write: 'Write the year first, as in 2026-04-03, or the month as a word.',
  examples: [
    { text: '## Issue Summary\nThe outage began on 03/04/2026 at 09:02 UTC.', found: ['03/04/2026'] },
    { text: '## Issue Summary\nThe outage began on 23/04/2026 at 09:02 UTC.', found: [] },
  ],
  run: (document, report) => {
    if (!inNumbers.test(document.source.text)) return;
    const chronology = chronologyOf(document);
    const unsettled = chronology.dates.find(({ orderUnsettled }) => orderUnsettled);
    if (unsettled === undefined || chronology.dayFirst !== undefined) return;
    const { source, facts } = document;
    // Who counts in the zones of North America puts the month first.
    if (facts.zone !== undefined && american.test(facts.zone.value.name)) return;
    const written = source.slice(unsettled.span);
    const word = /^[A-Za-z]{3,9}/.exec(written)?.[0];
    if (word !== undefined && weekdayNamed(word) !== undefined) return;
    const year = unsettled.year ?? chronology.year;
    const first = { year, month: unsettled.day, day: unsettled.month };
    const second = { year, month: unsettled.month, day: unsettled.day };
    if (!isInCalendar(first) || !isInCalendar(second)) return;
    report({
      messageId: 'order',
      span: unsettled.span,
      data: { written, first: sayDate(first), second: sayDate(second) },
      suggestions: [first, second].map((date) => ({
        title: `Write ${isoDate(date)}`,
        edits: [{ span: unsettled.span, text: isoDate(date) }],
      })),
    });
  },
});

/** Two numbers of two digits and a year: most documents hold none, and need not be searched for dates. */
const inNumbers = /(?<!\d)\d{1,2}[/-]\d{1,2}[/-]\d\d/;

const american =
  /^(?:P[SD]?T|E[SD]T|ET|C[SD]T|CT|M[SD]T|AK[SD]T|HST)$|pacific|eastern (?:standard|daylight|time)|central (?:standard|daylight|time)|mountain|america\/|^us\//i;
