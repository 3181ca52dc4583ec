import { low } from './concepts.ts';
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
  /** What it may begin. */
  readonly phrases: readonly Phrase[] | undefined;
  /** Room for what judgements know of this form, by their own number: shared by all words of the form. */
  readonly roles: number[];
}

/** What is known of a word as it was written. */
interface Known {
  readonly raw: string;
  readonly form: string;
  readonly low: number;
  readonly high: number;
  readonly phrases: readonly Phrase[] | undefined;
  readonly roles: number[];
}

const LETTER = 1;
const DIGIT = 2;
/** An underscore: inside a word only. */
const INSIDE = 4;
/** ' - . / ’ hold two halves together. */
const JOINT = 8;

const kinds = new Uint8Array(0x250);
for (let code = 48; code <= 57; code++) kinds[code] = DIGIT;
for (let code = 65; code <= 90; code++) kinds[code] = kinds[code + 32] = LETTER;
for (let code = 0xc0; code < 0x250; code++) if (code !== 0xd7 && code !== 0xf7) kinds[code] = LETTER;
kinds[95] = INSIDE;
for (const joint of "'-./") kinds[joint.charCodeAt(0)] = JOINT;

const kindOf = (code: number): number => (code < 0x250 ? (kinds[code] as number) : code === 0x2019 ? JOINT : 0);

/**
 * Words as written that were met before, by the hash that `wordEnd` leaves: looking one up cuts no string.
 * Thrown away when a hostile text fills it.
 */
const known = new Map<number, Known>();
const MOST_KNOWN = 20_000;
let hash = 0;

/** Does a word begin with this character? */
export function beginsWord(code: number): boolean {
  return (kindOf(code) & (LETTER | DIGIT)) !== 0;
}

/**
 * The word that begins at `start`: letters and digits with the marks that hold it together (can't, on-call,
 * wp-settings.php, 99.9, 1,500). It is appended to `words`.
 */
export function readWord(plain: string, start: number, words: Word[]): Word {
  const end = wordEnd(plain, start);
  const code = plain.charCodeAt(start);
  let entry = known.get(hash);
  // Another word may have the same hash: the newer one takes its place.
  if (entry === undefined || entry.raw.length !== end - start || !plain.startsWith(entry.raw, start)) {
    entry = learn(plain.slice(start, end), hash);
  }
  // "10:05 am" is a time, not "I am".
  const isMeridiem = start > 1 && entry.form === 'am' && kindOf(plain.charCodeAt(start - 2)) === DIGIT;
  const word: Word = {
    form: entry.form,
    start,
    end,
    capital: code >= 65 && code <= 90,
    low: isMeridiem ? 0 : entry.low,
    high: isMeridiem ? 0 : entry.high,
    phrases: entry.phrases,
    roles: entry.roles,
  };
  words.push(word);
  return word;
}

/** Offset behind the word that begins at `start`; its hash is left in `hash`. */
export function wordEnd(plain: string, start: number): number {
  const { length } = plain;
  let i = start + 1;
  let sum = plain.charCodeAt(start);
  // Reading behind the end would give NaN, and with it slow arithmetic.
  while (i < length) {
    const code = plain.charCodeAt(i);
    const kind = kindOf(code);
    if ((kind & (LETTER | DIGIT | INSIDE)) !== 0) {
      sum = (Math.imul(sum, 31) + code) | 0;
      i++;
    } else if (kind === JOINT) {
      if (i + 1 >= length) break;
      const after = plain.charCodeAt(i + 1);
      const next = kindOf(after);
      if (next !== LETTER && (next !== DIGIT || code === 47)) break;
      // "back.And" is two sentences, "wp-settings.php" one word.
      if (code === 46 && isUpper(after) && !isUpper(plain.charCodeAt(i - 1))) break;
      sum = (Math.imul(sum, 31) + after) | 0;
      i += 2;
    } else if (code === 44 && kindOf(plain.charCodeAt(i - 1)) === DIGIT && isGroupOfThree(plain, i + 1)) {
      // "1,500" is one number.
      i += 4;
    } else {
      break;
    }
  }
  hash = sum;
  return i;
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Three digits and no fourth: what stands behind a thousands comma. */
function isGroupOfThree(plain: string, at: number): boolean {
  if (at + 3 > plain.length) return false;
  for (let j = at; j < at + 3; j++) if (kindOf(plain.charCodeAt(j)) !== DIGIT) return false;
  return at + 3 === plain.length || kindOf(plain.charCodeAt(at + 3)) !== DIGIT;
}

const OPEN_MARK = '[not yet known]';

/** Behind a "[not yet known]" that begins at `at`; else behind the bracket. */
export function behindOpenMark(plain: string, at: number): number {
  const end = at + OPEN_MARK.length;
  return plain.slice(at, end).toLowerCase() === OPEN_MARK ? end : at + 1;
}

function learn(raw: string, at: number): Known {
  let form = raw.toLowerCase();
  if (form.includes('’')) form = form.replaceAll('’', "'");
  if (form.endsWith("'s")) form = form.slice(0, -2);
  const entry = lexicon().get(form) ?? headOf(form);
  if (known.size >= MOST_KNOWN) known.clear();
  const learned: Known = {
    raw,
    form,
    low: entry?.low ?? 0,
    high: entry?.high ?? 0,
    phrases: entry?.phrases,
    roles: [],
  };
  if (raw.length <= 40) known.set(at, learned);
  return learned;
}

const nouns = low.service | low.component | low.user | low.team | low.staff | low.trouble | low.monitor;

/** An unknown compound is what its last part is: "checkout-api" is a service, "backup-job" a component. */
function headOf(form: string): { low: number; high: number; phrases: undefined } | undefined {
  const hyphen = form.lastIndexOf('-');
  if (hyphen <= 0) return undefined;
  const head = lexicon().get(form.slice(hyphen + 1));
  return head === undefined ? undefined : { low: head.low & nouns, high: 0, phrases: undefined };
}

/** Gives the word at `at` what the phrases mean that begin with it. */
export function markPhrases(words: readonly Word[], at: number): void {
  const word = words[at] as Word;
  for (const phrase of word.phrases as readonly Phrase[]) {
    const { rest } = phrase;
    let j = 0;
    while (j < rest.length && words[at + 1 + j]?.form === rest[j]) j++;
    if (j === rest.length) {
      word.low |= phrase.low;
      word.high |= phrase.high;
    }
  }
}
