import type { RawClock } from './clock.ts';
import { readClock } from './clock.ts';
import type { RawDate } from './date.ts';
import { isWeekday, readDate } from './date.ts';
import { readElapsed } from './elapsed.ts';
import {
  digitsEnd,
  isDash,
  isDigit,
  isLetter,
  isSpace,
  lettersStart,
  numberAt,
  skipSpaces,
  skipSpacesBack,
} from './scan.ts';
import type { RawZone } from './zone.ts';
import { readZone, readZoneBehind } from './zone.ts';

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

const namedTimePattern = /(?<![a-z-])(?:noon|midday|midnight)(?![a-z-])/gi;

/**
 * Finds times and dates.
 * @param leadAt Where a timeline entry's words begin: a bare "0900" is a time there. -1 for prose.
 */
export function scanTimes(plain: string, leadAt = -1): ScannedTimes {
  const times: RawTime[] = [];
  const dates: RawDate[] = [];
  let named = nextNamed(plain, 0);
  let lead = leadAt;
  let i = 0;
  while (i < plain.length) {
    if (i === named) {
      const end =
        plain.startsWith('noon', i) || /^noon/i.test(plain.slice(i, i + 4))
          ? i + 4
          : plain[i + 3] === 'd' && plain.length >= i + 6 && /^midday/i.test(plain.slice(i, i + 6))
            ? i + 6
            : i + 8;
      addNamed(plain, times, i, end);
      i = end;
      named = nextNamed(plain, i);
      continue;
    }
    if (!isDigit(plain.charCodeAt(i))) {
      i++;
      continue;
    }
    const runEnd = digitsEnd(plain, i);
    let end = runEnd;
    const date = readDate(plain, i);
    if (date !== undefined && date.end > i) {
      dates.push(date);
      end = date.end;
      // "June 9, 2024 - 0900": what stands behind the leading date leads too.
      if (lead >= 0 && date.start <= lead) lead = nextDigit(plain, end);
    } else {
      const elapsed = readElapsed(plain, i, lead);
      if (elapsed !== undefined) {
        times.push(fromElapsed(elapsed));
        end = elapsed.end;
      } else {
        const clock = readClock(plain, i, i === lead);
        if (clock !== undefined) {
          const time = fromClock(plain, clock);
          takeZone(plain, time);
          borrowForBare(plain, times, dates.at(-1)?.end ?? 0, time);
          times.push(time);
          end = time.groupEnd;
        } else if (isRangeAfter(plain, times, i, runEnd)) {
          times.push(fromClock(plain, bareClock(plain, i, runEnd)));
        }
      }
    }
    i = Math.max(end, runEnd);
    if (named !== -1 && named < i) named = nextNamed(plain, i);
  }
  if (times.length > 0) {
    attachDates(plain, times, dates);
    linkRanges(plain, times);
  }
  return { times, dates };
}

/** The first digit behind a date if only marks and joining words stand between; -1 if not. */
function nextDigit(plain: string, from: number): number {
  let i = from;
  while (i < plain.length && i < from + 20 && !isDigit(plain.charCodeAt(i))) i++;
  return joins(plain, from, i) ? i : -1;
}

function nextNamed(plain: string, from: number): number {
  namedTimePattern.lastIndex = from;
  return namedTimePattern.exec(plain)?.index ?? -1;
}

function addNamed(plain: string, times: RawTime[], start: number, end: number): void {
  // "at noon" and "noon" alone, not "every midnight" or "the midnight job".
  const wordEnd = skipSpacesBack(plain, start);
  const before = plain.slice(lettersStart(plain, wordEnd), wordEnd).toLowerCase();
  if (before === 'the' || before === 'every' || before === 'each' || before === 'daily') return;
  const hour = plain[start + 1] === 'o' || plain[start + 1] === 'O' || end - start === 6 ? 12 : 0;
  const time = fromClock(plain, {
    start,
    end,
    hour,
    minute: 0,
    second: undefined,
    meridiem: undefined,
    offClock: false,
  });
  takeZone(plain, time);
  times.push(time);
}

function blank(start: number, end: number): RawTime {
  return {
    start,
    end,
    groupStart: start,
    groupEnd: end,
    hour: undefined,
    minute: 0,
    second: undefined,
    meridiem: undefined,
    elapsedMinutes: undefined,
    impossible: false,
    approximate: false,
    date: undefined,
    zone: undefined,
    endsRange: false,
  };
}

function fromElapsed(elapsed: { readonly start: number; readonly end: number; readonly minutes: number }): RawTime {
  const time = blank(elapsed.start, elapsed.end);
  time.elapsedMinutes = elapsed.minutes;
  return time;
}

function fromClock(plain: string, clock: RawClock): RawTime {
  const time = blank(clock.start, clock.end);
  time.minute = clock.minute;
  time.second = clock.second;
  time.meridiem = clock.meridiem;
  time.approximate = isApproximate(plain, clock.start);
  setHour(time, clock.hour, clock.meridiem);
  if (clock.offClock) {
    time.impossible = true;
    time.hour = undefined;
  }
  return time;
}

/** The hour in 24 hours; "14:15pm" cannot be meant as written and reads as 14:15. */
function setHour(time: RawTime, hour: number, meridiem: 'am' | 'pm' | undefined): void {
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

const approximatePattern =
  /(?:~|≈|about|around|approximately|approx\.?|roughly|circa|ca\.?|close to|nearly|almost|shortly (?:after|before)|just (?:after|before))[\s(]?(?:at )?$/i;

function isApproximate(plain: string, start: number): boolean {
  const before = plain.charCodeAt(start - 1);
  if (before === 126 || before === 0x2248) return true;
  if (!isSpace(before)) return false;
  return approximatePattern.test(plain.slice(Math.max(0, start - 18), start));
}

function takeZone(plain: string, time: RawTime): void {
  const found = readZoneBehind(plain, time.groupEnd);
  if (found !== undefined) {
    time.zone = found.zone;
    time.groupEnd = found.behind;
    return;
  }
  // "UTC 14:00"
  if (time.groupStart > 3 && plain.charCodeAt(time.start - 1) === 32) {
    const start = lettersStart(plain, time.start - 1);
    if (
      time.start - 1 - start >= 3 &&
      time.start - 1 - start <= 4 &&
      (start === 0 || !isLetter(plain.charCodeAt(start - 1)))
    ) {
      const before = readZone(plain, start, false);
      if (before !== undefined && before.end === time.start - 1) {
        time.zone = before;
        time.groupStart = start;
      }
    }
  }
}

/** "10" of "from 10 to 11:30 AM", found when the second time is read. */
function borrowForBare(plain: string, times: RawTime[], dateEnd: number, time: RawTime): void {
  if (time.meridiem === undefined) return;
  let i = skipSpacesBack(plain, time.start);
  if (plain[i - 1] === '~') i = skipSpacesBack(plain, i - 1);
  let joinedBy = '';
  if (isDash(plain.charCodeAt(i - 1))) {
    joinedBy = '-';
    i--;
  } else {
    const start = lettersStart(plain, i);
    joinedBy = plain.slice(start, i).toLowerCase();
    if (joinedBy !== 'to' && joinedBy !== 'and' && joinedBy !== 'until' && joinedBy !== 'till') return;
    i = start;
  }
  const end = skipSpacesBack(plain, i);
  let start = end;
  while (start > 0 && isDigit(plain.charCodeAt(start - 1))) start--;
  if (end - start < 1 || end - start > 2) return;
  const before = start > 0 ? plain.charCodeAt(start - 1) : 32;
  if (!isSpace(before) && before !== 40 && before !== 126 && before !== 91) return;
  const hour = numberAt(plain, start, end);
  if (hour < 1 || hour > 12) return;
  const last = times.at(-1);
  if (start < dateEnd || (last !== undefined && last.groupEnd > start)) return;
  const wordEnd = skipSpacesBack(plain, before === 126 ? start - 1 : start);
  const word = plain.slice(lettersStart(plain, wordEnd), wordEnd).toLowerCase();
  if (joinedBy === 'and' && word !== 'between') return;
  times.push(
    fromClock(plain, { start, end, hour, minute: 0, second: undefined, meridiem: undefined, offClock: false }),
  );
}

/** Is the number the second end of "from 2 PM to 4"? */
function isRangeAfter(plain: string, times: readonly RawTime[], at: number, end: number): boolean {
  const last = times.at(-1);
  if (
    last === undefined ||
    end - at > 2 ||
    last.meridiem === undefined ||
    at - last.groupEnd > 8 ||
    at <= last.groupEnd
  )
    return false;
  const hour = numberAt(plain, at, end);
  if (hour < 1 || hour > 12) return false;
  const next = end >= plain.length ? 46 : plain.charCodeAt(end);
  if (next !== 46 && next !== 44 && next !== 41 && next !== 59) return false;
  if (isDigit(plain.charCodeAt(end + 1))) return false;
  const between = plain.slice(last.groupEnd, at).trim().toLowerCase();
  return between === 'to' || between === 'until' || between === 'till' || between === '-' || between === '–';
}

function bareClock(plain: string, start: number, end: number): RawClock {
  return {
    start,
    end,
    hour: numberAt(plain, start, end),
    minute: 0,
    second: undefined,
    meridiem: undefined,
    offClock: false,
  };
}

const beforeFillers: ReadonlySet<string> = new Set(
  'at around about approximately approx by from on t between the of in and exactly precisely circa just after before since'.split(
    ' ',
  ),
);

/** Is there nothing between `from` and `to` but marks and words that join a date to its time? */
function joins(plain: string, from: number, to: number): boolean {
  if (to - from > 30) return false;
  let i = from;
  while (i < to) {
    const code = plain.charCodeAt(i);
    if (isLetter(code)) {
      let end = i + 1;
      while (end < to && isLetter(plain.charCodeAt(end))) end++;
      const word = plain.slice(i, end).toLowerCase();
      if (!beforeFillers.has(word) && !isWeekday(word)) return false;
      i = end;
    } else {
      if (isDigit(code) || code === 46 || code === 33 || code === 63 || code === 59) return false;
      i++;
    }
  }
  return true;
}

const rangeWords: ReadonlySet<string> = new Set([
  'to',
  'until',
  'till',
  'through',
  'thru',
  'and',
  'untill',
  'upto',
  'til',
  'a',
]);

function attachDates(plain: string, times: readonly RawTime[], dates: readonly RawDate[]): void {
  let d = 0;
  for (let t = 0; t < times.length; t++) {
    const time = times[t] as RawTime;
    while (
      d < dates.length &&
      (dates[d] as RawDate).end <= time.groupStart &&
      !usable(plain, dates[d] as RawDate, time, times[t - 1])
    )
      d++;
    const before = dates[d];
    if (before !== undefined && before.end <= time.groupStart) {
      // The nearest date before the time.
      let last = d;
      while (last + 1 < dates.length && (dates[last + 1] as RawDate).end <= time.groupStart) last++;
      const nearest = dates[last] as RawDate;
      if (usable(plain, nearest, time, times[t - 1])) {
        time.date = nearest;
        time.groupStart = nearest.start;
        d = last + 1;
        continue;
      }
      d = last + 1;
    }
    const after = dates[d];
    if (after === undefined || after.start < time.groupEnd || !followsTime(plain, time.groupEnd, after.start)) continue;
    const next = times[t + 1];
    if (
      next !== undefined &&
      after.end <= next.start &&
      next.start - after.end <= 5 &&
      joins(plain, after.end, next.start) &&
      !isJoinDash(plain, after.end, next.start)
    )
      continue;
    time.date = after;
    time.groupEnd = closeBracket(plain, time.groupEnd, after.end);
    d++;
    const zone = time.zone === undefined ? readZoneBehind(plain, time.groupEnd) : undefined;
    if (zone !== undefined) {
      time.zone = zone.zone;
      time.groupEnd = zone.behind;
    }
  }
}

function usable(plain: string, date: RawDate, time: RawTime, previous: RawTime | undefined): boolean {
  if (previous !== undefined && previous.groupEnd > date.start) return false;
  return joins(plain, date.end, time.groupStart);
}

/** Is there a range's dash between a date and the next time ("10:00 AM, May 8 - 2:00 PM")? */
function isJoinDash(plain: string, from: number, to: number): boolean {
  const at = skipSpaces(plain, from);
  return at < to && isDash(plain.charCodeAt(at));
}

/** "on the", ", ", "of", "on Monday (" between a time and its date. */
function followsTime(plain: string, from: number, to: number): boolean {
  if (to - from > 24) return false;
  let i = from;
  let words = 0;
  while (i < to) {
    const code = plain.charCodeAt(i);
    if (isLetter(code)) {
      let end = i + 1;
      while (end < to && isLetter(plain.charCodeAt(end))) end++;
      const word = plain.slice(i, end).toLowerCase();
      if (
        word !== 'on' &&
        word !== 'of' &&
        word !== 'the' &&
        word !== 'in' &&
        word !== 'dated' &&
        word !== 'morning' &&
        !isWeekday(word)
      )
        return false;
      words++;
      i = end;
    } else {
      if (!isSpace(code) && code !== 44 && code !== 40 && code !== 91) {
        // "10:00 - June 9" would be an entry and its words.
        return false;
      }
      i++;
    }
  }
  return words < 5;
}

function closeBracket(plain: string, from: number, end: number): number {
  const open = plain.slice(from, end);
  const close = plain[end];
  if ((close === ')' && open.includes('(')) || (close === ']' && open.includes('['))) return end + 1;
  return end;
}

/** Marks the second ends of ranges, and lets the two ends share zone and half of the day. */
function linkRanges(plain: string, times: readonly RawTime[]): void {
  for (let t = 1; t < times.length; t++) {
    const first = times[t - 1] as RawTime;
    const second = times[t] as RawTime;
    if (first.endsRange || !isRange(plain, first.groupEnd, second.groupStart, first.start)) continue;
    second.endsRange = true;
    if (first.zone === undefined) first.zone = second.zone;
    else if (second.zone === undefined) second.zone = first.zone;
    if (first.hour === undefined || second.hour === undefined || onOtherDays(first, second)) continue;
    if (
      first.meridiem === undefined &&
      second.meridiem !== undefined &&
      first.hour >= 1 &&
      first.hour <= 12 &&
      !second.impossible
    ) {
      const minute = second.hour * 60 + second.minute;
      const other = second.meridiem === 'pm' ? 'am' : 'pm';
      const same = hourOf(first.hour, second.meridiem) * 60 + first.minute;
      setHour(first, first.hour, same < minute ? second.meridiem : other);
    } else if (
      second.meridiem === undefined &&
      first.meridiem !== undefined &&
      second.hour >= 1 &&
      second.hour <= 12 &&
      !first.impossible
    ) {
      const minute = first.hour * 60 + first.minute;
      const same = hourOf(second.hour, first.meridiem) * 60 + second.minute;
      setHour(second, second.hour, same > minute ? first.meridiem : first.meridiem === 'am' ? 'pm' : 'am');
    }
  }
}

/** Ends on two days tell nothing about each other's half of the day. */
function onOtherDays(first: RawTime, second: RawTime): boolean {
  return first.date !== undefined && second.date !== undefined && first.date.day !== second.date.day;
}

function hourOf(hour: number, meridiem: 'am' | 'pm'): number {
  return (hour % 12) + (meridiem === 'pm' ? 12 : 0);
}

/** The codes of `(`, `)`, `[`, `]`. */
const brackets: ReadonlySet<number> = new Set([40, 41, 91, 93]);
const rangeFillers: ReadonlySet<string> = new Set(
  'about around approximately approx on the at roughly nearly sometime same day next up las'.split(' '),
);

function isRange(plain: string, from: number, to: number, firstStart: number): boolean {
  if (to - from > 40 || to <= from) return false;
  let joined = false;
  let i = from;
  while (i < to) {
    const code = plain.charCodeAt(i);
    if (isLetter(code)) {
      let end = i + 1;
      while (end < to && isLetter(plain.charCodeAt(end))) end++;
      const word = plain.slice(i, end).toLowerCase();
      if (rangeWords.has(word)) {
        if (joined) return false;
        if (word === 'and' && !/\bbetween\b/i.test(plain.slice(Math.max(0, firstStart - 30), firstStart + 8)))
          return false;
        joined = true;
      } else if (!rangeFillers.has(word) && !isWeekday(word)) return false;
      i = end;
    } else {
      if (isDash(code) || code === 126 || code === 0x2192 || code === 62 || code === 0xe0) joined = true;
      else if (!isSpace(code) && code !== 44 && !brackets.has(code)) return false;
      i++;
    }
  }
  return joined;
}
