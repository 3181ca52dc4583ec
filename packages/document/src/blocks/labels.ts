import { ownString } from '../own-string.ts';
import { plainName } from '../parts/part-names.ts';
import type { Source } from '../source.ts';
import type { Text } from '../text.ts';
import type { Label } from './block.ts';
import { isBlank, isDigit, isPictograph, isUpper, isWord } from './characters.ts';

/** Where a label's name lies in a plain text and where its value begins. */
export interface LabelPlace {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
}

const LONGEST_NAME = 80;
/** Questions may have so many words, other names fewer. */
const MOST_WORDS = 11;

/** Words with which a sentence begins, not a name. */
const SENTENCE_STARTS = new Set(
  'we i it he she they you there this that these those here below following to in at on after before because since as if while although however then so but and or by for from with during once our all also please let'.split(
    ' ',
  ),
);

const QUESTION_WORDS = new Set('how when which what who where why whom whose'.split(' '));

/** Words that make a sentence of what stands before the colon. */
const VERBS = new Set(
  'is are was were will have has had be been includes include included do does did can could should would must follows'.split(
    ' ',
  ),
);

/** The label at the beginning of `text`. */
export function findLabel(source: Source, text: Text): Label | undefined {
  const place = labelPlace(text.plain, beginsBold(source.text, text.span.start));
  if (place === undefined) return undefined;
  return { name: text.slice(place.nameStart, place.nameEnd), value: text.slice(place.valueStart) };
}

/** Does the source at `at` open with a bold mark (behind a marker or emoji)? */
export function beginsBold(text: string, at: number): boolean {
  let i = at;
  const limit = Math.min(text.length, at + 12);
  while (i < limit && (isBlank(text.charCodeAt(i)) || isPictograph(text.charCodeAt(i)))) i++;
  const code = text.charCodeAt(i);
  if (code === 42 || code === 95) return text.charCodeAt(i + 1) === code;
  return code === 60 && (text.startsWith('b>', i + 1) || text.startsWith('strong>', i + 1));
}

/** `Name: value`, `Name - value` where the name is known or bold. */
export function labelPlace(plain: string, bold: boolean): LabelPlace | undefined {
  const limit = Math.min(plain.length, LONGEST_NAME);
  let start = 0;
  while (start < limit && (isBlank(plain.charCodeAt(start)) || isPictograph(plain.charCodeAt(start)))) start++;
  const first = plain.charCodeAt(start);
  if (start >= limit || isDigit(first) || !isWord(first)) return undefined;
  let words = 1;
  for (let i = start + 1; i < limit; i++) {
    const code = plain.charCodeAt(i);
    if (code === 32) {
      if (++words > MOST_WORDS) return undefined;
      continue;
    }
    if ((code | 32) >= 97 && (code | 32) <= 122) continue;
    if (code === 58 || code === 0xff1a) return colonLabel(plain, start, i, bold);
    if (code === 46 || code === 33 || code === 63 || code === 59) {
      // A sentence's end; "How was it found? By an alert." is a question with its answer.
      if (code === 63 && QUESTION_WORDS.has(firstWord(plain, start))) return questionLabel(plain, start, i);
      if (i + 1 >= plain.length || isBlank(plain.charCodeAt(i + 1))) return undefined;
    }
    if ((code === 45 || code === 0x2013 || code === 0x2014) && i > start + 2) {
      const spaced = plain.charCodeAt(i - 1) === 32;
      if (spaced && (plain.charCodeAt(i + 1) === 32 || plain.charCodeAt(i + 1) === 58))
        return dashLabel(plain, start, i, bold);
    }
  }
  return undefined;
}

function firstWord(plain: string, start: number): string {
  let end = start;
  while (end < plain.length && end < start + 12 && isWord(plain.charCodeAt(end))) end++;
  return plain.slice(start, end).toLowerCase();
}

function colonLabel(plain: string, start: number, colon: number, bold: boolean): LabelPlace | undefined {
  const next = plain.charCodeAt(colon + 1);
  // "10:30", "https://", "std::string".
  if (
    colon + 1 < plain.length &&
    (next === 47 || next === 58 || (isDigit(next) && isDigit(plain.charCodeAt(colon - 1))))
  )
    return undefined;
  let nameEnd = colon;
  while (nameEnd > start && isBlank(plain.charCodeAt(nameEnd - 1))) nameEnd--;
  if (nameEnd - start < 2) return undefined;
  const spaced = colon + 1 >= plain.length || isBlank(next);
  if (!spaced && !isUpper(next) && !isPictograph(next) && !bold) return undefined;
  if (!isLabelName(ownString(plain, start, nameEnd), bold, colon + 1 >= plain.length)) return undefined;
  return { nameStart: start, nameEnd, valueStart: skip(plain, colon + 1) };
}

function questionLabel(plain: string, start: number, mark: number): LabelPlace | undefined {
  if (countWords(plain, start, mark) > 10) return undefined;
  return { nameStart: start, nameEnd: mark, valueStart: skip(plain, mark + 1) };
}

function dashLabel(plain: string, start: number, dash: number, bold: boolean): LabelPlace | undefined {
  const name = ownString(plain, start, dash - 1);
  if (!isUpper(name.charCodeAt(0)) || countWords(name, 0, name.length) > 4 || hasClock(name)) return undefined;
  const known = plainName(name, true);
  if (known === undefined && !(bold && isLabelName(name, true, false))) return undefined;
  // "Impact :- the shop was down".
  return {
    nameStart: start,
    nameEnd: dash - 1,
    valueStart: skip(plain, dash + (plain.charCodeAt(dash + 1) === 58 ? 2 : 1)),
  };
}

/** The first offset that is neither blank nor a dash nor a second colon. */
function skip(plain: string, at: number): number {
  let i = at;
  while (i < plain.length && (isBlank(plain.charCodeAt(i)) || (i === at && plain.charCodeAt(i) === 45))) i++;
  return i;
}

function countWords(plain: string, start: number, end: number): number {
  let count = 0;
  let inside = false;
  for (let i = start; i < end; i++) {
    const blank = isBlank(plain.charCodeAt(i));
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}

/** A clock time or a part of one: "10:30", "10 AM", "9.40pm", "June 9, 2024, 12". */
function hasClock(name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if (!isDigit(name.charCodeAt(i))) continue;
    let j = i + 1;
    while (j < name.length && isDigit(name.charCodeAt(j))) j++;
    if (j - i === 4 && name[i] !== '0') return true;
    const mark = name.charCodeAt(j);
    if ((mark === 58 || mark === 46) && isDigit(name.charCodeAt(j + 1))) return true;
    const word = name
      .slice(j, j + 3)
      .trimStart()
      .toLowerCase();
    if (word.startsWith('am') || word.startsWith('pm') || word.startsWith('hr')) return true;
    i = j;
  }
  return false;
}

/** At most six words (eight where they are bold), no sentence, no time. */
function isLabelName(name: string, bold: boolean, valueless: boolean): boolean {
  const words = countWords(name, 0, name.length);
  const first = firstWord(name, 0);
  if (QUESTION_WORDS.has(first)) return words <= 11;
  if (words > (bold ? 8 : 7)) return plainName(name, true) !== undefined;
  if (hasClock(name)) return false;
  if (words === 1) return true;
  if (plainName(name, true) !== undefined) return true;
  if (!bold && !isUpper(name.charCodeAt(0))) return false;
  if (SENTENCE_STARTS.has(first) || words > 6) return false;
  let commas = 0;
  for (const word of name.toLowerCase().split(' ')) {
    if (VERBS.has(word)) return false;
    if (word.endsWith(',') && ++commas > 1) return false;
  }
  return !valueless || words <= 6;
}
