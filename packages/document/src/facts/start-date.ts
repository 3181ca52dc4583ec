import type { Text } from '../text.ts';
import type { RawDate } from '../times/date.ts';
import { scanTimes } from '../times/scan-times.ts';
import type { CalendarDate, Zone } from '../times/time.ts';
import type { Fact } from './facts.ts';
import type { PlacedTime } from './summary-when.ts';
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
  const dates = allDates(input);
  if (dates.length === 0 && start?.time.date === undefined) return undefined;
  const own = start?.time.date ?? nearestDate(start);
  let chosen: PlacedDate | undefined =
    own === undefined || start === undefined ? undefined : { text: start.text, date: own };
  chosen ??= dates[0];
  if (chosen === undefined) return undefined;
  let { date } = chosen;
  if (date.orderUnsettled && dayFirst(dates, zone)) date = { ...date, month: date.day, day: date.month };
  const year = date.year ?? yearFor(date, dates);
  if (year === undefined) return undefined;
  return { value: { year, month: date.month, day: date.day }, span: chosen.text.spanOf(date.start, date.end) };
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

function allDates(input: WhenInput): PlacedDate[] {
  const found: PlacedDate[] = [];
  const take = (text: Text): void => {
    for (const date of scanTimes(text.plain).dates) found.push({ text, date });
  };
  for (const text of input.summary) take(text);
  for (const text of input.opening) take(text);
  if (input.title !== undefined) take(input.title);
  if (input.timeline.heading !== undefined) take(input.timeline.heading);
  for (const text of input.timeline.texts) take(text);
  return found;
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
