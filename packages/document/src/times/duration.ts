import type { Amount } from './duration-words.ts';
import { fractionSigns, letterUnits, numberWords, readWordAmount, units, valueBackwards } from './duration-words.ts';
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
  wordBefore,
} from './scan.ts';

/** A length of time as it was written, at offsets into the plain text. */
export interface RawDuration {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly approximate: boolean;
}

const approximateWords: ReadonlySet<string> = new Set(
  'about around approximately approx roughly nearly almost circa ca some over under than least to of'.split(' '),
);

/** The words before "than", "to", "over" … that make them an estimate: "more than", "close to", "up to". */
const approximatePairs: ReadonlySet<string> = new Set([
  'more than',
  'less than',
  'close to',
  'up to',
  'at least',
  'next to',
]);

function isApproximate(plain: string, start: number): boolean {
  const mark = plain.charCodeAt(skipSpacesBack(plain, start) - 1);
  if (mark === 126 || mark === 0x2248) return true;
  let end = skipSpacesBack(plain, start);
  if (mark === 46) end--;
  let from = lettersStart(plain, end);
  let word = plain.slice(from, end).toLowerCase();
  if (!approximateWords.has(word)) return false;
  if (word === 'of' && /(?:a )?total $/i.test(plain.slice(Math.max(0, from - 8), from))) {
    end = skipSpacesBack(plain, plain.lastIndexOf('total', from) - (plain.slice(0, from).endsWith('a total ') ? 2 : 0));
    from = lettersStart(plain, end);
    word = plain.slice(from, end).toLowerCase();
  }
  if (word === 'of') return false;
  if (word !== 'than' && word !== 'to' && word !== 'least') return approximateWords.has(word);
  return approximatePairs.has(`${wordBefore(plain, from)} ${word}`);
}

/** Units that follow a number in words; what begins with them is looked at. */
const wordUnits = ['hour', 'minute', 'day', 'min', 'second', 'week', 'hr'];

/** Lengths of time in reading order. */
export function scanDurations(plain: string): RawDuration[] {
  const found: RawDuration[] = [];
  let i = 0;
  while (i < plain.length) {
    const code = plain.charCodeAt(i);
    if (!isDigit(code)) {
      i++;
      continue;
    }
    const end = digitsEnd(plain, i);
    const duration = mayHaveUnit(plain, i) || plain.charCodeAt(end) === 58 ? readDuration(plain, i) : undefined;
    if (duration !== undefined) found.push(duration);
    i = Math.max(end, duration?.end ?? 0);
  }
  for (const unit of wordUnits) {
    for (let at = plain.indexOf(unit); at !== -1; at = plain.indexOf(unit, at + unit.length)) {
      // A number in words stands before it, never a digit.
      const before = plain.charCodeAt(at - 1);
      if ((!isSpace(before) && !isDash(before)) || !units.has(plain.slice(at, lettersEnd(plain, at)))) continue;
      if (isDigit(plain.charCodeAt(skipSpacesBack(plain, at - 1) - 1))) continue;
      if (found.some((other) => at >= other.start && at < other.end)) continue;
      const words = readWordDuration(plain, at);
      if (words === undefined || found.some((other) => words.start < other.end && other.start < words.end)) continue;
      found.push(words);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** Does a letter that a unit begins with follow the digits? Most numbers are done with this. */
export function mayHaveUnit(plain: string, at: number): boolean {
  let i = digitsEnd(plain, at);
  const code = plain.charCodeAt(i);
  if ((code === 46 || code === 47) && isDigit(plain.charCodeAt(i + 1))) i = digitsEnd(plain, i + 1);
  if (isSpace(plain.charCodeAt(i)) || isDash(plain.charCodeAt(i))) i++;
  return 'dhmswa½¼¾'.includes(plain[i]?.toLowerCase() ?? '-');
}

/** Reads the length of time whose first digit stands at `at`. */
export function readDuration(plain: string, at: number): RawDuration | undefined {
  const before = at > 0 ? plain.charCodeAt(at - 1) : 32;
  if (
    isLetter(before) ||
    before === 47 ||
    before === 35 ||
    ((before === 46 || before === 44 || before === 58) && isDigit(plain.charCodeAt(at - 2)))
  )
    return undefined;
  const first = readClockLike(plain, at) ?? readAmount(plain, at, false);
  if (first === undefined || isRangeBefore(plain, at)) return undefined;
  return finish(plain, at, first);
}

/** Adds the smaller units that follow, and "and a half". */
function finish(plain: string, start: number, first: Amount): RawDuration {
  let { end, minutes, unit } = first;
  for (let steps = 0; steps < 4; steps++) {
    const half = readAndAHalf(plain, end, unit);
    if (half !== undefined) {
      minutes += half.minutes;
      end = half.end;
      break;
    }
    const at = skipJoin(plain, end);
    if (at === undefined) break;
    const next = isDigit(plain.charCodeAt(at)) ? readAmount(plain, at, true) : readWordAmount(plain, at);
    if (next === undefined || next.unit >= unit) break;
    minutes += next.minutes;
    unit = next.unit;
    end = next.end;
  }
  return { start, end, minutes, approximate: isApproximate(plain, start) };
}

/** Over ", ", " and ", ": ", " & " between two amounts. */
function skipJoin(plain: string, at: number): number | undefined {
  let i = at;
  for (let steps = 0; i < plain.length && steps < 5; steps++) {
    const code = plain.charCodeAt(i);
    if (isSpace(code) || code === 44 || code === 58 || code === 38 || code === 46) i++;
    else break;
  }
  if (plain.slice(i, i + 4).toLowerCase() === 'and ') i += 4;
  return i < plain.length ? i : undefined;
}

const andAHalfPattern =
  /\s?(?:and|&) (?:a |one |an )?(half|quarter)(?: (?:of )?(?:an? )?(?:hours?|minutes?|days?))?(?![a-z])/iy;

function readAndAHalf(
  plain: string,
  at: number,
  unit: number,
): { readonly end: number; readonly minutes: number } | undefined {
  andAHalfPattern.lastIndex = at;
  const match = andAHalfPattern.exec(plain);
  if (match === null) return undefined;
  return {
    end: andAHalfPattern.lastIndex,
    minutes: unit * ((match[1] as string).toLowerCase() === 'half' ? 0.5 : 0.25),
  };
}

/** "01:45 hours", "1:41:30 hrs": a clock's form, told from a time by what follows. */
function readClockLike(plain: string, at: number): Amount | undefined {
  const hourEnd = digitsEnd(plain, at);
  if (hourEnd - at > 2 || plain.charCodeAt(hourEnd) !== 58) return undefined;
  const minuteEnd = digitsEnd(plain, hourEnd + 1);
  if (minuteEnd !== hourEnd + 3) return undefined;
  let end = minuteEnd;
  let minutes = numberAt(plain, at, hourEnd) * 60 + numberAt(plain, hourEnd + 1, minuteEnd);
  if (plain.charCodeAt(end) === 58) {
    const secondEnd = digitsEnd(plain, end + 1);
    if (secondEnd !== end + 3) return undefined;
    minutes += numberAt(plain, end + 1, secondEnd) / 60;
    end = secondEnd;
  }
  const unitAt = skipSpaces(plain, end);
  const unitEnd = lettersEnd(plain, unitAt);
  const unit = units.get(plain.slice(unitAt, unitEnd).toLowerCase());
  if (unit === 1 && end === minuteEnd) return { end: unitEnd, minutes: minutes / 60, unit: 1 / 60 };
  return unit === 60 ? { end: unitEnd, minutes, unit: 1 / 60 } : undefined;
}

/** "61 minutes", "2.5 hours", "1/2 hour", "90-minute", "45m", "1 ½ hours", "1h05". */
function readAmount(plain: string, at: number, follows: boolean): Amount | undefined {
  let end = digitsEnd(plain, at);
  if (end - at > 6) return undefined;
  let value = numberAt(plain, at, end);
  const mark = plain.charCodeAt(end);
  if ((mark === 46 || mark === 44 || mark === 47) && isDigit(plain.charCodeAt(end + 1))) {
    const restEnd = digitsEnd(plain, end + 1);
    const rest = numberAt(plain, end + 1, Math.min(restEnd, end + 10));
    if (mark === 47) {
      if (rest !== 2 && rest !== 4) return undefined;
      value /= rest;
    } else if (mark === 44 && restEnd - end === 4) value = value * 1000 + rest;
    else value += rest / 10 ** Math.min(restEnd - end - 1, 9);
    end = restEnd;
  }
  const sign = fractionSigns.get(plain[skipSpaces(plain, end)] ?? '');
  if (sign !== undefined) {
    value += sign;
    end = skipSpaces(plain, end) + 1;
  }
  let unitAt = skipSpaces(plain, end);
  if (unitAt > end + 2) return undefined;
  if (unitAt === end && isDash(plain.charCodeAt(end))) unitAt = end + 1;
  if (/^and a half\b/i.test(plain.slice(unitAt, unitAt + 11))) {
    value += 0.5;
    unitAt = skipSpaces(plain, unitAt + 10);
  }
  const unitEnd = lettersEnd(plain, unitAt);
  if (unitEnd === unitAt || unitEnd - unitAt > 9) return undefined;
  const written = plain.slice(unitAt, unitEnd);
  const unit = units.get(written.toLowerCase());
  // "2100hrs" is a clock time.
  if (unit === 60 && looksLikeClock(plain, at, end)) return undefined;
  if (unit !== undefined) return { end: takeParenS(plain, unitEnd), minutes: value * unit, unit };
  if (written.length !== 1 || (unitAt > end && !follows && written !== 'h')) return undefined;
  // "45M" are millions.
  const letterUnit = letterUnits.get(written === 'H' ? 'h' : written);
  if (letterUnit === undefined) return undefined;
  // "1h30", "1h05": the minutes without their unit.
  if (letterUnit === 60 && digitsEnd(plain, unitEnd) === unitEnd + 2) {
    const after = plain.charCodeAt(unitEnd + 2);
    if (!isLetter(after))
      return { end: unitEnd + 2, minutes: value * 60 + numberAt(plain, unitEnd, unitEnd + 2), unit: 1 };
  }
  return { end: unitEnd, minutes: value * letterUnit, unit: letterUnit };
}

function looksLikeClock(plain: string, at: number, end: number): boolean {
  if (end - at !== 4 || numberAt(plain, at, at + 2) > 23 || numberAt(plain, at + 2, end) > 59) return false;
  return plain.charCodeAt(at) === 48 || !isSpace(plain.charCodeAt(end));
}

/** "hour(s)". */
function takeParenS(plain: string, end: number): number {
  return plain.startsWith('(s)', end) ? end + 3 : end;
}

/** "2-3 hours", "two to three hours" name no single length. */
function isRangeBefore(plain: string, at: number): boolean {
  let i = skipSpacesBack(plain, at);
  const code = plain.charCodeAt(i - 1);
  if (isDash(code) || code === 47) {
    i = skipSpacesBack(plain, i - 1);
    return i > 0 && isDigit(plain.charCodeAt(i - 1)) && !isClockEnd(plain, i);
  }
  const start = lettersStart(plain, i);
  const word = plain.slice(start, i).toLowerCase();
  if (word !== 'to' && word !== 'or') return false;
  i = skipSpacesBack(plain, start);
  if (isDigit(plain.charCodeAt(i - 1))) return !isClockEnd(plain, i);
  return numberWords.has(plain.slice(lettersStart(plain, i), i).toLowerCase());
}

/** Do the digits that end at `end` belong to a clock time or date ("16:00 - 90 minutes", "2024 - 2 hours")? */
function isClockEnd(plain: string, end: number): boolean {
  let start = end;
  while (start > 0 && isDigit(plain.charCodeAt(start - 1))) start--;
  return plain.charCodeAt(start - 1) === 58 || end - start > 2;
}

/** The length of time in words whose unit stands at `unitAt`: reads backwards. */
function readWordDuration(plain: string, unitAt: number): RawDuration | undefined {
  const unitEnd = lettersEnd(plain, unitAt);
  const unit = units.get(plain.slice(unitAt, unitEnd).toLowerCase());
  if (unit === undefined) return undefined;
  const words: { readonly word: string; readonly start: number }[] = [];
  let i = unitAt;
  while (words.length < 7 && i > 0) {
    const code = plain.charCodeAt(i - 1);
    if (!isSpace(code) && !isDash(code)) break;
    i = skipSpacesBack(plain, i - 1);
    const start = lettersStart(plain, i);
    if (start === i) break;
    words.push({ word: plain.slice(start, i).toLowerCase(), start });
    i = start;
  }
  const read = valueBackwards(words);
  if (read === undefined) return undefined;
  const start = (words[read.used - 1] as { readonly start: number }).start;
  if (isRangeBefore(plain, start)) return undefined;
  const duration = finish(plain, start, { end: takeParenS(plain, unitEnd), minutes: read.value * unit, unit });
  return read.approximate ? { ...duration, approximate: true } : duration;
}
