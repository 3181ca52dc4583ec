import { findDates } from '@failonce/document';
import { sayDate } from '../chronology/calendar.ts';
import { chronologyOf } from '../chronology/chronology.ts';
import { defineCheck } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineCheck({
  id: 'date-missing',
  level: 'error',
  title: 'Date of the outage',
  want: 'The document must say on which day the outage began, with the year',
  reason: 'Without a date nobody can order it among the others, find its logs or see whether it came back.',
  messages: {
    none: 'The document does not say on which day the outage began.',
    year: 'The date of the outage, {date}, lacks its year.',
  },
  write: 'Duration: 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC',
  examples: [
    { text: '## Issue Summary\nThe checkout was down from 09:02 UTC to 10:03 UTC.', found: ['09:02'] },
    { text: '## Issue Summary\nOn 14 February the checkout was down.', found: ['14 February'] },
    { text: '## Issue Summary\nOn 14 February 2026 the checkout was down.', found: [] },
  ],
  run: (document, report) => {
    const { facts, parts, frontMatter } = document;
    if (facts.startDate !== undefined || frontMatter?.fields.has('date') === true) return;
    if (!parts.some(({ role }) => role === 'summary' || role === 'timeline')) return;
    const chronology = chronologyOf(document);
    const dates = chronology.texts.filter(({ role }) => role !== 'measures').flatMap(({ text }) => findDates(text));
    const [first] = dates;
    if (dates.some(({ year }) => year !== undefined)) return;
    if (first !== undefined) report({ messageId: 'year', span: first.span, data: { date: sayDate(first) } });
    else report({ messageId: 'none', span: facts.start?.span ?? placeInSummary(document, 'duration') });
  },
});
