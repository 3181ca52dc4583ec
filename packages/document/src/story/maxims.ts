import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { wordRoles } from './word-roles.ts';
import { forms, verbs } from './word-sets.ts';

/**
 * What stands among the measures and is nothing to do: a maxim ("prevention is better than cure"), an attitude ("think
 * twice", "be more careful"), a remark on what happened ("the escalation went smoothly").
 */

/** Moods, virtues and ways of working: as the verb of an item they leave nothing to tick off. */
const attitudes = new Set([
  ...verbs(
    `think/thought try/tried stay know/knew/known remember believe trust listen respect understand/understood strive aim hope become/became remain
    act react behave communicate collaborate cooperate worry panic expect anticipate beware appreciate value focus concentrate care assume doubt
    forget/forgot/forgotten accept tolerate minimise minimize maximise maximize learn work live feel/felt treat wish dream rely underestimate
    realise realize recognise recognize admit celebrate thank apologise apologize regret commit promise insist prefer continue read/read see/saw/seen
    pay/paid double-check excel succeed mind watch wait rush hurry rethink acknowledge emphasise emphasize prioritise prioritize encourage foster
    cultivate embrace respond endeavour endeavor look`,
  ),
  ...forms("be being don't dont panic never nobody nothing"),
]);
/** With these the verb takes an attitude for its object: "use common sense", "take care of …", "pay attention". */
const virtuous = forms('sense care caution attention seriously responsibility pride patience courage heed precaution precautions luck account');
/** Judging words: "choose a good provider". */
const judging = forms('good best better reliable right suitable proper appropriate robust strong trustworthy careful wise great correct excellent decent sound');
const choosing = verbs('choose/chose/chosen select pick prefer take/took/taken have/had use keep/kept get/got find/found hire work');
/** May stand before the verb of an item. */
const leads = forms(
  `we i everyone everybody nobody people engineers developers team teams the our it is should must shall need needs to will please always recommended
  important essential necessary advisable also just do not more all would may might can could for in future going forward next time`,
);
/** What a subject does that is described, not changed. */
const stative = verbs(
  `know/knew/known run/ran work understand/understood remain stay keep/kept have/had function operate perform behave think/thought feel/felt care respond
  communicate need avoid cost deserve matter depend belong exist mean/meant`,
);
const duties = forms('should must shall ought would');
/** What happened, or what something was worth. */
const events = verbs(
  `go/went fire/fired work happen occur fail help understand/understood notice learn know/knew get/got come/came see/saw cause lead/led last show/showed
  lose/lost respond react suffer prove realise realize discover detect communicate cooperate collaborate behave perform confirm handle manage
  succeed struggle lack miss become/became remain survive recover crash break/broke feel/felt think/thought find/found receive appear seem save pay/paid`,
);
/** Open a clause of their own, in which a statement is no statement of the item. */
const openers = forms('that which who whose if when whenever where while so because until before after as unless once whether what how since');
/** A participle that plans: "is planned for Monday", "is needed". */
const planned = forms('planned scheduled needed required due ongoing underway progress missing ordered requested assigned on in under to');
/** More of a quality. */
const comparatives = forms('greater better more higher stronger faster less fewer improved increased enhanced good high');
/** In "-ity", but things. */
const tangible = forms('capacity redundancy granularity identity entity maintenance instance instances');

const ATTITUDE = 1;
const VIRTUOUS = 2;
const JUDGING = 4;
const CHOOSING = 8;
const LEAD = 16;
const STATIVE = 32;
const DUTY = 64;
const EVENT = 128;
const OPENER = 256;
const PLANNED = 512;
const COMPARATIVE = 1024;
const roles = wordRoles(attitudes, virtuous, judging, choosing, leads, stative, duties, events, openers, planned, comparatives);
const roleOf = (word: Word | undefined): number => (word === undefined ? 0 : (roles.get(word.form) ?? 0));

/** Is there nothing to do in it? */
export function isMaxim(sentence: Sentence): boolean {
  const { words } = sentence;
  let at = 0;
  // "We should always …", "It is important to …"
  while (at < words.length - 1 && (roleOf(words[at]) & (LEAD | ATTITUDE)) === LEAD) at++;
  const verb = roleOf(words[at]);
  const next = roleOf(words[at + 1]);
  if ((verb & ATTITUDE) !== 0 && !isNoun(words, at)) return true;
  if (((next | roleOf(words[at + 2])) & VIRTUOUS) !== 0) return true;
  if ((verb & CHOOSING) !== 0 && ((next | roleOf(words[at + 2])) & JUDGING) !== 0) return true;
  return isQuality(words) || isStatement(words);
}

/** "Work stations", "Read replica", "Value check": the form stands before the noun it belongs to. */
function isNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && at === 0 && (next.low & (low.component | low.monitor | low.service)) !== 0 && (next.low & low.vague) === 0;
}

/** "Greater stability of …", "More transparency": more of a quality, not of a thing. */
function isQuality(words: readonly Word[]): boolean {
  if ((roleOf(words[0]) & COMPARATIVE) === 0) return false;
  const { form } = words[1] ?? { form: '' };
  return qualities.test(form) && !tangible.has(form);
}
const qualities = /(?:ity|ness|ance|ancy|ency|ship|ism)$/;

/** Says how things are, were or ought to be: the finite verb behind a subject is no act. */
function isStatement(words: readonly Word[]): boolean {
  if (isAct(words[0] as Word) && !isDescribing(words)) return false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    const role = roleOf(word);
    if ((role & OPENER) !== 0) return false;
    if ((role & DUTY) !== 0) {
      const doing = roleOf(words[i + 1]);
      return (doing & (STATIVE | ATTITUDE)) !== 0 && !((words[i + 1] as Word).form === 'be' && isUndergone(words, i + 1));
    }
    if (copulas.has(word.form)) return !isUndergone(words, i);
    if (isAct(word)) return false;
    if ((role & EVENT) !== 0 && isFinite(words, i)) return true;
  }
  return false;
}

const copulas = forms("is are was were isn't aren't wasn't weren't");

const isAct = (word: Word): boolean => (word.high & high.todo) !== 0 || (word.low & low.fix) !== 0;

/** "Testing is …", "Monitoring would …", "Having …": an act as the subject. */
function isDescribing(words: readonly Word[]): boolean {
  const { form } = words[0] as Word;
  for (let i = 1; i < 4 && i < words.length; i++) if (copulas.has((words[i] as Word).form)) return form.endsWith('ing') || i === 1;
  return false;
}

/** Behind a form of "be" something is done or planned: "is being added", "was moved to …", "is to be …". */
function isUndergone(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 3; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (form === 'being' || form === 'been' || form === 'now' || form === 'also' || form === 'already' || form === 'not' || form === 'be' || form.endsWith('ly'))
      continue;
    if ((roleOf(word) & PLANNED) !== 0) return true;
    // "Good code is tested code" describes.
    const next = words[i + 1];
    const goesOn = next === undefined || (next.high & high.function) !== 0 || next.form.endsWith('ly');
    return goesOn && (form.endsWith('ed') || form.endsWith('ing') || isAct(word)) && (isAct(word) || changed(form));
  }
  return false;
}

/** Participles of describing, not of changing. */
const described = forms(
  `outdated confused confusing lost affected interested involved based limited caused missed overlooked noticed detected learned learnt delayed worried
  pleased tired unexpected expected known needed located interested prepared experienced skilled overloaded impacted informed aware`,
);
const changed = (form: string): boolean => !described.has(form);

/** Stands the form as the verb of the sentence, not before its noun: "alerts fired", but "failed payments"? */
function isFinite(words: readonly Word[], at: number): boolean {
  const before = words[at - 1] as Word;
  const next = words[at + 1];
  const { form } = words[at] as Word;
  if (form.endsWith('ing') || form.endsWith('s')) return false;
  // A plain form is a noun as often ("show", "cause"), unless "we" or "they" does it.
  const past = form.endsWith('ed') || pasts.has(form);
  if (!past) return false;
  return ((before.high & high.function) === 0 || subjects.has(before.form)) && (next === undefined || (next.high & high.function) !== 0 || next.low === 0);
}
const pasts = forms('went understood knew got came saw led lost became broke felt thought found showed paid learnt');
const subjects = forms('we they i he she it this that nobody everyone');
