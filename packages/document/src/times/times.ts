import type { Text } from '../text.ts';
import type { RawDate } from './date.ts';
import { scanDurations } from './duration.ts';
import type { RawTime } from './raw-time.ts';

import { scanTimesOf } from './scan-times.ts';
import type { DateValue, DurationValue, TimeValue, Zone } from './time.ts';
import type { RawZone } from './zone.ts';

/** Every clock time and elapsed time in reading order. */
export function findTimes(text: Text): TimeValue[] {
  return scanTimesOf(text).times.map((time) => timeValue(text, time));
}

/** Every date in reading order, those beside a time included. */
export function findDates(text: Text): DateValue[] {
  return scanTimesOf(text).dates.map((date) => dateValue(text, date));
}

/** Every length of time in reading order: "61 minutes", "1h 41m", "half an hour". */
export function findDurations(text: Text): DurationValue[] {
  return scanDurations(text.plain).map((found) => ({
    minutes: found.minutes,
    span: text.spanOf(found.start, found.end),
    approximate: found.approximate,
  }));
}

/** The other reading of a date whose order of day and month is unsettled. */
export function withDayFirst(date: DateValue): DateValue {
  if (!date.orderUnsettled) return date;
  return { year: date.year, month: date.day, day: date.month, span: date.span, orderUnsettled: true };
}

/** The value of a time found at offsets into `text.plain`. */
export function timeValue(text: Text, time: RawTime): TimeValue {
  return {
    span: text.spanOf(time.start, time.end),
    clock: time.hour === undefined ? undefined : { hour: time.hour, minute: time.minute, second: time.second },
    meridiem: time.meridiem ?? time.lentMeridiem,
    elapsedMinutes: time.elapsedMinutes,
    impossible: time.impossible,
    date: time.date === undefined ? undefined : dateValue(text, time.date),
    zone: time.zone === undefined ? undefined : zoneValue(text, time.zone),
    approximate: time.approximate,
  };
}

/** The value of a date found at offsets into `text.plain`. */
export function dateValue(text: Text, date: RawDate): DateValue {
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    span: text.spanOf(date.start, date.end),
    orderUnsettled: date.orderUnsettled,
  };
}

/** The value of a zone found at offsets into `text.plain`. */
export function zoneValue(text: Text, zone: RawZone): Zone {
  const value = {
    name: zone.name,
    offsetMinutes: zone.offsetMinutes,
    ambiguous: zone.ambiguous,
    span: text.spanOf(zone.start, zone.end),
  };
  return zone.meant === undefined ? value : { ...value, meant: zone.meant };
}
