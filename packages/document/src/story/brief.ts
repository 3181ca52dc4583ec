import { countSentences as count } from '../prose/sentences.ts';
import type { Entry } from '../timeline/timeline.ts';

/**
 * Sentences of an event. Its time, a heading and a label ("Actions taken:") are none; sub-items are points of their own,
 * so that the longest of them counts, not their sum.
 */
export function countSentences(entry: Entry): number {
  let longest = entry.form === 'heading' || entry.words.plain.trimEnd().endsWith(':') ? 0 : count(entry.words.plain);
  for (const detail of entry.details) longest = Math.max(longest, count(detail.plain));
  return longest;
}
