import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Timeline } from '../timeline/timeline.ts';
import type { TimeValue } from '../times/time.ts';
import { findTimes } from '../times/times.ts';
import { isBad } from './bad-signs.ts';
import { findNoticed, noticedIn, saysDetected } from './detection.ts';
import { type Passage, tellingText } from './passages.ts';
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
    const sentences = readSentences(tellingText(passage));
    if (passage.topic !== 'detection' && !sentences.some(tellsLate)) continue;
    const time = findTimes(passage.whole)[0];
    if (time !== undefined) return time.span;
    // "Detected: early on day 2": no clock time that we can read, but a figure that says when.
    const [first] = sentences;
    if (passage.topic === 'detection' && first !== undefined && /\d/.test(passage.text.plain))
      return sentenceSpan(first);
  }
  const met = metIn(passages);
  return met === undefined ? firstSight(timeline) : findTimes(met.whole)[0]?.span;
}

/** The event in which somebody met the outage, though no word says so: where it has no time, no other will do. */
function metIn(passages: readonly Passage[]): Passage | undefined {
  const noticed = findNoticed(passages);
  if (noticed === undefined) return undefined;
  const { start, end } = noticed.span;
  return passages.find(({ block }) => block.span.start <= start && end <= block.span.end);
}

/** It says that the trouble came to be known, or shows who noticed it. */
const tells = (sentence: Sentence): boolean =>
  saysDetected(sentence) ||
  noticedIn(sentence) !== undefined ||
  sentence.words.some(({ form }) => form === 'noticed' || form === 'detected');

/** In running text, where the events are not parted, what somebody "realises" may be the cause. */
const tellsLate = (sentence: Sentence): boolean =>
  saysDetected(sentence) ||
  noticedIn(sentence, false, false) !== undefined ||
  sentence.words.some(({ form }) => form === 'noticed' || form === 'detected');

/**
 * Where nobody is said to notice: the events themselves show when it was known. That is the first of the early ones
 * that tells of something wrong, or else the one at which somebody already looks for the cause.
 */
function firstSight(timeline: Timeline): Span | undefined {
  const { entries } = timeline;
  let timed = 0;
  for (const entry of entries) if (isClock(entry.time)) timed++;
  // Two times are those of the beginning and the end.
  if (timed < 3) return undefined;
  let looking: Span | undefined;
  for (let i = 0; i + 1 < entries.length && i < 5; i++) {
    const { time, words } = entries[i] as Timeline['entries'][number];
    if (time === undefined || !isClock(time)) continue;
    for (const sentence of readSentences(words)) {
      if (sentence.words.some(isBad)) return time.span;
      if ((sentence.low & (low.investigate | low.suspect | low.detect | low.negation)) !== 0) looking ??= time.span;
    }
  }
  return looking;
}

/** A time of day, or minutes and hours since the beginning; "Day 2" shows no time. */
const isClock = (time: TimeValue | undefined): boolean =>
  time !== undefined &&
  (time.clock !== undefined || (time.elapsedMinutes !== undefined && time.elapsedMinutes % 1440 !== 0));
