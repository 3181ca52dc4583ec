import { monthOf } from './months.ts';
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

/** A date as it was written, at offsets into the plain text. */
export interface RawDate {
  readonly start: number;
  readonly end: number;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  readonly orderUnsettled: boolean;
  /** The order of day and month in "24/08/2017" and "08/24/17"; undefined where it is not told from the numbers. */
  readonly order: 'day-first' | 'month-first' | undefined;
}

/** Reads the date whose first digit stands at `at`; its beginning may lie before (month, weekday). */
export function readDate(plain: string, at: number): RawDate | undefined {
  const end = digitsEnd(plain, at);
  const length = end - at;
  if (length > 4 || length === 3) return undefined;
  const before = at > 0 ? plain.charCodeAt(at - 1) : 32;
  if (isLetter(before) || before === 46 || before === 47 || before === 43 || before === 61) {
    if (!(before === 46 && isLetter(plain.charCodeAt(at - 2)))) return undefined;
  }
  const numeric = readNumeric(plain, at, end);
  if (numeric !== undefined) return withWeekday(plain, numeric);
  if (length === 4) return readYearFirst(plain, at, end);
  const day = numberAt(plain, at, end);
  if (day < 1 || day > 31) return undefined;
  let named = readMonthFirst(plain, at, end, day);
  // "from 2 May, 12 May 2022": the number belongs to the month that gives it a year.
  if (named?.year === undefined) {
    const dayFirst = readDayFirst(plain, at, end, day);
    if (named === undefined || dayFirst?.year !== undefined) named = dayFirst;
  }
  return named === undefined ? undefined : withWeekday(plain, named);
}

function isDateMark(code: number): boolean {
  return code === 47 || code === 46 || isDash(code);
}

function readNumeric(plain: string, at: number, end: number): RawDate | undefined {
  const mark = plain.charCodeAt(end);
  if (!isDateMark(mark)) return undefined;
  const secondEnd = digitsEnd(plain, end + 1);
  const secondLength = secondEnd - end - 1;
  const secondMark = plain.charCodeAt(secondEnd);
  if (secondLength < 1 || secondLength > 2 || (secondMark !== mark && !(isDash(secondMark) && isDash(mark))))
    return undefined;
  const thirdEnd = digitsEnd(plain, secondEnd + 1);
  const thirdLength = thirdEnd - secondEnd - 1;
  const next = plain.charCodeAt(thirdEnd);
  if (next === mark && isDigit(plain.charCodeAt(thirdEnd + 1)) && mark !== 45) return undefined;
  if (isLetter(next) && !((next | 32) === 116 && isDigit(plain.charCodeAt(thirdEnd + 1)))) return undefined;
  const first = numberAt(plain, at, end);
  const second = numberAt(plain, end + 1, secondEnd);
  const third = numberAt(plain, secondEnd + 1, thirdEnd);
  if (end - at === 4) {
    if (thirdLength < 1 || thirdLength > 2 || !isYear(first)) return undefined;
    if (isMonthDay(second, third))
      return {
        start: at,
        end: thirdEnd,
        year: first,
        month: second,
        day: third,
        orderUnsettled: false,
        order: undefined,
      };
    return isMonthDay(third, second)
      ? { start: at, end: thirdEnd, year: first, month: third, day: second, orderUnsettled: false, order: undefined }
      : undefined;
  }
  // "10.0.12" is a version: with dots only four digits are a year.
  if (thirdLength !== 4 && (thirdLength !== 2 || mark === 46)) return undefined;
  const year = thirdLength === 2 ? 2000 + third : third;
  if (!isYear(year) || (thirdLength === 2 && (third < 8 || third > 50)) || first > 31 || second > 31) return undefined;
  const monthFirst = isMonthDay(first, second);
  const dayFirst = isMonthDay(second, first);
  if (!monthFirst && !dayFirst) return undefined;
  // With dots the day always comes first.
  const useDayFirst = dayFirst && (!monthFirst || mark === 46);
  return {
    start: at,
    end: thirdEnd,
    year,
    month: useDayFirst ? second : first,
    day: useDayFirst ? first : second,
    orderUnsettled: monthFirst && dayFirst && first !== second && mark !== 46,
    order: monthFirst === dayFirst ? undefined : dayFirst ? 'day-first' : 'month-first',
  };
}

function isYear(year: number): boolean {
  return year >= 1970 && year <= 2100;
}

function isMonthDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Does the word "the" end at `end`? */
function isThe(plain: string, end: number): boolean {
  const last = plain.charCodeAt(end - 1);
  return (
    (last === 101 || last === 69) &&
    end - lettersStart(plain, end) === 3 &&
    plain.slice(end - 3, end).toLowerCase() === 'the'
  );
}

/** "June 9, 2024", "Feb., 20th, 2017", "June 9-10, 2024". */
function readMonthFirst(plain: string, at: number, end: number, day: number): RawDate | undefined {
  let wordEnd = at;
  for (let steps = 0; wordEnd > 0 && steps < 4; steps++) {
    const code = plain.charCodeAt(wordEnd - 1);
    if (!isSpace(code) && code !== 46 && code !== 44 && !isDash(code)) break;
    wordEnd--;
  }
  // "June the 9th"
  if (isThe(plain, wordEnd)) wordEnd = skipSpacesBack(plain, wordEnd - 3);
  const wordStart = lettersStart(plain, wordEnd);
  if (wordStart === wordEnd || wordEnd === at) return undefined;
  const month = monthOf(plain, wordStart, wordEnd);
  if (month === undefined) return undefined;
  const afterDay = ordinalEnd(plain, end);
  const next = plain.charCodeAt(afterDay);
  if (
    isLetter(next) ||
    (next === 58 && isDigit(plain.charCodeAt(afterDay + 1))) ||
    next === 37 ||
    next === 47 ||
    (next === 46 && isDigit(plain.charCodeAt(afterDay + 1)))
  )
    return undefined;
  let last = afterDay;
  if (
    isDash(plain.charCodeAt(last)) &&
    digitsEnd(plain, last + 1) - last - 1 <= 2 &&
    digitsEnd(plain, last + 1) > last + 1
  ) {
    const lastDay = ordinalEnd(plain, digitsEnd(plain, last + 1));
    if (plain.charCodeAt(lastDay) !== 58) last = lastDay;
  }
  const year = readYearAfter(plain, last);
  // "it may 10 times": the verb is written small, the month with a capital or with its year.
  if (plain.slice(wordStart, wordEnd) === 'may' && year === undefined && afterDay === end) return undefined;
  if (/^(?:mar|march|dec|sep|may|jan)$/.test(plain.slice(wordStart, wordEnd)) && year === undefined && afterDay === end)
    return undefined;
  const tail = year?.end ?? afterDay;
  return { start: wordStart, end: tail, year: year?.year, month, day, orderUnsettled: false, order: undefined };
}

/** "9 June 2024", "9th of June, 2024", "9-Jun-24". */
function readDayFirst(plain: string, at: number, end: number, day: number): RawDate | undefined {
  const afterDay = ordinalEnd(plain, end);
  let wordAt = afterDay;
  while (
    wordAt < plain.length &&
    wordAt < afterDay + 3 &&
    (isSpace(plain.charCodeAt(wordAt)) || isDateMark(plain.charCodeAt(wordAt)) || plain[wordAt] === ',')
  )
    wordAt++;
  if (wordAt === afterDay && afterDay === end && !isLetter(plain.charCodeAt(wordAt))) return undefined;
  let wordEnd = lettersEnd(plain, wordAt);
  const joint = plain.slice(wordAt, wordEnd).toLowerCase();
  if (joint === 'of' || joint === 'de') {
    wordAt = skipSpaces(plain, wordEnd);
    wordEnd = lettersEnd(plain, wordAt);
  }
  const month = monthOf(plain, wordAt, wordEnd);
  if (month === undefined) return undefined;
  if (plain[wordEnd] === '.') wordEnd++;
  const year = readYearAfter(plain, wordEnd);
  if (
    year === undefined &&
    afterDay === end &&
    /^[a-z]/.test(plain.slice(wordAt, wordAt + 1)) &&
    plain.slice(wordAt, wordEnd) === 'may'
  )
    return undefined;
  const monthEnd = plain[wordEnd - 1] === '.' ? wordEnd - 1 : wordEnd;
  return {
    start: at,
    end: year?.end ?? monthEnd,
    year: year?.year,
    month,
    day,
    orderUnsettled: false,
    order: undefined,
  };
}

/** "2024 June 9", "2024-Jun-09". */
function readYearFirst(plain: string, at: number, end: number): RawDate | undefined {
  const year = numberAt(plain, at, end);
  if (!isYear(year)) return undefined;
  const wordAt = end + 1;
  if (!isSpace(plain.charCodeAt(end)) && !isDateMark(plain.charCodeAt(end))) return undefined;
  const wordEnd = lettersEnd(plain, wordAt);
  const month = monthOf(plain, wordAt, wordEnd);
  if (month === undefined) return undefined;
  const dayEnd = digitsEnd(plain, wordEnd + 1);
  const day = numberAt(plain, wordEnd + 1, dayEnd);
  if (dayEnd - wordEnd - 1 < 1 || dayEnd - wordEnd - 1 > 2 || day < 1 || day > 31 || plain.charCodeAt(dayEnd) === 58)
    return undefined;
  return { start: at, end: dayEnd, year, month, day, orderUnsettled: false, order: undefined };
}

/** The place behind "st", "nd", "rd", "th". */
function ordinalEnd(plain: string, at: number): number {
  const from = plain.charCodeAt(at) === 32 ? at + 1 : at;
  const end = lettersEnd(plain, from);
  if (end - from !== 2) return at;
  const second = plain.charCodeAt(from + 1) | 32;
  // t, d, h
  if (second !== 116 && second !== 100 && second !== 104) return at;
  const letters = plain.slice(from, end).toLowerCase();
  return letters === 'st' || letters === 'nd' || letters === 'rd' || letters === 'th' ? end : at;
}

const yearPattern = /[\s,./–-]{0,3}(?:of |de )?['’]?(\d{4}|\d\d)(?![\d:.h])/y;

function readYearAfter(plain: string, at: number): { readonly year: number; readonly end: number } | undefined {
  yearPattern.lastIndex = at;
  const match = yearPattern.exec(plain);
  if (match === null || yearPattern.lastIndex - (match[1] as string).length === at) {
    return readYearBeforeStop(plain, at);
  }
  const digits = match[1] as string;
  const written = match[0];
  if (digits.length === 2) {
    // Two digits are a year only where a mark says so: "9-Jun-24", "June 9, '24".
    if (!/['’/-]\d\d$/.test(written)) return undefined;
    return { year: 2000 + Number(digits), end: yearPattern.lastIndex };
  }
  const year = Number(digits);
  return isYear(year) ? { year, end: yearPattern.lastIndex } : undefined;
}

const stoppedYearPattern = /[\s,./–-]{1,3}(?:of |de )?(\d{4})[.:](?!\d)/y;

/** "June 9, 2024." and "June 9, 2024:" where the mark ends the sentence or the label. */
function readYearBeforeStop(plain: string, at: number): { readonly year: number; readonly end: number } | undefined {
  stoppedYearPattern.lastIndex = at;
  const match = stoppedYearPattern.exec(plain);
  if (match === null) return undefined;
  const year = Number(match[1]);
  return isYear(year) ? { year, end: stoppedYearPattern.lastIndex - 1 } : undefined;
}

const weekdays: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(' '),
);

/** Is the word a weekday's name? */
export function isWeekday(word: string): boolean {
  return weekdays.has(word);
}

/** Lets the date begin with the weekday before it: "Monday (August 28, 2017", "Saturday 2nd May". */
function withWeekday(plain: string, date: RawDate): RawDate {
  let end = date.start;
  for (let steps = 0; end > 0 && steps < 4; steps++) {
    const code = plain.charCodeAt(end - 1);
    if (!isSpace(code) && code !== 44 && code !== 40 && code !== 46) break;
    end--;
  }
  if (isThe(plain, end)) {
    end = skipSpacesBack(plain, end - 3);
    if (plain.charCodeAt(end - 1) === 44) end--;
  }
  const start = lettersStart(plain, end);
  if (start === end || end - start > 9 || !weekdays.has(plain.slice(start, end).toLowerCase())) return date;
  return { ...date, start };
}
