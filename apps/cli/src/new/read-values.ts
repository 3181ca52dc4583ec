import { didYouMean } from '@failonce/checks';
import { AppError, type CalendarDate, type ClockTime, type Detection, parse } from '@failonce/document';

/** A point in time as a person typed it: "09:02", "2026-02-14 9:02 pm PST". */
export interface Moment {
  readonly time: ClockTime;
  readonly date: CalendarDate | undefined;
  readonly zone: string | undefined;
}

// What is typed is read as the document will be: by its own reader, in the line where it will stand.
const LINE = '## Issue Summary\n- **Duration:** from ';

/** Reads a time, with the date and zone that may stand beside it. */
export function readMoment(text: string, name: string): Moment {
  const { facts } = parse(`${LINE}${oneLine(text)}\n`);
  const time = facts.start?.value;
  if (time === undefined)
    throw badValue(name, text, 'a clock time, for instance “09:02”, “9:02 pm” or “2026-02-14 09:02 UTC”');
  const { year, month, day } = facts.startDate?.value ?? {};
  const date = year === undefined || month === undefined || day === undefined ? undefined : { year, month, day };
  return { time, date: date && realDate(date, name, text), zone: facts.zone?.value.name };
}

/** Reads a date with its year. */
export function readDate(text: string, name: string): CalendarDate {
  const written = oneLine(text);
  const { facts } = parse(`${LINE}${written} 09:00 UTC to 10:00 UTC\n`);
  const date = facts.startDate?.value;
  const unsettled = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$/.exec(written);
  if (
    date === undefined ||
    (unsettled && Number(unsettled[1]) <= 12 && Number(unsettled[2]) <= 12 && unsettled[1] !== unsettled[2])
  ) {
    throw badValue(name, text, 'a date with its year, for instance “2026-02-14” or “14 Feb 2026”');
  }
  return realDate({ year: date.year, month: date.month, day: date.day }, name, text);
}

/** Reads the name of a time zone. */
export function readZone(text: string, name: string): string {
  const written = oneLine(text);
  const zone = parse(`${LINE}09:00 ${written} to 10:00 ${written}\n`).facts.zone?.value;
  if (zone?.meant !== undefined) {
    throw new AppError('usage', {
      message: `“${written}” for ${name} is no time zone. Did you mean “${zone.meant}”?`,
      details: { option: name, help: 'failonce new --help' },
    });
  }
  if (zone === undefined || zone.name.length < written.length) {
    throw badValue(name, text, 'a time zone, for instance “UTC”, “CET”, “GMT+3” or “Africa/Nairobi”');
  }
  return zone.name;
}

/** Reads a share in percent. */
export function readShare(text: string, name: string): number {
  const number = Number(text.trim().replace(/%$/, '').trim());
  if (text.trim() === '' || !(number >= 0 && number <= 100))
    throw badValue(name, text, 'a share from 0 to 100, for instance “38” or “38%”');
  return number;
}

export const DETECTIONS = ['monitoring', 'engineer', 'customer', 'other'] as const satisfies readonly Detection[];

/** Reads who noticed; the first letters are enough. */
export function readDetection(text: string, name: string): Detection {
  const written = text.trim().toLowerCase();
  const found = written === '' ? undefined : DETECTIONS.find((each) => each.startsWith(written));
  if (found !== undefined) return found;
  throw new AppError('usage', {
    message: `“${oneLine(text)}” for ${name} is none of ${DETECTIONS.join(', ')}.${didYouMean(written, DETECTIONS)}`,
    details: { option: name, help: 'failonce new --help' },
  });
}

function realDate(date: CalendarDate, name: string, text: string): CalendarDate {
  const day = new Date(Date.UTC(date.year ?? 0, date.month - 1, date.day));
  if (day.getUTCMonth() === date.month - 1 && day.getUTCDate() === date.day) return date;
  throw new AppError('usage', {
    message: `“${oneLine(text)}” for ${name} is a day that does not exist. Check the day of the month.`,
    details: { option: name, help: 'failonce new --help' },
  });
}

function badValue(name: string, text: string, wanted: string): AppError {
  return new AppError('usage', {
    message: `“${oneLine(text)}” for ${name} cannot be read. Write ${wanted}.`,
    details: { option: name, help: 'failonce new --help' },
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
