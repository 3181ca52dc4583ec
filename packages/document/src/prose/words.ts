import { canonical } from './canonical.ts';
import { low } from './concepts.ts';
import { lexicon, type Phrase } from './vocabulary.ts';

/**
 * A word as it is written, with what the lexicon knows of it. All its occurrences in all texts share it; where it begins a
 * phrase, or means something else beside its neighbours, a variant stands in.
 */
export interface Word {
  /** As written. */
  readonly raw: string;
  /** Lower case, straight apostrophes, without a possessive "'s". */
  readonly form: string;
  /** Written with a capital letter. */
  readonly capital: boolean;
  readonly low: number;
  readonly high: number;
  /** What it may begin. */
  readonly phrases: readonly Phrase[] | undefined;
  /** One of 32 bits, by its form … */
  readonly bit: number;
  /** … and those of the words that stand second in its phrases. */
  readonly seconds: number;
  /** What judges of the wording may look for at it, as `hintWords` says; all bits where nobody has said. */
  readonly hints: number;
  /** Room for what judgements know of this form, by their own number. */
  readonly roles: number[];
  /** The same word with other concepts, as phrases give them. */
  readonly variants: Word[];
}

const SLOTS = 1 << 15;
const MOST_KNOWN = 20_000;
const LONGEST_KEPT = 40;

/**
 * Words as written that were met before, by a hash of their characters: looking one up cuts no string. Thrown away when a
 * hostile text fills it.
 */
let slots: (Word | undefined)[] = [];
let count = 0;

/** Does the lexicon know what the word means? Names of people are mostly unknown to it. */
export function isKnownWord(word: string): boolean {
  const { low: concepts, high } = wordFrom(word, 0, word.length);
  return concepts !== 0 || high !== 0;
}

/** The word that stands from `start` to `end`. */
export function wordFrom(plain: string, start: number, end: number): Word {
  const length = end - start;
  if (length > LONGEST_KEPT) return learn(plain.slice(start, end));
  let hash = length;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + plain.charCodeAt(i)) | 0;
  if (count === 0) slots = new Array(SLOTS).fill(undefined);
  let slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let word = slots[slot]; word !== undefined; word = slots[slot]) {
    if (word.raw.length === length && isWritten(word.raw, plain, start)) return word;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const word = learn(plain.slice(start, end));
  slots[slot] = word;
  if (++count === MOST_KNOWN) count = 0;
  return word;
}

function isWritten(raw: string, plain: string, start: number): boolean {
  for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) !== plain.charCodeAt(start + i)) return false;
  return true;
}

function learn(written: string): Word {
  const raw = canonical(written);
  let form = raw.toLowerCase();
  if (form.includes('’')) form = form.replaceAll('’', "'");
  if (form.endsWith("'s")) form = form.slice(0, -2);
  form = canonical(form);
  const entry = lexicon().get(form) ?? headOf(form);
  const phrases = entry?.phrases;
  let seconds = 0;
  if (phrases !== undefined) for (const { rest } of phrases) seconds |= bitOf(rest[0] as string);
  const code = raw.charCodeAt(0);
  return {
    raw,
    form,
    capital: code >= 65 && code <= 90,
    low: entry?.low ?? 0,
    high: entry?.high ?? 0,
    phrases,
    bit: bitOf(form),
    seconds,
    hints: hintsOf(raw, form),
    roles: [],
    variants: [],
  };
}

/** All bits: who looks closely misses nothing. */
let hintsOf: (raw: string, form: string) => number = () => -1;

/** Says once which bits each word keeps as its hints, so that whoever asks for them need not walk over the words again. */
export function hintWords(hints: (raw: string, form: string) => number): void {
  hintsOf = hints;
  count = 0;
}

/** Forms that differ may share a bit, but rarely do. */
function bitOf(form: string): number {
  const { length } = form;
  return length === 0 ? 0 : 1 << ((form.charCodeAt(0) * 5 + form.charCodeAt(length - 1) * 3 + length * 7) & 31);
}

const nouns = low.service | low.component | low.user | low.team | low.staff | low.trouble | low.monitor;

/** An unknown compound is what its last part is: "checkout-api" is a service, "backup-job" a component. */
function headOf(form: string): { low: number; high: number; phrases: undefined } | undefined {
  const hyphen = form.lastIndexOf('-');
  if (hyphen <= 0) return undefined;
  const head = lexicon().get(form.slice(hyphen + 1));
  return head === undefined ? undefined : { low: head.low & nouns, high: 0, phrases: undefined };
}

/** The word at `at`; undefined before the first and behind the last. Asking an array for its element -1 is slow. */
export function wordAt(words: readonly Word[], at: number): Word | undefined {
  return at < 0 ? undefined : words[at];
}

/** The word with these concepts. */
export function variantOf(word: Word, lowMask: number, highMask: number): Word {
  if (word.low === lowMask && word.high === highMask) return word;
  const { variants } = word;
  for (const variant of variants) if (variant.low === lowMask && variant.high === highMask) return variant;
  const variant: Word = {
    raw: word.raw,
    form: word.form,
    capital: word.capital,
    low: lowMask,
    high: highMask,
    phrases: word.phrases,
    bit: word.bit,
    seconds: word.seconds,
    hints: word.hints,
    roles: word.roles,
    variants,
  };
  variants.push(variant);
  return variant;
}
