import type { Detection } from '../facts/facts.ts';
import { low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { firstMet } from './first-met.ts';
import { agentClause, clauseWords, meansIn } from './notice-clauses.ts';
import { aware, learned, outrightAt, outrightWords } from './outright.ts';
import { type Passage, tellingText } from './passages.ts';
import { isAgentNoun } from './persons.ts';
import { hasRoutine, ordinary, seeingOrMeeting, seesTrouble } from './sights.ts';
import { toldBy, toldWords } from './told-by.ts';
import { isCalm } from './watchers.ts';
import { rolesIn, wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/** How the outage came to be known, and where it says so. */
export interface Noticed {
  readonly how: Exclude<Detection, 'unknown'>;
  readonly span: Span;
  /** It says of the issue itself that it was "detected", "noticed" … */
  readonly outright: boolean;
}

/** What each word may be a sign of: an outright statement, a clause with a teller, somebody's sight. */
const signs = wordRoles(outrightWords, clauseWords, seeingOrMeeting, toldWords, ordinary);
const saying = 1;
const telling = 2;
const sight = 4;
const reporting = 8;
const act = 16;

const readBefore = new WeakMap<readonly Passage[], Noticed | null>();

/** The sentence that tells by what or whom the outage was noticed: the first that says so outright, else the first that shows it. */
export function findNoticed(passages: readonly Passage[]): Noticed | undefined {
  // The requirement and the fact ask the same of the timeline.
  let noticed = readBefore.get(passages);
  if (noticed === undefined) {
    noticed = readNoticed(passages) ?? firstMet(passages) ?? null;
    readBefore.set(passages, noticed);
  }
  return noticed ?? undefined;
}

/** What they say outright of the detection; that somebody meets the trouble is not asked for. */
export const findSaid = (passages: readonly Passage[]): Noticed | undefined => readNoticed(passages, true);

/** `saidOnly`: what is only shown does not count. */
function readNoticed(passages: readonly Passage[], saidOnly = false): Noticed | undefined {
  let shown: Noticed | undefined;
  // Who finds something in the course of the search finds the cause; who reports after the mending reports no outage.
  let searching = false;
  let mended = false;
  for (const passage of passages) {
    const named = passage.topic === 'detection';
    // "Issue detected. A ping to the host failed.": the means follow in the same event, or stand right before.
    let announced = false;
    let before: Noticed | undefined;
    /** A sentence that was passed over, as somebody was already shown. */
    let skipped = false;
    let previous: Sentence | undefined;
    for (const sentence of readSentences(tellingText(passage))) {
      const found = rolesIn(sentence, signs);
      const at = (found & saying) === 0 ? -1 : outrightAt(sentence);
      const says = at >= 0;
      const starts = startsWithDigit(sentence);
      if (mended && !named && !says) continue;
      const enough = (saidOnly || shown !== undefined) && !named && !announced && !says;
      if (says && skipped && previous !== undefined)
        before = judge(previous, rolesIn(previous, signs), -1, false, !searching);
      skipped = enough;
      const noticed = enough
        ? undefined
        : (judge(sentence, found, at, named, !searching) ?? (announced && !starts ? followUp(sentence) : undefined));
      if (noticed?.outright) return noticed;
      if (says && noticed === undefined && before !== undefined && !starts) return { ...before, outright: true };
      if (says && noticed === undefined && previous !== undefined && pointsBack(sentence))
        return { how: 'engineer', span: sentenceSpan(previous), outright: true };
      previous = sentence;
      shown ??= mended ? undefined : noticed;
      before = noticed;
      announced = says;
      // After an "Issue detected" that gives no means, what an engineer sees is no longer the detection.
      if (says || ((sentence.low & low.investigate) !== 0 && !sentence.words.some((word) => word.form === 'nobody')))
        searching = true;
      if ((sentence.low & low.recover) !== 0 && (sentence.low & (low.down | low.symptom)) === 0 && shown !== undefined)
        mended = true;
    }
  }
  return shown;
}

/** Who or what noticed, in this sentence. `named`: a label or the sentence before says that this is about detection. */
export function noticedIn(sentence: Sentence, named = false, early = true): Noticed | undefined {
  const found = rolesIn(sentence, signs);
  return judge(sentence, found, (found & saying) === 0 ? -1 : outrightAt(sentence), named, early);
}

/** `found`: what its words are signs of; `at`: where it says "detected" outright, or -1. */
function judge(sentence: Sentence, found: number, at: number, named: boolean, early: boolean): Noticed | undefined {
  if (found === 0 && (sentence.low & low.monitor) === 0 && !named && !early) return undefined;
  if (at >= 0 || named) {
    const word = at < 0 ? undefined : (sentence.words[at] as Word);
    let how = at < 0 ? meansIn(sentence, 0, true) : (meansIn(sentence, at + 1, named) ?? outside(sentence, at));
    if (how === 'engineer' && word !== undefined && learned.has(word.form) && !named && !hasRoutine(sentence, at))
      how = undefined;
    if (how === undefined && !named) how = byUnknown(sentence, at + 1);
    if (how !== undefined) return { how, span: sentenceSpan(sentence), outright: true };
  }
  // "Users reported that everything works again"
  if (at < 0 && !named && (sentence.low & low.recover) !== 0 && isCalm(sentence)) return undefined;
  let how = (found & telling) === 0 && (sentence.low & low.monitor) === 0 ? undefined : agentClause(sentence);
  if (how === undefined && early && (found & reporting) !== 0) how = toldBy(sentence);
  if (how === undefined && ((found & sight) !== 0 || early))
    how = seesTrouble(sentence, early, named, (found & sight) !== 0, (found & act) !== 0);
  return how === undefined ? undefined : { how, span: sentenceSpan(sentence), outright: named };
}

/** "detected by the autograder", "came to light through a nightly job": a means whatever it is, unless it is only a time. */
function byUnknown(sentence: Sentence, from: number): Noticed['how'] | undefined {
  const { words } = sentence;
  for (let i = from; i < words.length && i <= from + 3; i++) {
    if (!bys.has((words[i] as Word).form)) continue;
    for (let j = i + 1; j < words.length && j <= i + 5; j++) {
      const word = words[j] as Word;
      if (/^\d/.test(word.form) || times.has(word.form)) return undefined;
      if (isAgentNoun(word)) return 'other';
      if (word.low === 0 && word.high === 0 && word.form.length > 3) return 'monitoring';
    }
    return undefined;
  }
  return undefined;
}

const bys = forms('by through via thru courtesy');
const times = forms('noon midnight morning evening night afternoon then now time end day accident chance mistake luck');

/** The sentence after an "Issue detected.": any sight of the trouble tells how. */
function followUp(sentence: Sentence): Noticed | undefined {
  const how = agentClause(sentence) ?? seesTrouble(sentence, true, true, true, true);
  return how === undefined ? undefined : { how, span: sentenceSpan(sentence), outright: true };
}

/** "That is when we knew": the sentence before told what the crew saw. */
function pointsBack(sentence: Sentence): boolean {
  const { words } = sentence;
  return (
    words.length <= 14 &&
    (words[0]?.form === 'that' || words[0]?.form === 'this') &&
    words.some((word) => aware.has(word.form))
  );
}

/** "The team worked on it when it was noticed": who stands before is the means only if he is not of the crew. */
function outside(sentence: Sentence, at: number): Noticed['how'] | undefined {
  const how = meansIn(sentence, 0, false, at);
  const acting = sentence.words
    .slice(0, at)
    .some((word) => /^(?:with|using|while|during|through|via)$/.test(word.form));
  return how === 'engineer' && !acting ? undefined : how;
}

/** Does the sentence say that the trouble came to be known, by whatever means? */
export const saysDetected = (sentence: Sentence): boolean =>
  (rolesIn(sentence, signs) & saying) !== 0 && outrightAt(sentence) >= 0;

function startsWithDigit(sentence: Sentence): boolean {
  const code = sentence.text.plain.charCodeAt(sentence.start);
  return code >= 48 && code <= 57;
}
