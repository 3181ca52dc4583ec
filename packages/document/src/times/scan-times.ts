import type { Text } from '../text.ts';
import { readClock } from './clock.ts';
import type { RawClock } from './clock-suffix.ts';
import type { RawDate } from './date.ts';
import { readDate } from './date.ts';
import { readElapsed } from './elapsed.ts';
import { attachDates, joins, linkRanges } from './join-times.ts';
import type { RawTime, ScannedTimes } from './raw-time.ts';
import { setHour } from './raw-time.ts';
import {
  digitsEnd,
  isDash,
  isDigit,
  isLetter,
  isSpace,
  lettersEnd,
  lettersStart,
  numberAt,
  skipSpacesBack,
  wordBefore,
} from './scan.ts';
import { readZone } from './zone.ts';
import { readZoneBehind } from './zone-behind.ts';

const namedTimePattern = /[Nn]oon|NOON|[Mm]id(?:day|night)|MID(?:DAY|NIGHT)/g;

const digitPattern = /\d/;

/** The "T" of "2024-06-09T12:15" and of "T15". */
function isIsoMark(plain: string, at: number): boolean {
  return (plain.charCodeAt(at) | 32) === 116 && at > 0 && isDigit(plain.charCodeAt(at - 1));
}

/** `scanTimes` of a text's plain words, read once: several facts are read from the same texts. */
export function scanTimesOf(text: Text): ScannedTimes {
  const known = text.times as ScannedTimes | undefined;
  if (known !== undefined) return known;
  const scanned = scanTimes(text.plain);
  text.times = scanned;
  return scanned;
}

const none: ScannedTimes = { times: [], dates: [] };

/**
 * Finds times and dates.
 * @param leadAt Where a timeline entry's words begin: a bare "0900" is a time there. -1 for prose.
 */
export function scanTimes(plain: string, leadAt = -1): ScannedTimes {
  const times: RawTime[] = [];
  const dates: RawDate[] = [];
  let named = nextNamed(plain, 0);
  if (named === -1 && !digitPattern.test(plain)) return none;
  let lead = leadAt;
  let i = 0;
  while (i < plain.length) {
    if (i === named) {
      const end = lettersEnd(plain, i);
      addNamed(plain, times, i, end);
      i = end;
      named = nextNamed(plain, i);
      continue;
    }
    const stop = named === -1 ? plain.length : named;
    while (i < stop && !isDigit(plain.charCodeAt(i))) i++;
    if (i >= stop) continue;
    const runEnd = digitsEnd(plain, i);
    let end = runEnd;
    // "web01", "v2", "10000000"
    if (runEnd - i > 6 || (i > 0 && isLetter(plain.charCodeAt(i - 1)) && !isIsoMark(plain, i - 1))) {
      i = runEnd;
      continue;
    }
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
  for (let match = namedTimePattern.exec(plain); match !== null; match = namedTimePattern.exec(plain)) {
    const before = match.index === 0 ? 32 : plain.charCodeAt(match.index - 1);
    const after = plain.charCodeAt(namedTimePattern.lastIndex);
    if (!isLetter(before) && !isDash(before) && !isLetter(after) && !isDash(after)) return match.index;
  }
  return -1;
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
    lentMeridiem: undefined,
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

const approximateWords: ReadonlySet<string> = new Set(
  'about around approximately approx roughly circa ca nearly almost after before'.split(' '),
);

function isApproximate(plain: string, start: number): boolean {
  const before = plain.charCodeAt(start - 1);
  if (before === 126 || before === 0x2248) return true;
  if (!isSpace(before)) return false;
  let end = skipSpacesBack(plain, start);
  if (plain.charCodeAt(end - 1) === 46 || plain.charCodeAt(end - 1) === 126) end--;
  let from = lettersStart(plain, end);
  let word = plain.slice(from, end).toLowerCase();
  if (word === 'at' || word === 'to') {
    end = skipSpacesBack(plain, from);
    from = lettersStart(plain, end);
    const earlier = plain.slice(from, end).toLowerCase();
    if (word === 'to') return earlier === 'close';
    word = earlier;
  }
  if (word !== 'after' && word !== 'before') return approximateWords.has(word);
  const qualifier = wordBefore(plain, from);
  return qualifier === 'shortly' || qualifier === 'just';
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
  if (plain.charCodeAt(i - 1) === 126) i = skipSpacesBack(plain, i - 1);
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
