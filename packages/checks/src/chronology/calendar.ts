import type { CalendarDate } from '@failonce/document';

const names = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** A date with its year. */
export type FullDate = CalendarDate & { readonly year: number };

/** Days since 1970-01-01. */
export function dayNumber({ year, month, day }: FullDate): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** The date of a day number. */
export function dateOf(day: number): FullDate {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days a month has. A year that is not given may be a leap year. */
export function daysInMonth(month: number, year: number | undefined): number {
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

/** "Saturday". */
export function weekdayOf(date: FullDate): string {
  return weekdays[(((dayNumber(date) + 4) % 7) + 7) % 7] as string;
}

/** The weekday that a word names, in full: "Saturday" for "Sat"; undefined where it names none. */
export function weekdayNamed(word: string): string | undefined {
  const form = word.toLowerCase();
  return form.length < 3 ? undefined : weekdays.find((name) => name.toLowerCase().startsWith(form.slice(0, 3)));
}

/** "February". */
export function monthName(month: number): string {
  return names[month - 1] as string;
}

/** "14 February 2026", "14 February". */
export function sayDate({ year, month, day }: CalendarDate): string {
  return `${day} ${monthName(month)}${year === undefined ? '' : ` ${year}`}`;
}
