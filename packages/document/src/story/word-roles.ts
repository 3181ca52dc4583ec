import { high } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';

/** The classes of words that a judgement looks for, as one look-up: bit n stands for the n-th class. */
export function wordRoles(...classes: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
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
export function rolesIn(sentence: Sentence, roles: ReadonlyMap<string, number>): number {
  let all = 0;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (mayAct(word)) all |= roles.get(word.form) ?? 0;
  }
  return all;
}
