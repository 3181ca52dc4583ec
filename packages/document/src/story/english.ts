import type { Language } from '../language.ts';
import { high } from '../prose/concepts.ts';
import { readSentences } from '../prose/sentences.ts';
import type { Story } from './story.ts';

/** Words that must have been read before their kind says anything. */
const ENOUGH = 60;
/** English prose has 35 to 45 % of them; other languages share a few ("a", "in", "on", "no"). */
const PLAIN_SHARE = 0.25;

/**
 * Plainly English by the function words of sentences that are read anyway; undefined where that does not settle it and
 * the whole text has to be looked at.
 */
export function plainlyEnglish(story: Story): Language | undefined {
  let words = 0;
  let functional = 0;
  for (const passages of [story.summary, story.timeline]) {
    for (const { text } of passages) {
      for (const sentence of readSentences(text)) {
        words += sentence.words.length;
        for (const word of sentence.words) if ((word.high & high.function) !== 0) functional++;
      }
      if (words >= 3 * ENOUGH) break;
    }
  }
  const share = functional / words;
  return words >= ENOUGH && share >= PLAIN_SHARE
    ? { english: true, likely: 'en', confidence: Math.min(1, 2 * share) }
    : undefined;
}
