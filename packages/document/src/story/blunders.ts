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
const kept = forms('table tables database databases directory folder server bucket volume data disk branch cable power');
const growing = verbs('increase double triple treble quadruple raise multiply boost');
const arriving = forms('traffic load requests visits visitors demand');

const emerging = forms(
  'seen appear appears appeared arise arose started starts began begin begins reported observed got get gets see sees saw complain complained receive received go goes went',
);
const easing = forms(
  'drop drops dropped dropping decrease decreased decreasing fall fell falling fade faded disappear disappeared clear cleared clearing stop stopped down away less fewer normal gone again',
);

const blunder = triggeredBy(unmeant, wrong, takingOut, growing);

/** Does the act at `at` do harm: by accident, with the wrong thing, or with trouble behind it? */
export function doesHarm(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  if (mayTell(sentence, blunder)) {
    if (hasForm(sentence, unmeant, 0, words.length)) return true;
    if (bringingIn.has(form) && hasForm(sentence, wrong, at - 6, at + 4)) return true;
    if (growing.has(form) && hasForm(sentence, arriving, at + 1, at + 4)) return true;
    if (takingOut.has(form)) {
      if (hasForm(sentence, precious, at + 1, at + 5) && hasForm(sentence, kept, at + 2, at + 6)) return true;
      if (hasForm(sentence, wrong, at + 1, at + 4) && hasForm(sentence, kept, at + 2, at + 5)) return true;
      if (words[at - 2]?.form === 'power') return true;
    }
  }
  return hasTroubleBehind(sentence, at);
}

/** "upgraded to version 8, first slow queries seen". */
function hasTroubleBehind(sentence: Sentence, at: number): boolean {
  if ((sentence.low & (low.symptom | low.down)) === 0 || (sentence.low & low.recover) !== 0) return false;
  const { words } = sentence;
  for (let j = at + 2; j < words.length; j++) {
    if (!opensClause(sentence, j)) continue;
    if (!hasForm(sentence, emerging, j, j + 7) || !hasConcept(sentence, low.symptom | low.down, j, j + 7)) continue;
    return !hasForm(sentence, easing, j, words.length) && !hasForm(sentence, negations, j, j + 7);
  }
  return false;
}
