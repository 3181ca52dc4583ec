import { nounForms, verbForms } from '../prose/inflect.ts';
import { listed } from '../prose/listed.ts';

/** Words that can be asked for one: a class, or a map of what begins with a word. */
export interface Words {
  has(form: string): boolean;
}

/**
 * A class of word forms. It is made when it is asked for the first time: to make all of them takes longer than to judge
 * a document, and no document asks for all.
 */
export class Forms implements Words {
  readonly #make: () => ReadonlySet<string>;
  #made: ReadonlySet<string> | undefined;

  constructor(make: () => ReadonlySet<string>) {
    this.#make = make;
  }

  has(form: string): boolean {
    this.#made ??= this.#make();
    return this.#made.has(form);
  }

  [Symbol.iterator](): Iterator<string> {
    this.#made ??= this.#make();
    return this.#made.values();
  }
}

/** The words of a list, parted by white space. */
export const forms = (words: string): Forms => new Forms(() => listed(words));

/** All forms of the verbs of a list: "look dig/dug" gives look, looks, looking, looked, dig, digs, … dug. */
export const verbs = (entries: string): Forms => new Forms(() => inflected(entries, verbForms));

/** All forms of the nouns of a list: "query person/people" gives query, queries, person, people. */
export const nouns = (entries: string): Forms => new Forms(() => inflected(entries, nounForms));

/** All that is in one of the classes. */
export const anyOf = (...classes: readonly Iterable<string>[]): Forms => new Forms(() => united(classes));

function inflected(entries: string, formsOf: (entry: string) => readonly string[]): Set<string> {
  const set = new Set<string>();
  for (const entry of listed(entries)) for (const form of formsOf(entry)) set.add(form);
  return set;
}

function united(classes: readonly Iterable<string>[]): Set<string> {
  const set = new Set<string>();
  for (const forms of classes) for (const form of forms) set.add(form);
  return set;
}
