import { readSentences } from '../prose/sentences.ts';
import type { Text } from '../text.ts';
import type { Entry } from '../timeline/timeline.ts';

/**
 * Sentences of an event. Its time, a heading and a label ("Actions taken:") are none; sub-items are points of their own,
 * so that the longest of them counts, not their sum.
 */
export function countSentences(entry: Entry): number {
  let longest = entry.form === 'heading' || entry.words.plain.trimEnd().endsWith(':') ? 0 : sentencesIn(entry.words);
  for (const detail of entry.details) longest = Math.max(longest, sentencesIn(detail));
  return longest;
}

function sentencesIn(text: Text): number {
  let count = 0;
  for (const sentence of readSentences(text)) if (sentence.words.length >= 2) count++;
  return count;
}
