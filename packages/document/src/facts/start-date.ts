import type { Text } from '../text.ts';
import type { RawDate } from '../times/date.ts';
import { scanTimesOf } from '../times/scan-times.ts';
import type { CalendarDate, Zone } from '../times/time.ts';
import type { Fact } from './facts.ts';
import type { PlacedTime } from './stated-zone.ts';

import type { WhenInput } from './when.ts';

type FullDate = CalendarDate & { readonly year: number };

interface PlacedDate {
  readonly text: Text;
  readonly date: RawDate;
}

/** Zones where people write the month first. */
const monthFirstZone =
  /^(?:P[SD]?T|E[SD]?T|C[SD]T|CT|M[SD]?T|AK[SD]T|HST)$|pacific|eastern (?:standard|daylight|time)|central (?:standard|daylight|time)|mountain|america\/|^us\//i;

/** The date, with its year, on which the outage began. */
export function readStartDate(
  input: WhenInput,
  start: PlacedTime | undefined,
  zone: Zone | undefined,
): Fact<FullDate> | undefined {
  const own = start?.time.date ?? nearestDate(start);
  if (own?.year !== undefined && !own.orderUnsettled && start !== undefined) return fact(start.text, own, own.year);
  const texts = textsOf(input);
  let chosen: PlacedDate | undefined =
    own === undefined || start === undefined ? undefined : { text: start.text, date: own };
  chosen ??= firstDate(texts);
  if (chosen === undefined) return undefined;
  let { date } = chosen;
  if (date.year !== undefined && !date.orderUnsettled) return fact(chosen.text, date, date.year);
  const dates = allDates(texts);
  if (date.orderUnsettled && dayFirst(dates, zone)) date = { ...date, month: date.day, day: date.month };
  const year = date.year ?? yearFor(date, dates);
  return year === undefined ? undefined : fact(chosen.text, date, year);
}

function fact(text: Text, date: RawDate, year: number): Fact<FullDate> {
  return { value: { year, month: date.month, day: date.day }, span: text.spanOf(date.start, date.end) };
}

/** The date in the text of the time, the last before it or else the first. */
function nearestDate(start: PlacedTime | undefined): RawDate | undefined {
  if (start === undefined) return undefined;
  let found: RawDate | undefined;
  for (const date of start.scanned.dates) {
    if (found !== undefined && date.end > start.time.start) break;
    // "from 00:00 to May 20 at 13:15": the date before another time is that one's.
    if (start.scanned.times.some((time) => time.date === date && date.end <= time.start && time !== start.time))
      continue;
    found = date;
  }
  return found;
}

/** The texts whose dates may be that of the begin, nearest first. */
function textsOf(input: WhenInput): Text[] {
  const texts = [...input.summary, ...input.opening];
  if (input.title !== undefined) texts.push(input.title);
  if (input.timeline.heading !== undefined) texts.push(input.timeline.heading);
  for (const text of input.timeline.texts) texts.push(text);
  return texts;
}

function firstDate(texts: readonly Text[]): PlacedDate | undefined {
  for (const text of texts) {
    const date = scanTimesOf(text).dates[0];
    if (date !== undefined) return { text, date };
  }
  return undefined;
}

function allDates(texts: readonly Text[]): PlacedDate[] {
  return texts.flatMap((text) => scanTimesOf(text).dates.map((date) => ({ text, date })));
}

/** The year of a date that lacks it: that of the same day elsewhere, or of a date close by. */
function yearFor(date: RawDate, dates: readonly PlacedDate[]): number | undefined {
  let close: number | undefined;
  for (const { date: other } of dates) {
    if (other.year === undefined) continue;
    if (other.month === date.month && other.day === date.day) return other.year;
    if (Math.abs(other.month - date.month) <= 1) close ??= other.year;
  }
  return close;
}

/** Do the document's other dates, or its zone, put the day before the month? */
function dayFirst(dates: readonly PlacedDate[], zone: Zone | undefined): boolean {
  for (const { date } of dates) {
    if (date.order === 'day-first') return true;
    if (date.order === 'month-first') return false;
  }
  for (const { date } of dates) {
    if (!date.orderUnsettled) continue;
    // A month that was written out settles it: "3 October" beside "03/10".
    for (const { date: other } of dates) {
      if (other.orderUnsettled) continue;
      if (other.month === date.day && other.day === date.month) return true;
      if (other.month === date.month && other.day === date.day) return false;
    }
  }
  return zone !== undefined && !monthFirstZone.test(zone.name) && !/^(?:UTC|GMT|Z)$/i.test(zone.name);
}
