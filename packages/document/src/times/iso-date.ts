import type { CalendarDate } from './time.ts';

/** As in “2025-03-11” (ISO 8601); undefined where the year is not stated. */
export function isoDate(date: CalendarDate & { readonly year: number }): string;
export function isoDate(date: CalendarDate): string | undefined;
export function isoDate({ year, month, day }: CalendarDate): string | undefined {
  if (year === undefined) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
