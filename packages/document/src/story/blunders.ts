import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { hasConcept, hasForm, negations, opensClause } from './sentence-roles.ts';
import { mayTell, triggeredBy } from './triggers.ts';
import { forms, verbs } from './word-sets.ts';

/* An act that set the outage off, or made it worse, is told in the same words as one that ended it. */

const unmeant = forms(
  'accident accidentally accidently inadvertently mistakenly unintentionally unknowingly unwittingly erroneously wrongly carelessly unannounced twice',
);
const wrong = forms('wrong incorrect bad faulty broken buggy corrupt corrupted outdated invalid');
/** What brings something in; the wrong thing brought in is a blunder, the wrong thing taken out a repair. */
const bringingIn = verbs('push deploy upload install apply ship release roll publish merge import load start run/ran');
const takingOut = verbs('delete remove drop wipe erase cut unplug disconnect truncate overwrite/overwrote/overwritten');
/** Nobody takes these out to mend something. */
const precious = forms('production prod live');
const kept = forms(
  'table tables database databases directory folder server bucket volume data disk branch cable power',
);
const growing = verbs('increase double triple treble quadruple raise multiply boost');
const arriving = forms('traffic load requests visits visitors demand');

const emerging = forms(
  'seen appear appears appeared arise arose started starts began begin begins reported observed got get gets see sees saw complain complained receive received go goes went',
);
const easing = forms(
  'drop drops dropped dropping decrease decreased decreasing fall fell falling fade faded disappear disappeared clear cleared clearing stop stopped down away less fewer normal gone again',
);

/** The thing that acts here is itself a change: "the rule change blocked port 443". */
const changers = forms(
  'change changes update updates upgrade migration rollout deployment deploy release campaign merge',
);
const breaking = verbs(
  'block drop overwrite/overwrote/overwritten remove delete disable lock kill break/broke close stop double wipe revoke reset erase',
);
const withFault = forms('with without containing');
const blunder = triggeredBy(unmeant, wrong, takingOut, growing, changers, withFault);

/** Does the act at `at` do harm: by accident, with the wrong thing, or with trouble behind it? */
export function doesHarm(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  if (mayTell(sentence, blunder)) {
    if (hasForm(sentence, unmeant, 0, words.length)) return true;
    if (bringingIn.has(form) && hasForm(sentence, wrong, at - 6, at + 4)) return true;
    // "released with a bug in the login form"
    if (bringingIn.has(form) && brings(sentence, at)) return true;
    if (
      breaking.has(form) &&
      changers.has(words[at - 1]?.form ?? '') &&
      words[at + 1] !== undefined &&
      !opensClause(sentence, at + 1)
    )
      return !agents.has((words[at + 1] as Word).form);
    if (growing.has(form) && hasForm(sentence, arriving, at + 1, at + 4)) return true;
    if (takingOut.has(form)) {
      if (hasForm(sentence, precious, at + 1, at + 5) && hasForm(sentence, kept, at + 2, at + 6)) return true;
      if (hasForm(sentence, wrong, at + 1, at + 4) && hasForm(sentence, kept, at + 2, at + 5)) return true;
      if (words[at - 2]?.form === 'power') return true;
    }
  }
  return hasTroubleBehind(sentence, at);
}

const agents = forms('by from in on and with');
const flaws = forms('bug bugs typo error errors mistake regression fault flaw defect');

function brings(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let i = at + 1; i < words.length && i < at + 5; i++)
    if (withFault.has((words[i] as Word).form) && words[i]?.form !== 'without')
      return hasForm(sentence, flaws, i + 1, i + 4);
  return false;
}

/** "upgraded to version 8, first slow queries seen". */
function hasTroubleBehind(sentence: Sentence, at: number): boolean {
  if ((sentence.low & (low.symptom | low.down)) === 0 || (sentence.low & low.recover) !== 0) return false;
  const { words } = sentence;
  for (let j = at + 1; j < words.length; j++) {
    if (!opensClause(sentence, j) && words[j]?.form !== 'and') continue;
    if (!hasForm(sentence, emerging, j, j + 7) || !hasConcept(sentence, low.symptom | low.down, j, j + 7)) continue;
    return !hasForm(sentence, easing, j, words.length) && !hasForm(sentence, negations, j, j + 7);
  }
  return false;
}
