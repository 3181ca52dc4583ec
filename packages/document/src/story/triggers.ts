import type { Sentence, Word } from '../prose/sentences.ts';
import { WordRoles } from './word-roles.ts';
import type { Words } from './word-sets.ts';

/*
 * What lets the judgements of prose pass over most sentences at the price of one look-up a word: every way to say
 * something (suspecting, acquitting, not helping …) names the words without which it cannot be said. Each has a bit;
 * the bits of all words of a sentence are gathered once and remembered for all judgements.
 */

const bitsOf = new WordRoles();
let next = 0;

/** A new bit for a way to say something that needs one of the words of `classes`. At most 31 in all. */
export function triggeredBy(...classes: readonly Words[]): number {
  const bit = 1 << next++;
  bitsOf.add(bit, classes);
  return bit;
}

/** Can the word at hand begin what the bit stands for? */
export function triggers(word: Word, bit: number): boolean {
  return (bitsOf.of(word) & bit) !== 0;
}

let last: Sentence | undefined;
let lastBits = 0;

/** Has the sentence a word that can begin what one of `bits` stands for? */
export function mayTell(sentence: Sentence, bits: number): boolean {
  if (sentence !== last) {
    last = sentence;
    lastBits = sentence.triggers ?? read(sentence);
  }
  return (lastBits & bits) !== 0;
}

function read(sentence: Sentence): number {
  const { words } = sentence;
  let all = 0;
  for (let i = 0; i < words.length; i++) all |= bitsOf.of(words[i] as Word);
  sentence.triggers = all;
  return all;
}
