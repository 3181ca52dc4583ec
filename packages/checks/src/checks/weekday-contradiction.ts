import { type DateValue, findDates, type Source, type Span } from '@failonce/document';
import { type FullDate, isInCalendar, sayDate, weekdayNamed, weekdayOf } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { defineCheck } from '../define.ts';
import { anyStandsIn, literals } from '../literals.ts';

export default defineCheck({
  id: 'weekday-contradiction',
  level: 'error',
  title: 'Weekdays of the dates',
  want: 'The weekday beside a date must be that of the date',
  reason: 'One of the two is wrong, and with the day everything that follows from it.',
  messages: {
    differs: '{date} was a {actual}, not a {said}.',
  },
  write: 'Correct the weekday or the date.',
  examples: [
    { text: '## Issue Summary\nIt began on Monday, 14 February 2026, at 09:02 UTC.', found: ['Monday'] },
    { text: '## Issue Summary\nIt began on 2026-02-14 (Sunday) at 09:02 UTC.', found: ['Sunday'] },
    { text: '## Issue Summary\nIt began on Saturday, 14 February 2026, at 09:02 UTC.', found: [] },
  ],
  run: (document, report) => {
    const { source } = document;
    if (!anyStandsIn(source, WEEKDAYS)) return;
    const dates = chronologyOf(document).texts.flatMap(({ text }) =>
      anyWeekday.test(text.plain) ? findDates(text) : [],
    );
    for (const date of dates) {
      const { year } = date;
      if (year === undefined || !isInCalendar(date)) continue;
      const span = weekdayBeside(source, date);
      const said = span && weekdayNamed(source.slice(span));
      if (span === undefined || said === undefined) continue;
      const full: FullDate = { year, month: date.month, day: date.day };
      const actual = weekdayOf(full);
      if (said === actual) continue;
      const other: FullDate = { year, month: date.day, day: date.month };
      // The weekday tells which of the two numbers is the month.
      if (date.orderUnsettled && weekdayOf(other) === said) continue;
      const short = source.slice(span).replace('.', '').length <= 4;
      report({
        messageId: 'differs',
        span,
        data: { date: sayDate(date), actual, said },
        related: [{ span: date.span, message: `The ${sayDate(date)} was a ${actual}.` }],
        suggestions: [{ title: `Write ${actual}`, edits: [{ span, text: short ? actual.slice(0, 3) : actual }] }],
      });
    }
  },
});

/** A weekday beside a number or a month: where none stands, the dates need not be read. */
const anyWeekday =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}[ ,.(]{1,3}(?:the )?(?:\d|[A-Z][a-z]{2})|\d[ ,(]{1,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/;
const WEEKDAYS = literals('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun');
const before = /^[A-Za-z]{3,9}/;
const behind = /^(?: ?\(|, ?)((?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satu?r?|Sun)(?:day)?)(?:\)|(?=[,.;]|$))/;

/** The weekday's name right before or behind a date. */
function weekdayBeside(source: Source, { span }: DateValue): Span | undefined {
  const word = before.exec(source.slice(span))?.[0];
  if (word !== undefined && weekdayNamed(word) !== undefined)
    return { start: span.start, end: span.start + word.length };
  const match = behind.exec(source.text.slice(span.end, span.end + 14));
  const name = match?.[1];
  if (match === null || name === undefined) return undefined;
  const start = span.end + match[0].indexOf(name);
  return { start, end: start + name.length };
}
