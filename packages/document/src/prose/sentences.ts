import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { readWords, type Word } from './words.ts';

export type { Word } from './words.ts';

/** A sentence or sentence-like stretch: what stands between full stops, semicolons excluded. */
export interface Sentence {
  readonly text: Text;
  /** Offsets into the text's `plain`. */
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** All that its words can do, in one. */
  readonly low: number;
  readonly high: number;
  /** It ends with a question mark. */
  readonly question: boolean;
}

/** No writer's sentence is longer: what reads a sentence to and fro takes time by the square of its words. */
const MOST_WORDS = 400;

const known = new WeakMap<Text, readonly Sentence[]>();

/** The sentences of a text. Reading the same text again costs nothing. */
export function readSentences(text: Text): readonly Sentence[] {
  let sentences = known.get(text);
  if (sentences === undefined) {
    sentences = split(text);
    known.set(text, sentences);
  }
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
  const words = readWords(plain);
  const sentences: Sentence[] = [];
  let from = 0;
  let first = 0;
  const close = (last: number, end: number): void => {
    if (last > first) {
      let lowMask = 0;
      let highMask = 0;
      const own = words.slice(first, last);
      for (const word of own) {
        lowMask |= word.low;
        highMask |= word.high;
      }
      sentences.push({
        text,
        start: (own[0] as Word).start,
        end,
        words: own,
        low: lowMask,
        high: highMask,
        question: plain.charCodeAt(end - 1) === 63,
      });
    }
    first = last;
    from = end;
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const next = words[i + 1];
    const gapEnd = next === undefined ? plain.length : next.start;
    const stop = sentenceEnd(plain, word, gapEnd);
    if (stop > from) close(i + 1, stop);
    else if (i + 1 - first === MOST_WORDS) close(i + 1, word.end);
  }
  close(words.length, plain.length);
  return sentences;
}

/** Offset behind the sentence's last mark where one ends between `word` and `gapEnd`; else -1. */
function sentenceEnd(plain: string, word: Word, gapEnd: number): number {
  for (let i = word.end; i < gapEnd; i++) {
    const code = plain.charCodeAt(i);
    if (code === 33 || code === 63) return i + 1;
    if (code !== 46) continue;
    if (plain.charCodeAt(i + 1) === 46) continue;
    if (i === word.end && (abbreviations.has(word.form) || (word.end - word.start === 1 && word.capital))) {
      // "5:30 p.m. The" ends a sentence; "5:30 p.m. and" does not.
      const upper = /^[\s"'”’)*_]{0,4}[A-Z]/.test(plain.slice(i + 1, i + 6));
      if (!(upper && (word.form === 'p.m' || word.form === 'a.m' || word.form === 'etc'))) continue;
    }
    return i + 1;
  }
  return -1;
}
