import { dateOf, sayDate } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { oddTimes } from '../chronology/wall-times.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'time-skipped',
  level: 'warning',
  title: 'Times that the day has',
  want: 'The times must be ones that the day has in its zone',
  reason: 'On the day on which the clocks are put forward an hour is left out: a time in it never was.',
  messages: {
    skipped: 'There was no {time} in {zone} on {date}: the clocks were put forward over it.',
  },
  write: 'Write the time in UTC, or as the clock showed it after the change.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 2026-03-29 02:30 Europe/Amsterdam on.`,
      found: ['02:30'],
    },
    {
      text: `## Issue Summary
Duration: from 2026-03-29 03:30 Europe/Amsterdam on.`,
      found: [],
    },
  ],
  run: (document, report) => {
    for (const { moment, zone, kind, day } of oddTimes(chronologyOf(document))) {
      if (kind !== 'skipped') continue;
      report({
        messageId: 'skipped',
        span: moment.span,
        data: { time: moment.written, zone, date: sayDate(dateOf(day)) },
      });
    }
  },
});
