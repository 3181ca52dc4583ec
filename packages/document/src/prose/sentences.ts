import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { lexicon, type Phrase } from './vocabulary.ts';

/** A word of a text, with what the lexicon knows of it and of the phrase that begins here. */
export interface Word {
  /** Lower case, straight apostrophes, without a possessive "'s". */
  readonly form: string;
  /** Offsets into the text's `plain`. */
  readonly start: number;
  readonly end: number;
  /** Written with a capital letter. */
  readonly capital: boolean;
  low: number;
  high: number;
}

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

const sentencesOf = new WeakMap<Text, readonly Sentence[]>();

/** The sentences of a text. Reading the same text again costs nothing. */
export function readSentences(text: Text): readonly Sentence[] {
  let sentences = sentencesOf.get(text);
  if (sentences === undefined) {
    sentences = split(text);
    sentencesOf.set(text, sentences);
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

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and digits with the marks that hold a word together: can't, on-call, wp-settings.php, 99.9, app/models. */
function readWords(plain: string): Word[] {
  const words: Word[] = [];
  let heads: PhraseHead[] | undefined;
  const length = plain.length;
  let i = 0;
  while (i < length) {
    const code = plain.charCodeAt(i);
    if (!isLetter(code) && !isDigit(code)) {
      i++;
      continue;
    }
    const start = i;
    i++;
    while (i < length) {
      const at = plain.charCodeAt(i);
      if (isLetter(at) || isDigit(at) || at === 95) {
        i++;
        continue;
      }
      // "1,500" is one number.
      if (at === 44 && isDigit(plain.charCodeAt(i - 1)) && isGroupOfThree(plain, i + 1)) {
        i += 4;
        continue;
      }
      // ' ’ - . / hold two halves together
      if (at === 39 || at === 0x2019 || at === 45 || at === 46 || at === 47) {
        const after = plain.charCodeAt(i + 1);
        if (isLetter(after) || (isDigit(after) && at !== 47)) {
          // "back.And" is two sentences, "wp-settings.php" one word.
          if (at === 46 && after >= 65 && after <= 90 && !isUpperBefore(plain, i)) break;
          i += 2;
          continue;
        }
      }
      break;
    }
    const { form, low, high, phrases } = known(plain, start, i);
    if (phrases !== undefined) (heads ??= []).push({ at: words.length, phrases });
    words.push({ form, start, end: i, capital: code >= 65 && code <= 90, low, high });
  }
  if (heads !== undefined) markPhrases(words, heads);
  return words;
}

/** A word as it was met before: its form and what the lexicon knows of it. */
interface KnownWord {
  readonly raw: string;
  readonly form: string;
  readonly low: number;
  readonly high: number;
  readonly phrases: readonly Phrase[] | undefined;
}

const MOST_KNOWN = 8192;
/** Longer slices would keep the whole text that they are cut from. */
const LONGEST_KNOWN = 12;
/** Words by a number made of their letters; a newer one takes the place of an older one. Most words come again. */
const knownWords: (KnownWord | undefined)[] = new Array<KnownWord | undefined>(MOST_KNOWN).fill(undefined);

function known(plain: string, start: number, end: number): KnownWord {
  if (end - start > LONGEST_KNOWN) return lookUp(plain.slice(start, end));
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + plain.charCodeAt(i)) | 0;
  const slot = (hash ^ (hash >>> 13)) & (MOST_KNOWN - 1);
  const before = knownWords[slot];
  if (before !== undefined && isSame(before.raw, plain, start, end)) return before;
  const found = lookUp(plain.slice(start, end));
  knownWords[slot] = found;
  return found;
}

function isSame(raw: string, plain: string, start: number, end: number): boolean {
  const { length } = raw;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (raw.charCodeAt(i) !== plain.charCodeAt(start + i)) return false;
  return true;
}

function lookUp(raw: string): KnownWord {
  let form = raw.toLowerCase();
  if (form.includes('’')) form = form.replaceAll('’', "'");
  if (form.endsWith("'s")) form = form.slice(0, -2);
  const entry = lexicon().get(form);
  if (entry === undefined) return { raw, form, low: 0, high: 0, phrases: undefined };
  return { raw, form, low: entry.low, high: entry.high, phrases: entry.phrases };
}

/** Three digits and no fourth: what stands behind a thousands comma. */
function isGroupOfThree(plain: string, at: number): boolean {
  return (
    isDigit(plain.charCodeAt(at)) &&
    isDigit(plain.charCodeAt(at + 1)) &&
    isDigit(plain.charCodeAt(at + 2)) &&
    !isDigit(plain.charCodeAt(at + 3))
  );
}

function isUpperBefore(plain: string, at: number): boolean {
  const before = plain.charCodeAt(at - 1);
  return before >= 65 && before <= 90;
}

/** A word with which known phrases begin. */
interface PhraseHead {
  readonly at: number;
  readonly phrases: readonly Phrase[];
}

/** Gives the first word of each known phrase what the phrase means. */
function markPhrases(words: readonly Word[], heads: readonly PhraseHead[]): void {
  for (const { at, phrases } of heads) {
    const word = words[at] as Word;
    for (const phrase of phrases) {
      const { rest } = phrase;
      let matched = true;
      for (let j = 0; j < rest.length; j++) {
        if (words[at + 1 + j]?.form !== rest[j]) {
          matched = false;
          break;
        }
      }
      if (matched) {
        word.low |= phrase.low;
        word.high |= phrase.high;
      }
    }
  }
}
