import { low } from '../prose/concepts.ts';
import { verbForms } from '../prose/inflect.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { firstWord, isName } from './persons.ts';
import { isDenied } from './sentence-roles.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const verbs = (entries: string): ReadonlySet<string> => new Set(entries.split(/\s+/).flatMap(verbForms));

/** Of these, what only speaks of seeing: enough where the one who sees is named as the one who noticed. */
export const seeing = verbs(
  'notice spot discover observe detect find/found see/saw/seen realize realise encounter remark recognize catch/caught identify report flag',
);
/** Seeing that needs no search before it. */
const noticing = verbs('notice spot observe remark encounter detect');
/** What shows the state of a service to who looks at it. */
const gauges = set('graph graphs curve curves chart dashboard screen board spike');
/** What people do with the service in the ordinary course of things. */
export const routine = set(
  `test tests testing tested check checks checking review reviewing attempt attempts attempting attempted trying tried try curl ssh inspection routine deploying deployment browsing visiting
  loading working manually manual accidentally logging logged opened opening refreshing walkthrough demo demoing login preview previewing showing partner`,
);

/** An ordinary act behind `at`: "found during a manual test". */
export const hasRoutine = (sentence: Sentence, at: number): boolean =>
  sentence.words.some((word, i) => i > at && routine.has(word.form));

/** Own staff, or somebody with a name, or nobody named, who sees that something is wrong. */
export function seesTrouble(sentence: Sentence, early: boolean, named: boolean): boolean {
  const { words } = sentence;
  if ((sentence.low & low.cause) !== 0) return false;
  const first = firstWord(sentence);
  for (let i = first; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (!seeing.has(form) || isDenied(sentence, i) || !ownSubject(sentence, i, first)) continue;
    const visible = isVisible(words, i);
    if (
      noticing.has(form)
        ? visible || (early && i + 1 < words.length && !isPronoun(words, i + 1))
        : early && (visible || behind(words, i, low.trouble))
    )
      return true;
  }
  // "Attempted to log in, only to be greeted by an error": the ordinary act meets the symptom.
  if ((!early && !named) || (sentence.low & (low.symptom | low.down)) === 0) return false;
  const act = words.findIndex((word, i) => i >= first && routine.has(word.form));
  if (act < 0 || (!named && (act > first + 2 || /^(?:check|checks|checked)$/.test((words[act] as Word).form))))
    return false;
  return behind(words, act, low.symptom | low.down);
}

/** What is seen: a symptom, a curve on a screen, a thing that is not running. */
function isVisible(words: readonly Word[], at: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 14; j++) {
    const word = words[j] as Word;
    if ((word.low & (low.symptom | low.down)) !== 0 || (j <= at + 5 && gauges.has(word.form))) return true;
    if (
      word.form === 'not' &&
      /^(?:running|working|listening|there|loading|right|up|responding)$/.test(words[j + 1]?.form ?? '')
    )
      return true;
  }
  return false;
}

/** The seeing is done by the crew: a pronoun, an engineer or a name in front, or no subject at all. */
function ownSubject(sentence: Sentence, verb: number, first: number): boolean {
  const { words } = sentence;
  if (verb === first) return /(?:ed|saw|found|caught)$/.test((words[verb] as Word).form);
  if (/^(?:is|are|was|were|been|be|being|to)$/.test((words[verb - 1] as Word).form)) return false;
  for (let j = verb - 1; j >= 0 && j >= verb - 12; j--) {
    const word = words[j] as Word;
    if ((word.low & (low.staff | low.team)) !== 0 && !/^(?:our|us|my|me|is|uses)$/.test(word.form)) return true;
    if (isName(sentence, j)) return true;
  }
  return false;
}

const isPronoun = (words: readonly Word[], at: number): boolean =>
  /^(?:it|this|that)$/.test((words[at] as Word).form) && at === words.length - 1;

function behind(words: readonly Word[], at: number, mask: number): boolean {
  for (let j = at + 1; j < words.length && j <= at + 14; j++) if (((words[j] as Word).low & mask) !== 0) return true;
  return false;
}
