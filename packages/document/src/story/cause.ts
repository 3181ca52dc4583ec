import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { namesThing } from './sentence-roles.ts';

/** The sentence that says why it happened. */
export function findCause(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (passage.topic === 'cause' && !isUnknown(sentence)) return sentenceSpan(sentence);
      if (givesCause(sentence)) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** "[not yet known]", "under investigation". */
function isUnknown(sentence: Sentence): boolean {
  return sentence.words.some((word, i) => (word.form === 'unknown' || word.form === 'tbd' || word.form === 'n/a') || (word.form === 'not' && sentence.words[i + 1]?.form === 'yet'));
}

/** One thing made another happen, or something is plainly wrong inside. */
export function givesCause(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    const next = words[i + 1]?.form;
    const then = words[i + 2]?.form;
    // "the root cause was …", "the culprit: …"
    if ((form === 'cause' || form === 'causes' || form === 'culprit' || form === 'reason' || form === 'root-cause') && names(sentence, i + 1)) {
      if (form !== 'cause' || words[i - 1]?.form === 'root' || words[i - 1]?.form === 'the' || words[i - 1]?.form === 'main' || next === 'of' || next === 'was' || next === 'is') return true;
    }
    // "due to / because of / caused by / as a result of / owing to X", X being a thing or a fault
    if ((form === 'due' && next === 'to') || (form === 'because') || (form === 'caused' && next === 'by') || (form === 'owing' && next === 'to') || (form === 'thanks' && next === 'to') || (form === 'triggered' && next === 'by') || (form === 'resulted' && next === 'from') || (form === 'resulting' && next === 'from') || (form === 'stemmed' && next === 'from') || (form === 'result' && next === 'of') || (form === 'consequence' && next === 'of') || (form === 'attributed' && next === 'to') || (form === 'traced' && (next === 'to' || next === 'back')) || (form === 'originated' && (next === 'from' || next === 'in')) || (form === 'came' && next === 'from') || (form === 'down' && next === 'to' && then === 'a') || (form === 'boiled' && next === 'down') || (form === 'stems' && next === 'from') || (form === 'brought' && next === 'on')) {
      if (names(sentence, i + 1)) return true;
    }
    // "X led to / resulted in / caused / brought down Y": X must be a fault, a change or a part, not the outage.
    if ((form === 'led' && next === 'to') || (form === 'resulted' && next === 'in') || form === 'caused' || (form === 'brought' && next === 'down') || (form === 'leading' && next === 'to') || form === 'causing' || form === 'crashed' || form === 'overwhelmed' || form === 'triggered' || form === 'broke' || form === 'overloaded' || form === 'exhausted' || (form === 'which' && next === 'made') || form === 'causes' || form === 'preventing' || form === 'prevented' || form === 'blocking' || form === 'blocked') {
      if (inside(sentence, 0, i)) return true;
    }
    // A bare fault: "was not configured correctly", "expired", "ran out of disk space".
    if (/^(?:misconfigured|misconfiguration|mis-configured|expired|typo|misspelled|misspelt|mistyped|ddos|leak|deadlock|exhausted|exhaustion|leaked|misplaced)$/.test(form)) return true;
    if (form === 'not' && /^(?:configured|properly|correctly|renewed|updated|set)$/.test(next ?? '') && (sentence.low & low.component) !== 0) return true;
    if (form === 'ran' && next === 'out') return true;
  }
  return false;
}

/** Does a thing or a fault follow within ten words? */
function names(sentence: Sentence, from: number): boolean {
  for (let j = from; j < sentence.words.length && j < from + 10; j++) {
    const word = sentence.words[j] as Word;
    if ((word.low & low.fault) !== 0 || namesThing(word)) return true;
  }
  return false;
}

/** Is there a fault or a part of the machinery before the effect? */
function inside(sentence: Sentence, from: number, to: number): boolean {
  for (let j = from; j < to; j++) {
    const word = sentence.words[j] as Word;
    if ((word.low & (low.fault | low.component | low.fix)) !== 0 && (word.low & (low.trouble | low.down)) === 0) return true;
  }
  return false;
}
