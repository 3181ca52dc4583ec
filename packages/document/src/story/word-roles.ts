import type { Sentence, Word } from '../prose/sentences.ts';

/** The classes of words that a judgement looks for, as one look-up: bit n stands for the n-th class. */
export function wordRoles(...classes: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const roles = new Map<string, number>();
  classes.forEach((forms, bit) => {
    for (const form of forms) roles.set(form, (roles.get(form) ?? 0) | (1 << bit));
  });
  return roles;
}

/** All roles that the words of a sentence can play, in one: most sentences play none and need no closer look. */
export function rolesIn(sentence: Sentence, roles: ReadonlyMap<string, number>): number {
  let all = 0;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) all |= roles.get((words[i] as Word).form) ?? 0;
  return all;
}
