import { stemmer } from 'stemmer';
import { CONCEPTS } from './concepts.ts';
import { STOP_WORDS } from './stop-words.ts';

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/** The stem of a word: "expired", "expires" and "expiring" have one. Lower case in, lower case out. */
export function stemOf(word: string): string {
  let stem = stems.get(word);
  if (stem === undefined) {
    if (stems.size > MOST_STEMS) stems.clear();
    // "ups" is no plural of "up".
    stem = word.length <= 3 ? word : stemmer(word);
    stems.set(word, stem);
  }
  return stem;
}

interface Phrase {
  readonly rest: readonly string[];
  readonly concept: string;
}

/** The concepts' phrases by the stem of their first word, the longest first. */
const phrases = new Map<string, Phrase[]>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const phrase of words) {
    const [first, ...rest] = phrase.split(/[ -]/).map(stemOf) as [string, ...string[]];
    const known = phrases.get(first) ?? [];
    known.push({ rest, concept: `~${concept}` });
    phrases.set(first, known);
  }
}
for (const known of phrases.values()) known.sort((a, b) => b.rest.length - a.rest.length);

function phraseAt(list: readonly string[], at: number): Phrase | undefined {
  return phrases.get(list[at] as string)?.find(({ rest }) => rest.every((stem, i) => list[at + 1 + i] === stem));
}

/** Words with a hyphen are several: "out-of-memory". */
function stemsOf(words: readonly string[]): { readonly words: readonly string[]; readonly stems: readonly string[] } {
  const single = words.flatMap((word) => (word.includes('-') ? word.split('-') : [word])).filter(Boolean);
  return { words: single, stems: single.map(stemOf) };
}

/** The concept that is exactly these stems, if there is one. */
export function conceptsOf(list: readonly string[]): readonly string[] {
  return (phrases.get(list[0] as string) ?? [])
    .filter(({ rest }) => rest.length === list.length - 1 && rest.every((stem, i) => list[1 + i] === stem))
    .map(({ concept }) => concept);
}

/** What some words in order mean. */
export interface Terms {
  /** Stems in order, the language's small words included. */
  readonly stems: readonly string[];
  /** The stems and all concepts that they mean. */
  readonly known: ReadonlySet<string>;
  /** To compare texts by: a concept in place of the words that mean it, no small words, no numbers. */
  readonly terms: readonly string[];
}

/** The terms of words in lower case, of one sentence. */
export function readTerms(all: readonly string[]): Terms {
  const { words, stems: list } = stemsOf(all);
  const known = new Set(list);
  const terms: string[] = [];
  let behindPhrase = 0;
  for (let i = 0; i < list.length; i++) {
    const stem = list[i] as string;
    const phrase = phraseAt(list, i);
    if (phrase !== undefined) {
      known.add(phrase.concept);
      if (i >= behindPhrase) {
        terms.push(phrase.concept);
        behindPhrase = i + 1 + phrase.rest.length;
      }
      if (phrase.rest.length > 0) for (const concept of conceptsOf([stem])) known.add(concept);
      continue;
    }
    if (i < behindPhrase || stem.length < 2 || STOP_WORDS.has(words[i] as string) || /^(?:[\d'.:]|[ct]\d+$)/.test(stem))
      continue;
    terms.push(stem);
  }
  return { stems: list, known, terms };
}
