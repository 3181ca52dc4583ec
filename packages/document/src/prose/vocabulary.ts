import { type Concept, type HighConcept, high, type LowConcept, low } from './concepts.ts';
import { nounForms, verbForms } from './inflect.ts';
import { damage } from './lexicon/damage.ts';
import { glue } from './lexicon/glue.ts';
import { people } from './lexicon/people.ts';
import { telling } from './lexicon/telling.ts';
import { things } from './lexicon/things.ts';
import { listed } from './listed.ts';

/** Words of each concept: verbs and nouns are inflected, words and phrases (parted by "|") taken as they are. */
export type Vocabulary = Partial<
  Record<
    Concept,
    { readonly verbs?: string; readonly nouns?: string; readonly words?: string; readonly phrases?: string }
  >
>;

/** What the lexicon knows of one word form. */
export interface LexicalEntry {
  low: number;
  high: number;
  /** Phrases that begin with this word: the further words, and what the phrase means. */
  phrases: Phrase[] | undefined;
}

export interface Phrase {
  readonly rest: readonly string[];
  low: number;
  high: number;
}

let entries: Map<string, LexicalEntry> | undefined;

/** The lexicon, built at first use (about a millisecond). */
export function lexicon(): ReadonlyMap<string, LexicalEntry> {
  entries ??= build([people, things, damage, telling, glue]);
  return entries;
}

function build(vocabularies: readonly Vocabulary[]): Map<string, LexicalEntry> {
  const map = new Map<string, LexicalEntry>();
  const entryOf = (form: string): LexicalEntry => {
    let entry = map.get(form);
    if (entry === undefined) {
      entry = { low: 0, high: 0, phrases: undefined };
      map.set(form, entry);
    }
    return entry;
  };
  for (const vocabulary of vocabularies) {
    for (const [concept, words] of Object.entries(vocabulary) as [Concept, NonNullable<Vocabulary[Concept]>][]) {
      const lowBit = low[concept as LowConcept] ?? 0;
      const highBit = high[concept as HighConcept] ?? 0;
      const mark = (form: string): void => {
        const entry = entryOf(form);
        entry.low |= lowBit;
        entry.high |= highBit;
      };
      for (const verb of listed(words.verbs ?? '')) for (const form of verbForms(verb)) mark(form);
      for (const noun of listed(words.nouns ?? '')) for (const form of nounForms(noun)) mark(form);
      for (const word of listed(words.words ?? '')) mark(word);
      for (const phrase of words.phrases?.split('|') ?? []) addPhrase(entryOf, phrase, lowBit, highBit);
    }
  }
  return map;
}

function addPhrase(entryOf: (form: string) => LexicalEntry, phrase: string, lowBit: number, highBit: number): void {
  const [head = '', ...rest] = phrase.trim().split(' ');
  if (rest.length === 0) {
    const entry = entryOf(head);
    entry.low |= lowBit;
    entry.high |= highBit;
    return;
  }
  const entry = entryOf(head);
  entry.phrases ??= [];
  const known = entry.phrases.find((other) => other.rest.join(' ') === rest.join(' '));
  if (known === undefined) entry.phrases.push({ rest, low: lowBit, high: highBit });
  else {
    known.low |= lowBit;
    known.high |= highBit;
  }
}
