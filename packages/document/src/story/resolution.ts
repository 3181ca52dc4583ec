import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, startOf } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { doesHarm } from './blunders.ts';
import { changeIn } from './changes.ts';
import { showsNoHelp } from './in-vain.ts';
import { likelyChangeIn } from './likely-changes.ts';
import type { Passage } from './passages.ts';
import { readSuspicion } from './suspicion.ts';

/**
 * The sentence that names the change by which the outage was ended: under a label for it, else the last one. Plain
 * changes count anywhere; where there is none, any act upon a thing counts in the later half.
 */
export function findResolution(passages: readonly Passage[]): Span | undefined {
  const half = Math.floor(passages.length / 2);
  if (passages.some(({ topic }) => topic === 'resolution')) {
    const labelled = lastChange(passages, changeIn, 0, true);
    if (labelled !== undefined) return labelled;
  }
  return lastChange(passages, changeIn, 0, false) ?? lastChange(passages, likelyChangeIn, half, false);
}

function lastChange(
  passages: readonly Passage[],
  find: (sentence: Sentence) => number,
  from: number,
  labelled: boolean,
): Span | undefined {
  for (let event = passages.length - 1; event >= 0; event--) {
    const passage = passages[event] as Passage;
    if (passage.topic === 'misleading' || (labelled && passage.topic !== 'resolution')) continue;
    if (event < from && passage.topic !== 'resolution') continue;
    // What opens a timeline is what set the outage off: "09:00 - release 41 is deployed".
    if (event === 0 && passages.length > 2 && passage.topic !== 'resolution') continue;
    const sentences = readSentences(passage.text);
    for (let i = sentences.length - 1; i >= 0; i--) {
      const sentence = sentences[i] as Sentence;
      const change = find(sentence);
      if (
        change < 0 ||
        doesHarm(sentence, change) ||
        isSuspected(sentence, change) ||
        showsNoHelp(sentence, change + 1) ||
        isTakenBack(sentence, change) ||
        isQuoted(sentence, change) ||
        isInVain(sentences[i + 1] ?? firstOf(passages[event + 1]))
      )
        continue;
      return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** "puts it down to the bucket being throttled": held for the cause, not done. */
function isSuspected(sentence: Sentence, change: number): boolean {
  const suspicion = readSuspicion(sentence);
  return suspicion?.said === true && suspicion.at < change && change - suspicion.at < 12;
}

/** "servers were added, but they crashed": what stands behind "but" takes it back, or is at least no end. */
function isTakenBack(sentence: Sentence, change: number): boolean {
  return (sentence.low & low.recover) === 0 && sentence.words.some(({ form }, i) => i > change && form === 'but');
}

/** "we saw "Killed process mysqld"": what a machine said. */
function isQuoted(sentence: Sentence, change: number): boolean {
  const before = sentence.text.plain.slice(sentence.start, startOf(sentence, change));
  return before.split('"').length % 2 === 0 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

function firstOf(passage: Passage | undefined): Sentence | undefined {
  return passage === undefined ? undefined : readSentences(passage.text)[0];
}

/** Does the next sentence tell that the change did not help? */
function isInVain(next: Sentence | undefined): boolean {
  return next !== undefined && (next.low & low.recover) === 0 && showsNoHelp(next);
}
