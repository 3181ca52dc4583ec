import { findDates } from '@failonce/document';
import { daysInMonth, isInCalendar, monthName, sayDate } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'date-impossible',
  level: 'warning',
  title: 'Dates of the calendar',
  want: 'The dates must be days that the calendar has',
  reason: 'A day that never was orders nothing and can be due to nobody.',
  messages: {
    off: 'There is no {date}: {month} has {days} days.',
  },
  write: 'Write the day that is meant, as in 2026-02-28.',
  examples: [
    { text: '## Issue Summary\nThe outage began on 2026-02-30 at 09:02 UTC.', found: ['2026-02-30'] },
    { text: '## Issue Summary\nThe outage began on 2024-02-29 at 09:02 UTC.', found: [] },
  ],
  run: (document, report) => {
    const { source, timeline } = document;
    for (const { text, role } of chronologyOf(document).texts) {
      if (role === 'cause' || role === 'resolution' || role === 'cause-resolution' || !mayBeLate(text.plain)) continue;
      for (const date of findDates(text)) {
        if (isInCalendar(date)) continue;
        const { month, year, span } = date;
        // A story may tell of such a date: "the due date was '31.02.2022'".
        if (/["'“”‘’`«]\s?$/.test(source.text.slice(Math.max(0, span.start - 2), span.start))) continue;
        if (timeline.entries.some(({ words }) => span.start >= words.span.start && span.end <= words.span.end))
          continue;
        const named = year === undefined || month !== 2 ? monthName(month) : `${monthName(month)} ${year}`;
        report({
          messageId: 'off',
          span,
          data: { date: sayDate(date), month: named, days: daysInMonth(month, year) },
        });
      }
    }
  },
});

/** A day so late in one of the short months: where nothing looks so, the dates need not be read. */
const late =
  /(?:feb|apr|jun|sep|nov)[a-z]{0,6}[ .,-]{1,2}(?:the )?(?:29|3[01])|(?:29|3[01])(?:st|th)?[ ./-](?:of )?(?:feb|apr|jun|sep|nov|0?[2469][./-]|11[./-])|[./-](?:0?[2469]|11)[./-](?:29|3[01])|\b(?:0?[2469]|11)[/-](?:29|3[01])[/-]/i;

function mayBeLate(plain: string): boolean {
  return (plain.includes('3') || plain.includes('29')) && late.test(plain);
}
