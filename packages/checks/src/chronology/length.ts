import type { DurationValue, Source } from '@failonce/document';

/** A length that the document states, with what its wording leaves open. */
export interface StatedLength {
  readonly value: DurationValue;
  readonly written: string;
  /** "over 2 hours" may be any more, "under 2 hours" any less. */
  readonly bound: 'least' | 'most' | undefined;
}

const leastBefore = /(?:more than|over|at least|longer than|exceeding|upwards? of|minimum of|beyond)\W{0,3}$/i;
const mostBefore = /(?:less than|under|at most|up to|no more than|within|below|maximum of)\W{0,3}$/i;
const minuteUnit = /min|sec|\d\s?[ms](?![a-z])|\dh\d|:/i;

/** Reads what stands before the length too. */
export function statedLength(source: Source, value: DurationValue): StatedLength {
  const before = source.text.slice(Math.max(0, value.span.start - 20), value.span.start);
  const after = source.text.slice(value.span.end, value.span.end + 14);
  const bound =
    leastBefore.test(before) || /^\s?(?:\+|or more|plus\b)/i.test(after)
      ? 'least'
      : mostBefore.test(before) || /^\s?or less/i.test(after)
        ? 'most'
        : undefined;
  return { value, written: source.slice(value.span), bound };
}

/**
 * Could a person who knew that it were `minutes` have written the length? People round: the minute in which it ended may
 * count or not, "30 minutes" may be 28, "an hour" 55 minutes, and "about" stretches each. What lies beyond is no
 * rounding but another number. "30 minutes" for 25 is one, because who counts in fives would have written 25.
 */
export function fits({ value, written, bound }: StatedLength, minutes: number): boolean {
  const stated = value.minutes;
  const slack = slackOf(stated, minuteUnit.test(written), value.approximate);
  if (bound === 'least') return minutes >= stated - slack;
  if (bound === 'most') return minutes <= stated + slack;
  return Math.abs(minutes - stated) <= slack;
}

function slackOf(stated: number, countsMinutes: boolean, approximate: boolean): number {
  if (stated >= 1440 && !countsMinutes) return stated % 1440 === 0 ? 720 : 60;
  let slack: number;
  if (!countsMinutes) slack = stated % 60 === 0 ? Math.max(10, stated / 8) : 10;
  else if (stated >= 60 && stated % 30 === 0) slack = 4;
  else slack = stated % 5 === 0 ? 2 : 1;
  return approximate ? Math.max(slack, stated / 4, 5) : slack;
}

/** "1 minute", "61 minutes", "2 hours 5 minutes", "3 days". */
export function sayMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  if (minutes > 0 && minutes < 1) return count(Math.round(minutes * 60), 'second');
  if (whole < 120) return count(whole, 'minute');
  const days = whole >= 2880 ? Math.floor(whole / 1440) : 0;
  const hours = Math.floor((whole - days * 1440) / 60);
  return [
    days > 0 ? count(days, 'day') : '',
    hours > 0 ? count(hours, 'hour') : '',
    whole % 60 > 0 ? count(whole % 60, 'minute') : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
