import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { markPhrases } from './phrases.ts';
import { beginsWord, behindOpenMark, isWordDigit, wordEnd } from './word-end.ts';
import { variantOf, type Word, wordFrom } from './words.ts';

export { type Word, wordAt } from './words.ts';

/** A sentence or sentence-like stretch: what stands between full stops, semicolons excluded. */
export interface Sentence {
  readonly text: Text;
  /** Offsets into the text's `plain`. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** Where each word begins in the text's `plain`. */
  readonly starts: readonly number[];
  /** All that its words can do, in one. */
  readonly low: number;
  readonly high: number;
  readonly hints: number;
  /** It ends with a question mark. */
  readonly question: boolean;
  /** Room for what judgements derive from a sentence; undefined until then. */
  triggers: number | undefined;
  lean: number | undefined;
}

/** No writer's sentence is longer: what reads a sentence to and fro takes time by the square of its words. */
const MOST_WORDS = 400;

/** The sentences of a text. Reading the same text again costs nothing. */
export function readSentences(text: Text): readonly Sentence[] {
  const known = text.sentences as readonly Sentence[] | undefined;
  if (known !== undefined) return known;
  const sentences = split(text);
  text.sentences = sentences;
  return sentences;
}

/** The source span of a sentence. */
export function sentenceSpan(sentence: Sentence): Span {
  return sentence.text.spanOf(sentence.start, sentence.end);
}

/** Written with a full stop that does not end a sentence. */
const abbreviations = new Set(
  'e.g i.e etc vs mr mrs ms dr st no fig approx min mins sec hr hrs a.m p.m am pm jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co dept est'.split(
    ' ',
  ),
);

function split(text: Text): readonly Sentence[] {
  const { plain } = text;
  const { length } = plain;
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let starts: number[] = [];
  let start = 0;
  let end = 0;
  let i = 0;
  while (i < length) {
    const code = plain.charCodeAt(i);
    if (beginsWord(code)) {
      start = i;
      i = end = wordEnd(plain, i);
      words.push(readWord(plain, start, end));
      starts.push(start);
      if (words.length === MOST_WORDS) {
        sentences.push(close(text, words, starts, i));
        words = [];
        starts = [];
      }
    } else if (code === 91) {
      i = behindOpenMark(plain, i);
    } else {
      i++;
      // A mark ends the sentence where words stand before it.
      if ((code === 46 || code === 33 || code === 63) && words.length > 0 && ends(plain, i, code, start, end)) {
        sentences.push(close(text, words, starts, i));
        words = [];
        starts = [];
      }
    }
  }
  if (words.length > 0) sentences.push(close(text, words, starts, length));
  return sentences;
}

function readWord(plain: string, start: number, end: number): Word {
  const word = wordFrom(plain, start, end);
  // "10:05 am" is a time, not "I am".
  return word.form === 'am' && start > 1 && isWordDigit(plain.charCodeAt(start - 2)) ? variantOf(word, 0, 0) : word;
}

function close(text: Text, words: Word[], starts: readonly number[], end: number): Sentence {
  markPhrases(words);
  return makeSentence(text, words, starts, starts[0] as number, end, text.plain.charCodeAt(end - 1) === 63);
}

/** A sentence of these words. */
function makeSentence(
  text: Text,
  words: readonly Word[],
  starts: readonly number[],
  start: number,
  end: number,
  question: boolean,
): Sentence {
  let low = 0;
  let high = 0;
  let hints = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    low |= word.low;
    high |= word.high;
    hints |= word.hints;
  }
  return { text, start, end, words, starts, low, high, hints, question, triggers: undefined, lean: undefined };
}

/** The words from `from` to `to` (excluded) of a sentence as one of its own. */
export function clauseOf(sentence: Sentence, from: number, to: number): Sentence {
  const { text, words, starts, question } = sentence;
  return makeSentence(
    text,
    words.slice(from, to),
    starts.slice(from, to),
    from === 0 ? sentence.start : startOf(sentence, from),
    to === words.length ? sentence.end : endOf(sentence, to - 1),
    question,
  );
}

/** Offset of the word's first character in the text's `plain`. */
export function startOf(sentence: Sentence, at: number): number {
  return sentence.starts[at] as number;
}

/** Offset behind the word's last character in the text's `plain`. */
export function endOf(sentence: Sentence, at: number): number {
  return (sentence.starts[at] as number) + (sentence.words[at] as Word).raw.length;
}

/**
 * How many sentences of at least two words a text has, without reading the words: for texts of which nothing else is
 * asked.
 */
export function countSentences(plain: string): number {
  let count = 0;
  let words = 0;
  let start = 0;
  let end = -1;
  for (let i = 0; i < plain.length; ) {
    const code = plain.charCodeAt(i);
    if (beginsWord(code)) {
      start = i;
      end = i = wordEnd(plain, i);
      words++;
    } else if (code === 91) {
      i = behindOpenMark(plain, i);
    } else {
      i++;
      if (words > 0 && (code === 46 || code === 33 || code === 63) && ends(plain, i, code, start, end)) {
        if (words > 1) count++;
        words = 0;
      }
    }
  }
  return words > 1 ? count + 1 : count;
}

/** Does the mark before `at`, which follows the word from `start` to `end`, end a sentence? */
function ends(plain: string, at: number, mark: number, start: number, end: number): boolean {
  if (mark !== 46) return true;
  if (at < plain.length && plain.charCodeAt(at) === 46) return false;
  if (at - 1 !== end) return true;
  // Abbreviations are short; a capital letter alone is an initial.
  if (end - start > 6) return true;
  if (end - start === 1 && isUpper(plain.charCodeAt(start))) return false;
  const form = plain.slice(start, end).toLowerCase();
  if (!abbreviations.has(form)) return true;
  // "5:30 p.m. The" ends a sentence; "5:30 p.m. and" does not.
  return closing.has(form) && /^[\s"'”’)*_]{0,4}[A-Z]/.test(plain.slice(at, at + 5));
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
const closing = new Set(['p.m', 'a.m', 'etc']);
