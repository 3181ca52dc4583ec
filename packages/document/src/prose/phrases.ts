import type { Phrase } from './vocabulary.ts';
import { variantOf, type Word } from './words.ts';

/** Replaces words that begin a phrase by the same with what the phrase means. */
export function markPhrases(words: Word[]): void {
  for (let i = 0; i + 1 < words.length; i++) {
    const word = words[i] as Word;
    // Most words that may begin a phrase begin none.
    if ((word.seconds & (words[i + 1] as Word).bit) !== 0) words[i] = withPhrases(words, i);
  }
}

function withPhrases(words: readonly Word[], at: number): Word {
  const word = words[at] as Word;
  let { low, high } = word;
  for (const phrase of word.phrases as readonly Phrase[]) {
    if (!follows(words, at + 1, phrase.rest)) continue;
    low |= phrase.low;
    high |= phrase.high;
  }
  return variantOf(word, low, high);
}

function follows(words: readonly Word[], at: number, forms: readonly string[]): boolean {
  if (at + forms.length > words.length) return false;
  for (let i = 0; i < forms.length; i++) if ((words[at + i] as Word).form !== forms[i]) return false;
  return true;
}
