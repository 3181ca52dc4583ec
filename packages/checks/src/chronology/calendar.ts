import type { CalendarDate } from '@failonce/document';

/** A date with its year. */
type FullDate = CalendarDate & { readonly year: number };

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: FullDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** How many days a month has. A year that is not given may be a leap year. */
function daysInMonth(month: number, year: number | undefined): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Is there such a day in the calendar? */
export function isInCalendar({ year, month, day }: CalendarDate): boolean {
  return day <= daysInMonth(month, year);
}
