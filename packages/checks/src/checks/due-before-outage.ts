import { isoDate } from '@failonce/document';
import { dateOf, dayNumber } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { earliestStart } from '../chronology/start-day.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'due-before-outage',
  level: 'error',
  title: 'Tasks due after the outage',
  want: 'A task must be due after the outage that it follows from',
  reason: 'A due date that has passed before anything happened reminds nobody.',
  messages: {
    before: 'The task is due on {date}, before the outage of {outage}.',
  },
  write: 'Correct the date, or the year.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 2026-02-14 09:02 UTC to 10:03 UTC.

## Corrective and Preventative Measures
- [ ] Add an alert before any certificate ends (@maria, due 2025-03-01)`,
      found: ['2025-03-01'],
    },
    {
      text: `## Issue Summary
Duration: from 2026-02-14 09:02 UTC to 10:03 UTC.

## Corrective and Preventative Measures
- [ ] Add an alert before any certificate ends (@maria, due 2026-03-01)`,
      found: [],
    },
  ],
  run: (document, report) => {
    const { measures, facts } = document;
    if (!measures.some(({ annotation }) => annotation?.due !== undefined)) return;
    const began = earliestStart(chronologyOf(document));
    if (began === undefined) return;
    for (const { annotation } of measures) {
      const due = annotation?.due;
      const date = due?.value;
      if (due === undefined || date?.year === undefined) continue;
      const full = { year: date.year, month: date.month, day: date.day };
      if (dayNumber(full) >= began) continue;
      const outage = isoDate(dateOf(began));
      report({
        messageId: 'before',
        span: due.span,
        data: { date: isoDate(full), outage },
        related: facts.startDate ? [{ span: facts.startDate.span, message: `The outage was on ${outage}.` }] : [],
      });
    }
  },
});
