import type { Span, TimeValue, Zone } from '@failonce/document';

/** A clock time of the text with what is known about it. */
export interface Moment {
  readonly span: Span;
  /** As it stands in the text. */
  readonly written: string;
  /** Minutes since midnight by its own clock, seconds as a fraction. */
  readonly minute: number;
  /** Morning or evening: written on a clock of twelve hours without "am" or "pm". */
  readonly halfUnsure: boolean;
  /** The day that is written beside it, as the document's dates are to be read; undefined where there is none. */
  readonly day: number | undefined;
  /** The other reading of "03/04/2026". */
  readonly otherDay: number | undefined;
  readonly approximate: boolean;
  /** Not on any clock as written; `minute` then is the plain reading. */
  readonly impossible: boolean;
  readonly zone: Zone | undefined;
  readonly time: TimeValue;
}

/** Minutes that an "around" may stand away from the truth. */
export const aroundMinutes = 15;

/**
 * Every length from `from` to `to` that a sensible reader could mean, in minutes. Without dates an end that comes first
 * on the clock lies on the next day; a clock of twelve hours without "am" and "pm" may mean either half of the day.
 */
export function lengthsBetween(from: Moment, to: Moment): number[] {
  const clock = to.minute - from.minute - zoneShift(from, to);
  const lengths: number[] = [];
  const days = daysBetween(from, to);
  const halves = from.halfUnsure || to.halfUnsure ? [0, 720, -720] : [0];
  for (const half of halves) {
    const base = clock + half;
    if (days === undefined) lengths.push(base < 0 ? base + 1440 : base);
    else for (const day of days) lengths.push(base + day * 1440);
  }
  return halves.length === 1 ? lengths : [...new Set(lengths.filter((length) => length >= 0))];
}

/** The days from `from` to `to` by every reading of their dates; undefined where a date is missing. */
function daysBetween(from: Moment, to: Moment): number[] | undefined {
  if (from.day === undefined || to.day === undefined) return undefined;
  const days = [to.day - from.day];
  // One document writes all its dates in one order.
  if (from.otherDay !== undefined && to.otherDay !== undefined) days.push(to.otherDay - from.otherDay);
  else if (from.otherDay !== undefined) days.push(to.day - from.otherDay);
  else if (to.otherDay !== undefined) days.push(to.otherDay - from.day);
  return days;
}

/** Minutes by which the clock of `to` is ahead of that of `from`. */
function zoneShift(from: Moment, to: Moment): number {
  const a = from.zone?.offsetMinutes;
  const b = to.zone?.offsetMinutes;
  return a === undefined || b === undefined ? 0 : b - a;
}
