import { isoDate } from '@failonce/document';
import { dateOf, dayNumber } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { earliestStart } from '../chronology/start-day.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'done-before-outage',
  level: 'error',
  title: 'Tasks done after the outage',
  want: 'A task must be done after the outage that it follows from',
  reason: 'What was done before the outage did not prevent it, or its date is wrong.',
  messages: {
    before: 'The task was done on {date}, before the outage of {outage}.',
  },
  write: 'Correct the date, or the year.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 2026-02-14 09:02 UTC to 10:03 UTC.

## Corrective and Preventative Measures
- [x] Add an alert before any certificate ends (@maria, due 2026-03-01, done 2025-02-20)`,
      found: ['2025-02-20'],
    },
    {
      text: `## Issue Summary
Duration: from 2026-02-14 09:02 UTC to 10:03 UTC.

## Corrective and Preventative Measures
- [x] Add an alert before any certificate ends (@maria, due 2026-03-01, done 2026-02-20)`,
      found: [],
    },
  ],
  run: (document, report) => {
    const { measures, facts } = document;
    if (!measures.some(({ annotation }) => annotation?.done !== undefined)) return;
    const began = earliestStart(chronologyOf(document));
    if (began === undefined) return;
    for (const { annotation } of measures) {
      const done = annotation?.done;
      const date = done?.value;
      if (done === undefined || date?.year === undefined) continue;
      const full = { year: date.year, month: date.month, day: date.day };
      if (dayNumber(full) >= began) continue;
      const outage = isoDate(dateOf(began));
      report({
        messageId: 'before',
        span: done.span,
        data: { date: isoDate(full), outage },
        related: facts.startDate ? [{ span: facts.startDate.span, message: `The outage was on ${outage}.` }] : [],
      });
    }
  },
});
