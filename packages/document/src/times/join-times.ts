import type { RawDate } from './date.ts';
import { isWeekday } from './date.ts';
import type { RawTime } from './raw-time.ts';
import { setHour } from './raw-time.ts';
import { isDash, isDigit, isLetter, isSpace, skipSpaces } from './scan.ts';
import { readZoneBehind } from './zone-behind.ts';

const beforeFillers: ReadonlySet<string> = new Set(
  'at around about approximately approx by from on t between the of in and exactly precisely circa just after before since'.split(
    ' ',
  ),
);

/** Is there nothing between `from` and `to` but marks and words that join a date to its time? */
export function joins(plain: string, from: number, to: number): boolean {
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

export function attachDates(plain: string, times: readonly RawTime[], dates: readonly RawDate[]): void {
  let d = 0;
  for (let t = 0; t < times.length; t++) {
    const time = times[t] as RawTime;
    while (
      d < dates.length &&
      (dates[d] as RawDate).end <= time.groupStart &&
      !usable(plain, dates[d] as RawDate, time, t === 0 ? undefined : times[t - 1])
    )
      d++;
    const before = dates[d];
    if (before !== undefined && before.end <= time.groupStart) {
      // The nearest date before the time.
      let last = d;
      while (last + 1 < dates.length && (dates[last + 1] as RawDate).end <= time.groupStart) last++;
      const nearest = dates[last] as RawDate;
      if (usable(plain, nearest, time, t === 0 ? undefined : times[t - 1])) {
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
export function linkRanges(plain: string, times: readonly RawTime[]): void {
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
      first.lentMeridiem = same < minute ? second.meridiem : other;
      setHour(first, first.hour, first.lentMeridiem);
    } else if (
      second.meridiem === undefined &&
      first.meridiem !== undefined &&
      second.hour >= 1 &&
      second.hour <= 12 &&
      !first.impossible
    ) {
      const minute = first.hour * 60 + first.minute;
      const same = hourOf(second.hour, first.meridiem) * 60 + second.minute;
      second.lentMeridiem = same > minute ? first.meridiem : first.meridiem === 'am' ? 'pm' : 'am';
      setHour(second, second.hour, second.lentMeridiem);
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
export const brackets: ReadonlySet<number> = new Set([40, 41, 91, 93]);

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
