import type { RawDate } from './date.ts';

import type { RawZone } from './zone.ts';

/** A time with all that stands beside it, at offsets into the plain text. */
export interface RawTime {
  start: number;
  end: number;
  /** From the first character of date, time and zone to the last, brackets that were opened within included. */
  groupStart: number;
  groupEnd: number;
  /** Undefined for an elapsed time, and for one that is on no clock. */
  hour: number | undefined;
  minute: number;
  second: number | undefined;
  meridiem: 'am' | 'pm' | undefined;
  /** Taken from the other end of a range. */
  lentMeridiem: 'am' | 'pm' | undefined;
  elapsedMinutes: number | undefined;
  impossible: boolean;
  approximate: boolean;
  date: RawDate | undefined;
  zone: RawZone | undefined;
  /** The time before it and this one are the two ends of a range: "from 10 to 11:30 AM". */
  endsRange: boolean;
}

/** Times and dates of a plain text, both in reading order. */
export interface ScannedTimes {
  readonly times: readonly RawTime[];
  readonly dates: readonly RawDate[];
}

/** The hour in 24 hours; "14:15pm" cannot be meant as written and reads as 14:15. */
export function setHour(time: RawTime, hour: number, meridiem: 'am' | 'pm' | undefined): void {
  if (meridiem === undefined) {
    time.hour = hour === 24 ? 0 : hour;
    return;
  }
  if (hour > 12) {
    time.hour = hour === 24 ? 0 : hour;
    time.impossible = true;
    return;
  }
  if (hour === 0) time.impossible = meridiem === 'pm';
  time.hour = (hour % 12) + (meridiem === 'pm' && hour !== 0 ? 12 : 0);
}
