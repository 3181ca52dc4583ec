import { refuseInput } from '../people/names.ts';

/** When somebody is not to be mailed: nights, and weekends, by the clock of a zone. */
export interface QuietHours {
  /** “Europe/Berlin” */
  readonly zone: string;
  /** “19:00”: from then on, until … */
  readonly from: string;
  /** … “08:00”. The same as `from`: at no hour. */
  readonly to: string;
  readonly weekends: boolean;
}

/** Where nobody has said anything else. */
export const QUIET_NIGHTS: QuietHours = { zone: 'UTC', from: '19:00', to: '08:00', weekends: true };

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Is it quiet at an instant? */
export function isQuiet({ zone, from, to, weekends }: QuietHours, at: Date): boolean {
  const { weekday, time } = localTime(zone, at);
  if (weekends && (weekday === 'Sat' || weekday === 'Sun')) return true;
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

/** What a clock and a calendar of a zone show at an instant. */
export function localTime(
  zone: string,
  at: Date,
): { readonly day: string; readonly weekday: string; readonly time: string } {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}`,
    weekday: parts['weekday'] ?? '',
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

/** The same, checked. Throws `input-invalid`. */
export function quietHoursOf(given: QuietHours): QuietHours {
  const { zone, from, to, weekends } = given;
  if (!isZone(zone)) refuseInput('zone', 'Name the zone by its place, as in Africa/Lagos, or say UTC.');
  if (!TIME.test(from)) refuseInput('from', 'Write a time as in 19:00.');
  if (!TIME.test(to)) refuseInput('to', 'Write a time as in 08:00.');
  return { zone, from, to, weekends };
}

function isZone(zone: string): boolean {
  if (zone.length > 60 || !/^[A-Za-z]/.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}
