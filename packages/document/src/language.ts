import { LANGUAGE_WORDS } from './language-words.ts';
import type { Text } from './text.ts';

/** In which language a document is written, as far as the format must know. */
export interface Language {
  readonly english: boolean;
  /** ISO 639-1 code of the likeliest language; undefined where the text is too short or its language unknown. */
  readonly likely: string | undefined;
  /** 0 (undecided) to 1. */
  readonly confidence: number;
}

/** Fewer words than this say nothing. */
const MIN_WORDS = 20;
/** Characters that are looked at, in so many stretches spread over the document. */
const SAMPLE = 700;
const STRETCHES = 10;
/** Function words are short; longer ones are not looked up. */
const MAX_WORD = 9;

const CODES = Object.keys(LANGUAGE_WORDS);
const ENGLISH = CODES.indexOf('en');

interface Known {
  readonly languages: readonly number[];
  /** A word of many languages speaks for none of them much. */
  readonly weight: number;
}

let indexed: ReadonlyMap<string, Known> | undefined;

/** Made at first use: most documents are plainly English. */
function knownWords(): ReadonlyMap<string, Known> {
  indexed ??= indexWords();
  return indexed;
}

function indexWords(): Map<string, Known> {
  const languages = new Map<string, number[]>();
  for (const [index, code] of CODES.entries()) {
    for (const word of new Set((LANGUAGE_WORDS[code] ?? '').trim().split(/\s+/))) {
      const list = languages.get(word);
      if (list) list.push(index);
      else languages.set(word, [index]);
    }
  }
  const known = new Map<string, Known>();
  for (const [word, list] of languages) known.set(word, { languages: list, weight: 1 / list.length });
  return known;
}

/**
 * Tells whether a document is in English, by the share of each language's function words in a sample of it, and by its
 * script. That needs no model and a few microseconds; language detectors trained on letter groups take ten to a hundred
 * times as long, and names, code and misspellings mislead them more. Of two languages the more frequent one decides.
 */
export function readLanguage(texts: readonly Text[] | string): Language {
  const tally: Tally = { scores: new Float64Array(CODES.length), words: 0, latin: 0, scripts: new Map() };
  let length = 0;
  if (typeof texts === 'string') length = texts.length;
  else for (const text of texts) length += text.plain.length;
  // Every stretch of `step` characters gives its first `take`.
  const step = length <= SAMPLE ? length : Math.ceil(length / STRETCHES);
  const take = length <= SAMPLE ? length : SAMPLE / STRETCHES;
  if (typeof texts === 'string') {
    for (let at = 0; at < length; at += step) count(texts, at, Math.min(at + take, length), tally);
    return decide(tally);
  }
  let offset = 0;
  for (const { plain } of texts) {
    // Stretches are counted over the document, so that short texts are sampled as fairly as long ones.
    for (let at = 0; at < plain.length; ) {
      const inStep = (offset + at) % step;
      if (inStep < take) {
        const end = Math.min(plain.length, at + take - inStep);
        count(plain, at, end, tally);
        at = end;
      } else at += step - inStep;
    }
    offset += plain.length;
  }
  return decide(tally);
}

interface Tally {
  readonly scores: Float64Array;
  words: number;
  /** Letters of the Latin script. */
  latin: number;
  /** Letters of other scripts, by the language they most often stand for. */
  readonly scripts: Map<string, number>;
}

function count(text: string, start: number, end: number, tally: Tally): void {
  let from = -1;
  let lowerAscii = true;
  for (let i = start; i <= end; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    const lower = code | 32;
    if (lower >= 97 && lower <= 122) {
      if (from < 0) from = i;
      if (code !== lower) lowerAscii = false;
      continue;
    }
    // Accented letters; those of Vietnamese stand in a block of their own.
    if (code >= 0xc0 && (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) && code !== 0xd7 && code !== 0xf7) {
      if (from < 0) from = i;
      lowerAscii = false;
      continue;
    }
    if (from >= 0 && (code === 39 || code === 0x2019) && i + 1 < end) {
      const next = text.charCodeAt(i + 1) | 32;
      if (next >= 97 && next <= 122) continue;
    }
    if (from >= 0) {
      // A digit, "_", "/" … behind the letters: a name or code, not a word.
      const isName = (code >= 48 && code <= 57) || code === 95 || code === 47 || code === 64 || code === 61;
      if (!isName) addWord(text, from, i, lowerAscii, tally);
      from = -1;
      lowerAscii = true;
    }
    if (code >= 0x370) addLetter(code, tally);
  }
}

function addWord(text: string, from: number, to: number, lowerAscii: boolean, tally: Tally): void {
  tally.words++;
  tally.latin += to - from;
  if (to - from > MAX_WORD) return;
  const word = text.slice(from, to);
  const known = knownWords().get(lowerAscii ? word : word.toLowerCase());
  if (known === undefined) return;
  for (const language of known.languages) {
    tally.scores[language] = (tally.scores[language] as number) + known.weight;
  }
}

/** First code unit, last code unit, the language. What is not named counts as a letter of an unknown language. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'ru'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x77f, 'ar'],
  [0x900, 0x97f, 'hi'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x3040, 0x30ff, 'ja'],
  [0x4e00, 0x9fff, 'zh'],
  [0xac00, 0xd7a3, 'ko'],
];

function addLetter(code: number, tally: Tally): void {
  for (const [first, last, language] of SCRIPTS) {
    if (code < first) return;
    if (code <= last) {
      // A Chinese, Japanese or Korean character says about as much as two letters.
      const weight = first >= 0x3040 ? 2 : 1;
      tally.scripts.set(language, (tally.scripts.get(language) ?? 0) + weight);
      return;
    }
  }
}

function decide(tally: Tally): Language {
  const { scores, words, latin } = tally;
  let foreign = 0;
  let script: string | undefined;
  for (const [language, letters] of tally.scripts) {
    foreign += letters;
    if (script === undefined || letters > (tally.scripts.get(script) ?? 0)) script = language;
  }
  // Kana between Chinese characters make a text Japanese.
  if (script === 'zh' && (tally.scripts.get('ja') ?? 0) * 6 > (tally.scripts.get('zh') ?? 0)) script = 'ja';
  // Five letters are a word.
  const foreignWords = foreign / 5;
  if (words + foreignWords < MIN_WORDS) return { english: true, likely: undefined, confidence: 0 };
  if (foreign > latin)
    return { english: false, likely: script, confidence: rounded((foreign - latin) / (foreign + latin)) };
  const english = scores[ENGLISH] as number;
  let other = 0;
  let likely: string | undefined;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (i !== ENGLISH && score > other) {
      other = score;
      likely = CODES[i];
    }
  }
  if (other > english && other > words * 0.06) {
    return { english: false, likely, confidence: rounded((other - english) / (other + english)) };
  }
  // Even terse English has an "of" or a "to" in every second line; where nothing is known, it is another language.
  if (words >= 3 * MIN_WORDS && english < words * 0.025) return { english: false, likely: undefined, confidence: 0.2 };
  if (english === 0) return { english: true, likely: undefined, confidence: 0 };
  return { english: true, likely: 'en', confidence: rounded((english - other) / (english + other)) };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
