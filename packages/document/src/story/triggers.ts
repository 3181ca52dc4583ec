import type { Sentence, Word } from '../prose/sentences.ts';

/*
 * What lets the judgements of prose pass over most sentences at the price of one look-up a word: every way to say
 * something (suspecting, acquitting, not helping …) names the words without which it cannot be said. Each has a bit;
 * the bits of all words of a sentence are gathered once and remembered for all judgements.
 */

const bitsOf = new Map<string, number>();
let next = 0;

/** A new bit for a way to say something that needs one of the words of `classes`. At most 31 in all. */
export function triggeredBy(...classes: readonly Iterable<string>[]): number {
  const bit = 1 << next++;
  for (const forms of classes) for (const form of forms) bitsOf.set(form, (bitsOf.get(form) ?? 0) | bit);
  return bit;
}

/** Can the word at hand begin what the bit stands for? */
export function triggers(word: Word, bit: number): boolean {
  return ((bitsOf.get(word.form) ?? 0) & bit) !== 0;
}

const known = new WeakMap<Sentence, number>();
let last: Sentence | undefined;
let lastBits = 0;

/** Has the sentence a word that can begin what one of `bits` stands for? */
export function mayTell(sentence: Sentence, bits: number): boolean {
  if (sentence !== last) {
    last = sentence;
    lastBits = known.get(sentence) ?? read(sentence);
  }
  return (lastBits & bits) !== 0;
}

function read({ words }: Sentence): number {
  let all = 0;
  for (let i = 0; i < words.length; i++) all |= bitsOf.get((words[i] as Word).form) ?? 0;
  known.set(last as Sentence, all);
  return all;
}
