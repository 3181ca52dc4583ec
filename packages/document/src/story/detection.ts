import type { Detection } from '../facts/facts.ts';
import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { agentClause, meansIn, seesTrouble } from './notice-clauses.ts';
import type { Passage } from './passages.ts';

/** How the outage came to be known, and where it says so. */
export interface Noticed {
  readonly how: Exclude<Detection, 'unknown'>;
  readonly span: Span;
  /** It says of the issue itself that it was "detected", "noticed" … */
  readonly outright: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Said of the trouble, these are about its coming to be known … */
const known = set('detected detection noticed discovered spotted reported flagged observed seen recognized recognised caught surfaced');
/** … and these may also be about its cause: they count only with a watcher or a complaint behind them. */
const learned = set('identified found realized realised');
const aware = set('aware learned learnt know knew');
const pointers = set('it this that which');

/** The sentence that tells by what or whom the outage was noticed: the first that says so outright, else the first that shows it. */
export function findNoticed(passages: readonly Passage[]): Noticed | undefined {
  let shown: Noticed | undefined;
  // Who finds something in the course of the search finds the cause; who reports after the mending reports no outage.
  let searching = false;
  let mended = false;
  for (const passage of passages) {
    const named = passage.topic === 'detection';
    // "Issue detected. Attempts to curl the server failed.": the means follow in the same event.
    let announced = false;
    for (const sentence of readSentences(passage.text)) {
      const follows = announced && !startsWithDigit(sentence);
      if (!mended || named || outrightAt(sentence) >= 0) {
        const noticed = noticedIn(sentence, named || follows, !searching);
        if (noticed?.outright) return noticed;
        if (!mended) shown ??= noticed;
      }
      announced = outrightAt(sentence) >= 0;
      if ((sentence.low & low.investigate) !== 0 && passage.topic !== 'detection') searching = true;
      if ((sentence.low & low.recover) !== 0 && (sentence.low & (low.down | low.symptom)) === 0 && shown !== undefined) mended = true;
    }
    // An "Issue detected" alone on its line: what stands below tells how.
    if (announced && shown === undefined) shown = undefined;
  }
  return shown;
}

/** Who or what noticed, in this sentence. `named`: a label or the sentence before says that this is about detection. */
export function noticedIn(sentence: Sentence, named = false, early = true): Noticed | undefined {
  const at = outrightAt(sentence);
  if (at >= 0 || named) {
    const word = at < 0 ? undefined : (sentence.words[at] as Word);
    let how = at < 0 ? meansIn(sentence, 0) : (meansIn(sentence, at + 1) ?? meansIn(sentence, 0, at));
    if (how === 'engineer' && word !== undefined && learned.has(word.form) && !named) how = undefined;
    if (how !== undefined) return { how, span: sentenceSpan(sentence), outright: true };
  }
  const how = agentClause(sentence) ?? (seesTrouble(sentence, early, named) ? 'engineer' : undefined);
  return how === undefined ? undefined : { how, span: sentenceSpan(sentence), outright: named };
}

/** Does the sentence say that the trouble came to be known, by whatever means? */
export const saysDetected = (sentence: Sentence): boolean => outrightAt(sentence) >= 0;

/** Index of the word that says that the trouble was detected: "the issue was noticed", "Detected by …", "we became aware"; else -1. */
function outrightAt(sentence: Sentence): number {
  if ((sentence.low & (low.detect | low.find)) === 0 && !sentence.words.some((word) => aware.has(word.form))) return -1;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (aware.has(form)) {
      const before = words[i - 1]?.form ?? '';
      if (form === 'aware' && /^(?:became|become|becomes|made|were|was|got|are|us|them)$/.test(before)) return i;
      if (form !== 'aware' && (before === 'we' || before === 'i' || (before === 'to' && words[i - 2]?.form !== 'need')) && i >= 2) {
        if (words.some((word, j) => j > i && (word.low & (low.trouble | low.symptom)) !== 0) || /^(?:about|of|it)$/.test(words[i + 1]?.form ?? '') || i === words.length - 1) return i;
      }
      continue;
    }
    if (!known.has(form) && !learned.has(form)) continue;
    if (form === 'detection') {
      // "Detection:", "time of detection", "first detection"; not the name of a system.
      if (i === 0 && (words[1]?.low ?? 0) !== low.vague) return i;
      continue;
    }
    if (i === 0 && form !== 'seen' && form !== 'found' && form !== 'realized' && form !== 'realised') {
      const next = words[1];
      // "Detected by …", "Discovered at 9:00", not "Discovered that the key …".
      if (next === undefined || /^(?:by|at|on|when|while|during|through|via|from|after|in|thanks|around)$/.test(next.form)) return i;
      continue;
    }
    for (let j = i - 1; j >= 0 && j >= i - 6; j--) {
      const word = words[j] as Word;
      if ((word.low & low.cause) !== 0) return -1;
      if ((word.low & (low.trouble | low.down)) !== 0 && !isAgent(words, j, i)) return i;
      if (pointers.has(word.form) && ((words[i - 1] as Word).high & high.be) !== 0 && words[i + 1]?.form !== 'that') return i;
      if ((word.low & (low.staff | low.user)) !== 0) break;
    }
  }
  return -1;
}

/** The trouble is no agent: "the error monitor detected" is not about an error being detected. */
function isAgent(words: readonly Word[], trouble: number, verb: number): boolean {
  for (let k = trouble; k < verb; k++) if (((words[k] as Word).low & (low.monitor | low.team)) !== 0) return true;
  return false;
}

function startsWithDigit(sentence: Sentence): boolean {
  const code = sentence.text.plain.charCodeAt(sentence.start);
  return code >= 48 && code <= 57;
}
