import { isoDate } from '@failonce/document';
import { dateOf, dayNumber } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { earliestStart } from '../chronology/start-day.ts';
import { dueDaysOf } from '../config/due-choices.ts';
import { defineCheck } from '../define.ts';

const TEXT = `---
severity: SEV-1
---
## Issue Summary
Duration: from 2026-02-14 09:02 UTC to 10:03 UTC.

## Corrective and Preventative Measures
### Tasks
- [ ] Add an alert before any certificate ends (@maria, due 2026-06-01)
- [ ] Renew certificates by a machine (@lee, due 2026-02-27)`;

export default defineCheck({
  id: 'task-due-late',
  level: 'warning',
  title: 'Tasks due soon enough',
  want: 'A task must be due within the days that failonce.yaml gives for the severity of the outage',
  reason:
    'Until its tasks are done, the same failure may come back at any hour; the graver it was, the less that is borne. Where failonce.yaml says nothing under “measures.due”, nothing is asked.',
  messages: {
    late: 'The task is due on {date}, more than {days} after {outage}: {latest} is the last day.',
  },
  write: 'Set an earlier day, or make a smaller task of it that can be done by then.',
  examples: [
    { text: TEXT, found: [] },
    {
      text: TEXT,
      found: ['2026-06-01'],
      given: { says: 'measures: { due: {SEV-1: 14} }', settings: { dueDays: new Map([['1', 14]]) } },
    },
  ],
  run: (document, report, { dueDays }) => {
    if (dueDays.size === 0) return;
    const severity = document.frontMatter?.severity?.value;
    const days = dueDaysOf(dueDays, severity);
    const began = days === undefined ? undefined : earliestStart(chronologyOf(document));
    if (days === undefined || began === undefined) return;
    const latest = isoDate(dateOf(began + days));
    for (const { annotation, checked } of document.measures) {
      const due = annotation?.due;
      if (due?.value.year === undefined || checked === true || annotation?.done !== undefined) continue;
      const full = { ...due.value, year: due.value.year };
      if (dayNumber(full) <= began + days) continue;
      report({
        messageId: 'late',
        span: due.span,
        data: {
          date: isoDate(full),
          outage: severity === undefined ? 'the outage' : `an outage of ${severity}`,
          latest,
          days: days === 1 ? 'one day' : `${days} days`,
        },
        suggestions: [{ title: `Write ${latest}`, edits: [{ span: due.span, text: latest }] }],
      });
    }
  },
});
