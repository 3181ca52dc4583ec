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

/** A length of time as it was written, at offsets into the plain text. */
export interface RawDuration {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly approximate: boolean;
}

/** Minutes in a unit, by its name in small letters. */
const units: ReadonlyMap<string, number> = new Map(
  [
    [1 / 60, 'second seconds sec secs'],
    [1, 'minute minutes min mins minuts minites minutues mintues munites minuites'],
    [60, 'hour hours hr hrs houres'],
    [1440, 'day days'],
    [10080, 'week weeks'],
  ].flatMap(([minutes, names]) =>
    String(names)
      .split(' ')
      .map((name): [string, number] => [name, Number(minutes)]),
  ),
);
/** Units of one letter, which stand right behind the digits or follow another unit. */
const letterUnits: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 60],
  ['m', 1],
  ['h', 60],
  ['d', 1440],
]);

const numberWords: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i): [string, number] => [word, i]),
);
const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
);
const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
  ['quarters', 0.25],
]);
const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

const approximateBefore =
  /(?:about|around|approximately|approx\.?|roughly|nearly|almost|circa|ca\.|some|over|under|~|≈|more than|less than|close to|just over|just under|at least|up to)\s?(?:a total of\s)?$/i;

/** Every word with which a length of time written in words begins or goes on. */
const unitWordPattern = /(?<![a-z])(?:hours?|hrs?|minutes?|mins?|days?|seconds?|secs?|weeks?)(?![a-z])/gi;

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
    const duration = readDuration(plain, i);
    if (duration !== undefined) found.push(duration);
    i = Math.max(end, duration?.end ?? 0);
  }
  unitWordPattern.lastIndex = 0;
  for (let match = unitWordPattern.exec(plain); match !== null; match = unitWordPattern.exec(plain)) {
    const at = match.index;
    if (found.some((other) => at >= other.start && at < other.end)) continue;
    const words = readWordDuration(plain, at);
    if (words !== undefined && !found.some((other) => words.start < other.end && other.start < words.end)) {
      found.push(words);
      unitWordPattern.lastIndex = Math.max(unitWordPattern.lastIndex, words.end);
    }
  }
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

interface Amount {
  readonly end: number;
  readonly minutes: number;
  readonly unit: number;
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
  const approximate = approximateBefore.test(plain.slice(Math.max(0, start - 26), start)) || plain[start - 1] === '~';
  return { start, end, minutes, approximate };
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

function wordValue(word: string): number | undefined {
  return numberWords.get(word) ?? tens.get(word) ?? (word === 'a' || word === 'an' ? 1 : undefined);
}

/** "two hours", "an hour": forwards, for what follows another amount ("an hour and twenty minutes"). */
function readWordAmount(plain: string, at: number): Amount | undefined {
  let end = lettersEnd(plain, at);
  let value = wordValue(plain.slice(at, end).toLowerCase());
  if (value === undefined) return undefined;
  let next = skipOne(plain, end);
  let nextEnd = lettersEnd(plain, next);
  const second = numberWords.get(plain.slice(next, nextEnd).toLowerCase());
  if (value >= 20 && second !== undefined && second < 10) {
    value += second;
    end = nextEnd;
    next = skipOne(plain, end);
    nextEnd = lettersEnd(plain, next);
  }
  const unit = units.get(plain.slice(next, nextEnd).toLowerCase());
  return unit === undefined ? undefined : { end: nextEnd, minutes: value * unit, unit };
}

function skipOne(plain: string, at: number): number {
  const code = plain.charCodeAt(at);
  return isDash(code) || isSpace(code) ? at + 1 : at;
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

type Words = readonly { readonly word: string }[];

/** What the words before a unit count, nearest first. */
function valueBackwards(
  words: Words,
): { readonly value: number; readonly used: number; readonly approximate: boolean } | undefined {
  const at = (i: number): string => words[i]?.word ?? '';
  // "half an hour", "quarter of an hour", "three quarters of an hour", "half hour"
  let i = at(0) === 'an' || at(0) === 'a' ? 1 : 0;
  if (at(i) === 'of') i++;
  const fraction = fractions.get(at(i));
  if (fraction !== undefined && at(i + 1) !== 'and' && !(at(i + 1) === 'a' && at(i + 2) === 'and')) {
    const times = numberWords.get(at(i + 1));
    return times === undefined
      ? { value: fraction, used: i + 1, approximate: false }
      : { value: fraction * times, used: i + 2, approximate: false };
  }
  // "one and a half hours", "two and half hours"
  if (fraction !== undefined) {
    const wholeAt = at(i + 1) === 'a' ? i + 3 : i + 2;
    const whole = wordValue(at(wholeAt));
    return whole === undefined ? undefined : { value: whole + fraction, used: wholeAt + 1, approximate: false };
  }
  // "a couple of hours"
  const couple = at(0) === 'of' ? 1 : 0;
  if (at(couple) === 'couple')
    return { value: 2, used: at(couple + 1) === 'a' ? couple + 2 : couple + 1, approximate: true };
  // "full", "long", "whole" between number and unit
  const first = at(0) === 'full' || at(0) === 'whole' || at(0) === 'long' || at(0) === 'straight' ? 1 : 0;
  const value = wordValue(at(first));
  if (value === undefined) return undefined;
  const ten = value > 0 && value < 10 ? tens.get(at(first + 1)) : undefined;
  return ten === undefined
    ? { value, used: first + 1, approximate: false }
    : { value: value + ten, used: first + 2, approximate: false };
}
