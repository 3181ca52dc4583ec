import { stemOf } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { readWords } from './tokens.ts';

/** One thing that has to occur. */
export interface AskedTerm {
  /** One word, or several that follow each other. */
  readonly words: readonly [string, ...string[]];
  /** Other forms of the one word count as well; a phrase is meant as it stands. */
  readonly stem: string | undefined;
  /** The last word is only begun. */
  readonly begun: boolean;
}

/** Terms beyond these are left out: nobody types them, and each is a question to the database. */
const MOST_TERMS = 12;
const LONGEST_PHRASE = 32;
/** Longer texts are pasted by mistake. */
const LONGEST_TEXT = 2_000;
/** A single letter begins too many words. */
const SHORTEST_BEGUN = 2;

/**
 * What a person asks for in words: each has to occur. “In quotes” is a phrase, `checkout-api` is one of its parts, and the
 * last word may be only begun. No sign is an operator. Empty where there is no word in it.
 */
export function readAsked(text: string): AskedTerm[] {
  const asked = text.slice(0, LONGEST_TEXT);
  const terms: AskedTerm[] = [];
  // linear: bounded by the length above
  for (const { 1: quoted, 2: loose } of asked.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s,;()[\]{}|<>"“”„«»]+)/g)) {
    const words = readWords(quoted ?? loose ?? '').slice(0, LONGEST_PHRASE);
    const [first, ...rest] = words;
    if (first === undefined) continue;
    const stem = quoted === undefined && rest.length === 0 ? stemOf(first) : undefined;
    terms.push({ words: [first, ...rest], stem, begun: false });
  }
  const kept = withoutStopWords(terms).slice(0, MOST_TERMS);
  const last = kept.at(-1);
  // The small word that is typed just now may be the beginning of a longer one.
  const typed = terms.at(-1);
  const begun = /[\p{L}\p{N}\p{M}]$/u.test(asked) && (typed?.words.at(-1)?.length ?? 0) >= SHORTEST_BEGUN;
  if (begun && last !== undefined && last === typed) kept[kept.length - 1] = { ...last, begun };
  return distinct(kept);
}

/** Nearly every text has them, so that they neither find nor rank; alone they are what is asked for. */
function withoutStopWords(terms: readonly AskedTerm[]): AskedTerm[] {
  const telling = terms.filter(({ words }) => words.length > 1 || !STOP_WORDS.has(words[0]));
  return telling.length > 0 ? telling : [...terms];
}

function distinct(terms: readonly AskedTerm[]): AskedTerm[] {
  return [...new Map(terms.map((term) => [`${term.words.join(' ')}${term.begun ? '*' : ''}`, term])).values()];
}
