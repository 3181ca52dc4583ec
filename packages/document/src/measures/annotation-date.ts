import { readDate } from '../times/date.ts';
import { isDigit } from '../times/scan.ts';
import type { CalendarDate } from '../times/time.ts';

/** Longest way to write a date, weekday included. */
const MAX_LENGTH = 40;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The date that `words` are, all of them: "2026-03-01", "1 March 2026", "Mon, March 1, 2026", "1 Mar". */
export function readAnnotationDate(words: string): CalendarDate | undefined {
  if (words.length < 4 || words.length > MAX_LENGTH) return undefined;
  let digit = 0;
  while (digit < words.length && !isDigit(words.charCodeAt(digit))) digit++;
  if (digit === words.length) return undefined;
  const date = readDate(words, digit);
  if (date === undefined || date.start !== 0 || date.end !== words.length) return undefined;
  const { year, month, day } = date;
  return day <= (DAYS[month - 1] ?? 0) ? { year, month, day } : undefined;
}
