import { dateOf, sayDate } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { oddTimes } from '../chronology/wall-times.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'time-repeated',
  level: 'warning',
  title: 'Times that come once',
  want: 'The times must be ones that the day has once in its zone',
  reason: 'On the day on which the clocks are put back an hour comes twice: a time in it is two moments.',
  messages: {
    repeated: '{time} came twice in {zone} on {date}: the clocks were put back.',
  },
  write: 'Add the offset that is meant, as in UTC+2, or write the time in UTC.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 2026-10-25 02:30 Europe/Amsterdam on.`,
      found: ['02:30'],
    },
    {
      text: `## Issue Summary
Duration: from 2026-10-25 03:30 Europe/Amsterdam on.`,
      found: [],
    },
  ],
  run: (document, report) => {
    for (const { moment, zone, kind, day } of oddTimes(chronologyOf(document))) {
      if (kind !== 'repeated') continue;
      report({
        messageId: 'repeated',
        span: moment.span,
        data: { time: moment.written, zone, date: sayDate(dateOf(day)) },
      });
    }
  },
});
