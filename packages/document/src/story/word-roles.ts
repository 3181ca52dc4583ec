import { high } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import type { Words } from './word-sets.ts';

let slots = 0;

/** Which roles a word can play, as bits: looked up once for each form. */
export class WordRoles {
  readonly #slot = slots++;
  readonly #classes: { readonly forms: Words; readonly bit: number }[] = [];

  /** The words of these classes play the role `bit`. */
  add(bit: number, classes: readonly Words[]): void {
    for (const forms of classes) this.#classes.push({ forms, bit });
  }

  /** The roles of a word. */
  of(word: Word): number {
    const roles = word.roles[this.#slot];
    if (roles !== undefined) return roles;
    // Filled up to the slot, so that the array stays packed.
    while (word.roles.length < this.#slot) word.roles.push(undefined as never);
    let own = 0;
    for (const { forms, bit } of this.#classes) if ((own & bit) === 0 && forms.has(word.form)) own |= bit;
    word.roles[this.#slot] = own;
    return own;
  }
}

/** The classes of words that a judgement looks for, as one look-up: bit n stands for the n-th class. */
export function wordRoles(...classes: readonly Words[]): WordRoles {
  const roles = new WordRoles();
  for (const [n, forms] of classes.entries()) roles.add(1 << n, [forms]);
  return roles;
}

/**
 * May the word play any role? Articles, prepositions and figures do not, and they are half of all words;
 * "get" and "got" are the only helping words that also act.
 */
export function mayAct(word: Word): boolean {
  const first = word.form.charCodeAt(0);
  return first > 57 && ((word.high & high.function) === 0 || first === 103);
}

/** All roles that the words of a sentence can play, in one: most sentences play none and need no closer look. */
export function rolesIn(sentence: Sentence, roles: WordRoles): number {
  let all = 0;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (mayAct(word)) all |= roles.of(word);
  }
  return all;
}
