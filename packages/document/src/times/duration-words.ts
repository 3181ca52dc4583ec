import { isDash, isSpace, lettersEnd } from './scan.ts';

/** Minutes in a unit, by its name in small letters. */
export const units: ReadonlyMap<string, number> = new Map(
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
export const letterUnits: ReadonlyMap<string, number> = new Map([
  ['s', 1 / 60],
  ['m', 1],
  ['h', 60],
  ['d', 1440],
]);

export const numberWords: ReadonlyMap<string, number> = new Map(
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

export const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
]);

export interface Amount {
  readonly end: number;
  readonly minutes: number;
  readonly unit: number;
}

function wordValue(word: string): number | undefined {
  return numberWords.get(word) ?? tens.get(word) ?? (word === 'a' || word === 'an' ? 1 : undefined);
}

/** "two hours", "an hour": forwards, for what follows another amount ("an hour and twenty minutes"). */
export function readWordAmount(plain: string, at: number): Amount | undefined {
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

type Words = readonly { readonly word: string }[];

/** What the words before a unit count, nearest first. */
export function valueBackwards(
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
