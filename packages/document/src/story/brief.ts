import type { Entry } from '../timeline/timeline.ts';
import { readSentences } from '../prose/sentences.ts';

/** Sentences of an event, its details included; the time and a label are none. */
export function countSentences(entry: Entry): number {
  let count = 0;
  for (const text of [entry.words, ...entry.details]) {
    for (const sentence of readSentences(text)) if (sentence.words.length >= 2) count++;
  }
  return count;
}
