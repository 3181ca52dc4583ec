import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { findTimes } from '../times/times.ts';
import { noticedIn, saysDetected } from './detection.ts';
import type { Passage } from './passages.ts';
import { topicOf } from './topic.ts';

/** The time at which the timeline shows the issue as detected. */
export function findDetected(timeline: Timeline, passages: readonly Passage[]): Span | undefined {
  for (const entry of timeline.entries) {
    const labelled = entry.label !== undefined && topicOf(entry.label) === 'detection';
    if (
      !labelled &&
      !readSentences(entry.words).some(tells) &&
      !entry.details.some((detail) => readSentences(detail).some(tells))
    )
      continue;
    const time = entry.time ?? findTimes(entry.text)[0];
    if (time !== undefined) return time.span;
  }
  for (const passage of passages) {
    const sentences = readSentences(passage.text);
    if (passage.topic !== 'detection' && !sentences.some(tells)) continue;
    const time = findTimes(passage.whole)[0];
    if (time !== undefined) return time.span;
    // "Detected: early on day 2": no clock time that we can read, but a figure that says when.
    const [first] = sentences;
    if (passage.topic === 'detection' && first !== undefined && /\d/.test(passage.text.plain))
      return sentenceSpan(first);
  }
  return firstSight(timeline);
}

/** It says that the trouble came to be known, or shows who noticed it. */
const tells = (sentence: Sentence): boolean =>
  saysDetected(sentence) ||
  noticedIn(sentence) !== undefined ||
  sentence.words.some(({ form }) => form === 'noticed' || form === 'detected');

/** Where nobody is said to notice: the event that meets the symptom, if the next one already looks for its cause. */
function firstSight(timeline: Timeline): Span | undefined {
  const { entries } = timeline;
  for (let i = 0; i + 1 < entries.length && i < 4; i++) {
    const entry = entries[i];
    const next = entries[i + 1];
    if (entry?.time === undefined || next?.time === undefined) continue;
    if (has(entry.words, low.symptom) && has(next.words, low.investigate)) return entry.time.span;
  }
  return undefined;
}

function has(text: Text, mask: number): boolean {
  return readSentences(text).some((sentence) => (sentence.low & mask) !== 0);
}
