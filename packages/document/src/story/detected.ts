import { low } from '../prose/concepts.ts';
import { readSentences, sentenceSpan } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { findTimes } from '../times/times.ts';
import { noticedIn } from './detection.ts';
import type { Passage } from './passages.ts';
import { topicOf } from './topic.ts';

/** The time at which the timeline shows the issue as detected. */
export function findDetected(timeline: Timeline, passages: readonly Passage[]): Span | undefined {
  for (const entry of timeline.entries) {
    const labelled = entry.label !== undefined && topicOf(entry.label) === 'detection';
    const tells = labelled || readSentences(entry.words).some((sentence) => noticedIn(sentence) !== undefined || saysDetected(sentence.words));
    if (!tells) continue;
    if (entry.time !== undefined) return entry.time.span;
    const [time] = findTimes(entry.text);
    if (time !== undefined) return time.span;
  }
  for (const passage of passages) {
    if (passage.topic !== 'detection' && !readSentences(passage.text).some((sentence) => saysDetected(sentence.words) || (noticedIn(sentence) !== undefined && (sentence.low & low.detect) !== 0))) continue;
    const [time] = findTimes(passage.whole);
    if (time !== undefined) return time.span;
    const dated = readSentences(passage.text)[0];
    if (passage.topic === 'detection' && dated !== undefined && /\d/.test(passage.text.plain)) return sentenceSpan(dated);
  }
  return undefined;
}

function saysDetected(words: readonly { readonly form: string }[]): boolean {
  return words.some(({ form }) => /^(?:detected|detection|noticed|discovered|reported|alerted|spotted|observed|realized|realised|aware)$/.test(form));
}
