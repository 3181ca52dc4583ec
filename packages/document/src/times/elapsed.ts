import { mayHaveUnit, readDuration } from './duration.ts';
import {
  digitsEnd,
  isDash,
  isDigit,
  isLetter,
  isSpace,
  lettersEnd,
  lettersStart,
  numberAt,
  skipSpaces,
  skipSpacesBack,
} from './scan.ts';

/** Time since the beginning, at offsets into the plain text. */
export interface RawElapsed {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
}

const perUnit: ReadonlyMap<string, number> = new Map([
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
  ['min', 1],
]);
const laterPattern = /\s?(?:later|after that|afterwards|afterward)(?![a-z])/iy;
const leadingLaterPattern = /\s?(?:later|after|into|in(?= ?[:,–—-])|in(?= to ))(?![a-z])/iy;

/**
 * Reads the elapsed time whose first digit stands at `at`: "T+15m", "+00:15", "15 minutes later", "Day 1".
 * @param leadAt Where a timeline entry's words begin: "+15 min" and "15 minutes in:" are read only there.
 */
export function readElapsed(plain: string, at: number, leadAt: number): RawElapsed | undefined {
  const beforeAt = skipSpacesBack(plain, at);
  const sign = plain.charCodeAt(beforeAt - 1);
  if (sign === 43 || isDash(sign)) {
    const wordEnd = skipSpacesBack(plain, beforeAt - 1);
    const letter = plain.charCodeAt(wordEnd - 1);
    if ((letter | 32) === 116 && !isLetter(plain.charCodeAt(wordEnd - 2)) && !isDigit(plain.charCodeAt(wordEnd - 2))) {
      return readSince(plain, wordEnd - 1, at, sign === 43 ? 1 : -1);
    }
    if (
      sign === 43 &&
      beforeAt === at &&
      (beforeAt === 1 ||
        isSpace(plain.charCodeAt(beforeAt - 2)) ||
        leadAt === at ||
        leadAt === at - 1 ||
        '[(*'.includes(plain[beforeAt - 2] ?? ' '))
    ) {
      const since = readSince(plain, beforeAt - 1, at, 1);
      return since !== undefined && (since.minutes > 0 || since.end > at + 1) && leadAt >= 0 && leadAt >= at - 1
        ? since
        : undefined;
    }
    return undefined;
  }
  if (beforeAt === at - 1 || beforeAt === at) {
    const start = lettersStart(plain, beforeAt);
    const word = plain.slice(start, beforeAt);
    const unit = word.length >= 3 && word.length <= 6 ? perUnit.get(word.toLowerCase()) : undefined;
    const first = plain.charCodeAt(start);
    if (unit !== undefined && beforeAt === at - 1 && ((first >= 65 && first <= 90) || start === leadAt)) {
      const end = digitsEnd(plain, at);
      const next = plain.charCodeAt(end);
      if (end - at <= 3 && !isLetter(next) && next !== 37 && !(next === 58 && isDigit(plain.charCodeAt(end + 1)))) {
        const value = numberAt(plain, at, end);
        return {
          start,
          end: rangeEnd(plain, end),
          minutes: unit === 1440 ? Math.max(0, value - 1) * unit : value * unit,
        };
      }
    }
  }
  if (!mayHaveUnit(plain, at)) return undefined;
  const duration = readDuration(plain, at);
  if (duration === undefined) return undefined;
  const pattern = leadAt === at ? leadingLaterPattern : laterPattern;
  pattern.lastIndex = duration.end;
  if (!pattern.test(plain)) return undefined;
  return { start: at, end: pattern.lastIndex, minutes: duration.minutes };
}

/** "Day 2-3". */
function rangeEnd(plain: string, end: number): number {
  if (!isDash(plain.charCodeAt(end))) return end;
  const second = digitsEnd(plain, end + 1);
  return second > end + 1 && second <= end + 4 ? second : end;
}

/** What follows "T+" or "+": "15m", "1h05", "00:15", "15 min", "15". */
function readSince(plain: string, start: number, at: number, sign: number): RawElapsed | undefined {
  const end = digitsEnd(plain, at);
  const mark = plain.charCodeAt(end);
  if (mark === 58 && isDigit(plain.charCodeAt(end + 1))) {
    const secondEnd = digitsEnd(plain, end + 1);
    if (secondEnd !== end + 3 || end - at > 3) return undefined;
    let minutes = numberAt(plain, at, end) * 60 + numberAt(plain, end + 1, secondEnd);
    let stop = secondEnd;
    if (plain.charCodeAt(stop) === 58 && digitsEnd(plain, stop + 1) === stop + 3) {
      minutes += numberAt(plain, stop + 1, stop + 3) / 60;
      stop += 3;
    }
    const unitAt = skipSpaces(plain, stop);
    const unitEnd = lettersEnd(plain, unitAt);
    if (/^(?:h|hr|hrs|hours?|min|mins|minutes?)$/i.test(plain.slice(unitAt, unitEnd))) stop = unitEnd;
    return { start, end: stop, minutes: sign * minutes };
  }
  const duration = readDuration(plain, at);
  if (duration !== undefined) return { start, end: duration.end, minutes: sign * duration.minutes };
  if (end - at > 4 || isLetter(mark) || mark === 37 || (mark === 46 && isDigit(plain.charCodeAt(end + 1))))
    return undefined;
  return { start, end, minutes: sign * numberAt(plain, at, end) };
}
