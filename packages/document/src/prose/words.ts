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
}

/** What is known of a word as it was written. */
interface Known {
  readonly form: string;
  readonly low: number;
  readonly high: number;
  readonly phrases: readonly Phrase[] | undefined;
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

/** Words as written that were met before; thrown away when a hostile text fills it. */
const known = new Map<string, Known>();
const MOST_KNOWN = 20_000;

/**
 * The words of a text: letters and digits with the marks that hold a word together (can't, on-call, wp-settings.php,
 * 99.9, 1,500). A `[not yet known]` says nothing and has no words.
 */
export function readWords(plain: string): Word[] {
  const words: Word[] = [];
  let phrased: number[] | undefined;
  const phrasesOf: (readonly Phrase[])[] = [];
  const { length } = plain;
  let i = 0;
  while (i < length) {
    const code = plain.charCodeAt(i);
    if ((kindOf(code) & (LETTER | DIGIT)) === 0) {
      i = code === 91 ? behindOpenMark(plain, i) : i + 1;
      continue;
    }
    const start = i;
    i = wordEnd(plain, i + 1);
    const raw = plain.slice(start, i);
    const entry = known.get(raw) ?? learn(raw);
    let lowMask = entry.low;
    let highMask = entry.high;
    // "10:05 am" is a time, not "I am".
    if (entry.form === 'am' && kindOf(plain.charCodeAt(start - 2)) === DIGIT) lowMask = highMask = 0;
    if (entry.phrases !== undefined) {
      phrased ??= [];
      phrased.push(words.length);
      phrasesOf.push(entry.phrases);
    }
    words.push({ form: entry.form, start, end: i, capital: code >= 65 && code <= 90, low: lowMask, high: highMask });
  }
  if (phrased !== undefined) for (let k = 0; k < phrased.length; k++) markPhrase(words, phrased[k] as number, phrasesOf[k] as readonly Phrase[]);
  return words;
}

/** Offset behind the word of which at least one character stands before `i`. */
function wordEnd(plain: string, from: number): number {
  let i = from;
  for (;;) {
    const code = plain.charCodeAt(i);
    const kind = kindOf(code);
    if ((kind & (LETTER | DIGIT | INSIDE)) !== 0) {
      i++;
    } else if (kind === JOINT) {
      const after = plain.charCodeAt(i + 1);
      const next = kindOf(after);
      if (next !== LETTER && !(next === DIGIT && code !== 47)) return i;
      // "back.And" is two sentences, "wp-settings.php" one word.
      if (code === 46 && isUpper(after) && !isUpper(plain.charCodeAt(i - 1))) return i;
      i += 2;
    } else if (code === 44 && kindOf(plain.charCodeAt(i - 1)) === DIGIT && isGroupOfThree(plain, i + 1)) {
      // "1,500" is one number.
      i += 4;
    } else {
      return i;
    }
  }
}

const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Three digits and no fourth: what stands behind a thousands comma. */
function isGroupOfThree(plain: string, at: number): boolean {
  for (let j = at; j < at + 3; j++) if (kindOf(plain.charCodeAt(j)) !== DIGIT) return false;
  return kindOf(plain.charCodeAt(at + 3)) !== DIGIT;
}

const OPEN_MARK = '[not yet known]';

/** Behind a "[not yet known]" that begins at `at`; else behind the bracket. */
function behindOpenMark(plain: string, at: number): number {
  const end = at + OPEN_MARK.length;
  return plain.slice(at, end).toLowerCase() === OPEN_MARK ? end : at + 1;
}

function learn(raw: string): Known {
  let form = raw.toLowerCase();
  if (form.includes('’')) form = form.replaceAll('’', "'");
  if (form.endsWith("'s")) form = form.slice(0, -2);
  const entry = lexicon().get(form) ?? headOf(form);
  const learned = { form, low: entry?.low ?? 0, high: entry?.high ?? 0, phrases: entry?.phrases };
  if (known.size >= MOST_KNOWN) known.clear();
  if (raw.length <= 40) known.set(raw, learned);
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

/** Gives the word at `at` what each phrase that begins there means. */
function markPhrase(words: readonly Word[], at: number, phrases: readonly Phrase[]): void {
  const word = words[at] as Word;
  for (const phrase of phrases) {
    const { rest } = phrase;
    let j = 0;
    while (j < rest.length && words[at + 1 + j]?.form === rest[j]) j++;
    if (j === rest.length) {
      word.low |= phrase.low;
      word.high |= phrase.high;
    }
  }
}
