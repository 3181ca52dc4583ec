import { offsetAt } from '@failonce/checks';
import { refuseInput } from '../people/names.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Names of zones, as “Africa/Lagos” and “UTC”: an offset alone would not follow summer time. */
const ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,3}$/;

/** A day and a time by the clock of a zone. */
export interface WallTime {
  /** “2026-03-02” */
  readonly day: string;
  /** “10:00” */
  readonly time: string;
  /** “Africa/Lagos” */
  readonly zone: string;
}

/** The instant at which the clocks of a zone show a time. Throws `input-invalid` where they never do, or do so twice. */
export function instantOf({ day, time, zone }: WallTime): Date {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hour === undefined) refuseInput('time', `The time must be one as in 10:00: not “${time.slice(0, 40)}”.`);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute));
  if (year === undefined || Number(year) < 1970 || new Date(wall).toISOString().slice(0, 10) !== day)
    refuseInput('day', `The day must be one as in 2026-03-02: not “${day.slice(0, 40)}”.`);
  if (zone.length > 60 || !ZONE.test(zone) || offsetAt(zone, wall) === undefined)
    refuseInput(
      'zone',
      `There is no zone “${zone.slice(0, 60)}”. Name it by its place, as in Africa/Lagos, or say UTC.`,
    );
  const offsets = new Set([offsetAt(zone, wall - DAY), offsetAt(zone, wall + DAY)]);
  const instants = [...offsets]
    .filter((offset) => offset !== undefined)
    .map((offset) => ({ at: wall - offset * MINUTE, offset }))
    .filter(({ at, offset }) => offsetAt(zone, at) === offset);
  const [first] = instants;
  if (first === undefined)
    refuseInput('time', `In ${zone} the clocks are put forward that day, and never show ${time}. Choose another time.`);
  if (instants.length > 1)
    refuseInput('time', `In ${zone} the clocks are put back that day, and show ${time} twice. Choose another time.`);
  return new Date(first.at);
}
