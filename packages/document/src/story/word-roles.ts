import { high } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';

let slots = 0;

/** Which roles a word can play, as bits: looked up once for each form. */
export class WordRoles extends Map<string, number> {
  readonly #slot = slots++;

  /** The roles of a word. */
  of(word: Word): number {
    const roles = word.roles[this.#slot];
    if (roles !== undefined) return roles;
    // Filled up to the slot, so that the array stays packed.
    while (word.roles.length < this.#slot) word.roles.push(undefined as never);
    const own = this.get(word.form) ?? 0;
    word.roles[this.#slot] = own;
    return own;
  }
}

/** The classes of words that a judgement looks for, as one look-up: bit n stands for the n-th class. */
export function wordRoles(...classes: readonly ReadonlySet<string>[]): WordRoles {
  const roles = new WordRoles();
  classes.forEach((forms, bit) => {
    for (const form of forms) roles.set(form, (roles.get(form) ?? 0) | (1 << bit));
  });
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
