import { skipSpaces } from './scan.ts';

/** A clock time as it was written, at offsets into the plain text. */
export interface RawClock {
  start: number;
  end: number;
  /** As written: 9 for "9 pm". */
  hour: number;
  minute: number;
  second: number | undefined;
  meridiem: 'am' | 'pm' | undefined;
  /** Not on any clock ("25:10", "10:75"), before "am" and "pm" are looked at. */
  offClock: boolean;
}

const meridiemPattern = /([ap])\.? ?m(?![a-z0-9])\.?/iy;

/** "14:00 hrs", "14:00h": says that it is a clock time. */
export const hoursPattern = /(?:hours|hour|hrs|hr|hs|h)(?![a-z0-9])\.?/iy;

const oclockPattern = /o ?['’‘`]? ?clock(?![a-z])/iy;

const partOfDayPattern = /(?:in the (morning|afternoon|evening)|at night)(?![a-z])/iy;

const noonPattern = /(noon|midday|midnight)(?![a-z])/iy;

export function raw(start: number, end: number, hour: number, minute: number, second?: number): RawClock {
  const offClock = minute > 59 || hour > 24 || (hour === 24 && minute > 0) || (second ?? 0) > 60;
  return { start, end, hour, minute, second, meridiem: undefined, offClock };
}

/** Takes "am", "p.m.", "M" (mistyped), "hrs", "o'clock", "in the morning" behind `clock`. False where none stands there. */
export function takeSuffix(plain: string, clock: RawClock): boolean {
  const at = skipSpaces(plain, clock.end);
  if (at - clock.end > 2) return false;
  const code = plain.charCodeAt(at) | 32;
  if (code === 97 || code === 112) {
    meridiemPattern.lastIndex = at;
    if (meridiemPattern.test(plain)) {
      clock.meridiem = code === 97 ? 'am' : 'pm';
      clock.end = meridiemPattern.lastIndex;
      // The dot of "9 a.m." is its own, that of "9 am." ends the sentence.
      if (plain.charCodeAt(clock.end - 1) === 46 && !plain.slice(at + 1, clock.end - 1).includes('.')) clock.end--;
      return true;
    }
    if (code === 97) return takePartOfDay(plain, clock, at);
  }
  if (code === 104) {
    hoursPattern.lastIndex = at;
    if (hoursPattern.test(plain)) {
      clock.end = hoursPattern.lastIndex;
      if (plain.charCodeAt(clock.end - 1) === 46) clock.end--;
      return true;
    }
  }
  if (code === 111) {
    oclockPattern.lastIndex = at;
    if (oclockPattern.test(plain)) {
      clock.end = oclockPattern.lastIndex;
      takePartOfDay(plain, clock, skipSpaces(plain, clock.end));
      return true;
    }
  }
  if (code === 105) return takePartOfDay(plain, clock, at);
  if (code === 110 || code === 109) {
    noonPattern.lastIndex = at;
    const match = noonPattern.exec(plain);
    if (match !== null && clock.hour === 12) {
      clock.meridiem = (match[1] as string).toLowerCase() === 'midnight' ? 'am' : 'pm';
      clock.end = noonPattern.lastIndex;
      return true;
    }
  }
  return false;
}

function takePartOfDay(plain: string, clock: RawClock, at: number): boolean {
  partOfDayPattern.lastIndex = at;
  const match = partOfDayPattern.exec(plain);
  if (match === null || clock.hour > 12 || clock.hour === 0) return false;
  clock.meridiem =
    match[1]?.toLowerCase() === 'morning' || (match[1] === undefined && (clock.hour < 6 || clock.hour === 12))
      ? 'am'
      : 'pm';
  clock.end = partOfDayPattern.lastIndex;
  return true;
}
