import type { Detection } from '../facts/facts.ts';
import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { agentClause, calls, complaints, meansIn, social, tells } from './notice-clauses.ts';
import type { Passage } from './passages.ts';
import { firstWord, isAgentNoun } from './persons.ts';
import { isDenied } from './sentence-roles.ts';
import { hasRoutine, routine, seeingOrMeeting, seesTrouble } from './sights.ts';
import { moreWatchers } from './watchers.ts';
import { rolesIn, wordRoles } from './word-roles.ts';

/** How the outage came to be known, and where it says so. */
export interface Noticed {
  readonly how: Exclude<Detection, 'unknown'>;
  readonly span: Span;
  /** It says of the issue itself that it was "detected", "noticed" … */
  readonly outright: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Said of the trouble, these are about its coming to be known … */
const known = set(
  `detected detection noticed discovered spotted reported flagged observed seen recognized recognised caught surfaced surfaces surface emerged emerges sighted perceived registered
  signalled signaled encountered raised witnessed uncovered unearthed highlighted announced noted`,
);
/** … and these may also be about its cause: they count only with a watcher or a complaint behind them. */
const learned = set('identified found realized realised');
const brought = set('brought came comes come drawn called reached');
/** "came to our ears", "brought to light", "came to our notice". */
const places = set('attention light ears ear notice knowledge');
/** "it became apparent that …". */
const plain = set('apparent evident clear obvious visible noticeable manifest known public');
const alerted = set('alerted informed notified warned tipped');
const aware = set('aware learned learnt know knew');
const adverbs = set(
  'first initially originally also immediately quickly promptly only automatically soon firstly then already being',
);
/** What each word may be a sign of: an outright statement, a clause with a teller, somebody's sight. */
const signs = wordRoles(
  new Set([...known, ...learned, ...aware, ...alerted, ...places, ...plain]),
  new Set([...tells, ...calls, ...complaints, ...moreWatchers, ...social, 'fires', 'fired', 'pages', 'paged', 'hears', 'hear', 'heard']),
  new Set([...seeingOrMeeting, ...routine]),
);
const saying = 1;
const telling = 2;
const sight = 4;
const pointers = set('it this that which');

const readBefore = new WeakMap<readonly Passage[], Noticed | null>();

/** The sentence that tells by what or whom the outage was noticed: the first that says so outright, else the first that shows it. */
export function findNoticed(passages: readonly Passage[]): Noticed | undefined {
  // The requirement and the fact ask the same of the timeline.
  let noticed = readBefore.get(passages);
  if (noticed === undefined) {
    noticed = readNoticed(passages) ?? null;
    readBefore.set(passages, noticed);
  }
  return noticed ?? undefined;
}

function readNoticed(passages: readonly Passage[]): Noticed | undefined {
  let shown: Noticed | undefined;
  // Who finds something in the course of the search finds the cause; who reports after the mending reports no outage.
  let searching = false;
  let mended = false;
  for (const passage of passages) {
    const named = passage.topic === 'detection';
    // "Issue detected. A ping to the host failed.": the means follow in the same event, or stand right before.
    let announced = false;
    let before: Noticed | undefined;
    let previous: Sentence | undefined;
    for (const sentence of readSentences(passage.text)) {
      const found = rolesIn(sentence, signs);
      const at = (found & saying) === 0 ? -1 : outrightAt(sentence);
      const says = at >= 0;
      const starts = startsWithDigit(sentence);
      if (mended && !named && !says) continue;
      const noticed =
        judge(sentence, found, at, named, !searching) ?? (announced && !starts ? followUp(sentence) : undefined);
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
  let how = (found & telling) === 0 && (sentence.low & low.monitor) === 0 ? undefined : agentClause(sentence);
  if (how === undefined && ((found & sight) !== 0 || early)) how = seesTrouble(sentence, early, named);
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

const bys = set('by through via thru courtesy');
const times = set('noon midnight morning evening night afternoon then now time end day accident chance mistake luck');

/** The sentence after an "Issue detected.": any sight of the trouble tells how. */
function followUp(sentence: Sentence): Noticed | undefined {
  const how = agentClause(sentence) ?? seesTrouble(sentence, true, true);
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

/** Index of the word that says that the trouble was detected: "the issue was noticed", "Detected by …", "we became aware"; else -1. */
function outrightAt(sentence: Sentence): number {
  const { words } = sentence;
  const first = firstWord(sentence);
  for (let i = first; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (aware.has(form)) {
      if (isAware(words, i)) return i;
      continue;
    }
    // "we were alerted to it by a shopper"
    if (
      alerted.has(form) &&
      ((words[i - 1]?.high ?? 0) & high.be) !== 0 &&
      words.slice(i, i + 8).some((word) => word.form === 'by') &&
      !words.slice(first, i).some((word) => (word.low & low.user) !== 0)
    )
      return i;
    // "brought to our attention by …", "came to the attention of …", "came to light as …"
    if (places.has(form)) {
      const to = words[i - 1]?.form === 'to' ? i - 1 : i - 2;
      if (words[to]?.form === 'to' && words.slice(Math.max(0, to - 4), to).some((word) => brought.has(word.form))) return i;
    }
    // "The problem became apparent when …"
    if (plain.has(form)) {
      const become = words[i - 1]?.form ?? '';
      if (/^(?:became|becomes|become|made|makes|turned|grew)$/.test(become) && isSaidOfTrouble(words, i - 1)) return i;
      continue;
    }
    if (!known.has(form) && !learned.has(form)) continue;
    if (isDenied(sentence, i)) continue;
    if (form === 'detection') {
      // "Detection:", not the name of a system.
      if (i === first && ((words[i + 1]?.low ?? 0) & low.vague) === 0) return i;
      continue;
    }
    if (i === first) {
      // "Detected by …", "Discovered at 9:00", not "Discovered that the key …".
      const next = words[i + 1];
      const short =
        form === 'detected' ||
        form === 'noticed' ||
        form === 'discovered' ||
        form === 'reported' ||
        form === 'spotted' ||
        form === 'identified';
      if (
        short &&
        (next === undefined ||
          /^(?:\d.*|by|at|on|when|while|during|through|via|from|after|thanks|around)$/.test(next.form))
      )
        return i;
      continue;
    }
    if (isSaidOfTrouble(words, i)) return i;
  }
  return -1;
}

/** "we became aware", "it was brought to our attention", "that is how we learned of it". */
function isAware(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  const before = words[at - 1]?.form ?? '';
  if (form === 'aware') return /^(?:became|become|becomes|made|were|was|got|are|us|them)$/.test(before);
  if (before !== 'we' && before !== 'i' && !(before === 'to' && words[at - 2]?.form !== 'need')) return false;
  if (words[at + 1]?.form === 'it' && /^(?:because|since|as|from|through|by)$/.test(words[at + 2]?.form ?? ''))
    return true;
  // "we learned of it"; "that is how we knew", "so we know", not "we know a lot of …".
  const learnt = form === 'learned' || form === 'learnt';
  if (before !== 'to' && !learnt && !/^(?:how|when|where|so|which|that|first)$/.test(words[at - 2]?.form ?? ''))
    return false;
  if (/^(?:about|of|it)$/.test(words[at + 1]?.form ?? '') || at === words.length - 1) return true;
  return words.some((word, j) => j > at && (word.low & (low.trouble | low.symptom)) !== 0);
}

/** "issue detected", "the outage that day was first noticed", "it was spotted": the trouble right before, or before a form of "be". */
function isSaidOfTrouble(words: readonly Word[], at: number): boolean {
  let j = at - 1;
  while (j > 0 && adverbs.has((words[j] as Word).form)) j--;
  const before = words[j] as Word;
  // The "AM" of a time is no form of "be".
  const passive = (before.high & high.be) !== 0 && before.form !== 'am';
  if (!passive) return (before.low & (low.trouble | low.down)) !== 0 && (before.low & low.cause) === 0 && j <= 12;
  for (let k = j - 1; k >= 0 && k >= j - 6; k--) {
    const word = words[k] as Word;
    if ((word.low & low.cause) !== 0) return false;
    if (k === j - 1 && pointers.has(word.form)) return words[at + 1]?.form !== 'that';
    if ((word.low & (low.trouble | low.down)) !== 0) return true;
  }
  // "with a ping was detected a wrong response"
  return (
    /^(?:an?|the|some)$/.test(words[at + 1]?.form ?? '') &&
    words.slice(at + 2, at + 5).some((word) => (word.low & (low.trouble | low.symptom)) !== 0)
  );
}

function startsWithDigit(sentence: Sentence): boolean {
  const code = sentence.text.plain.charCodeAt(sentence.start);
  return code >= 48 && code <= 57;
}
