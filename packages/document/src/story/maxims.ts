import { high, low } from '../prose/concepts.ts';
import { endOf, type Sentence, startOf, type Word } from '../prose/sentences.ts';
import { wordRoles } from './word-roles.ts';
import { anyOf, forms, verbs } from './word-sets.ts';

/**
 * What stands among the measures and is nothing to do: a maxim ("prevention is better than cure"), an attitude ("think
 * twice", "be more careful"), a remark on what happened ("the escalation went smoothly").
 */

/** Moods, virtues and ways of working: as the verb of an item they leave nothing to tick off. */
const attitudes = anyOf(
  verbs(
    `think/thought stay know/knew/known remember believe trust listen respect understand/understood strive aim hope become/became remain
    react behave communicate collaborate cooperate worry panic expect anticipate beware appreciate value focus concentrate care assume doubt
    forget/forgot/forgotten accept tolerate minimise minimize maximise maximize learn work live feel/felt wish dream rely underestimate
    realise realize recognise recognize admit celebrate thank apologise apologize regret commit promise insist prefer continue
    pay/paid double-check excel succeed mind wait rush hurry rethink acknowledge emphasise emphasize encourage foster
    cultivate embrace endeavour endeavor`,
  ),
  forms("be being don't dont panic never nobody nothing"),
);
/** So are these where little is said of what: "read the logs first", "try to avoid …", but "read the changed lines aloud before saving". */
const halfHearted = anyOf(
  verbs('read/read see/saw/seen try/tried look watch respond treat prioritise prioritize check test act'),
  ['be'],
);
const FEW = 4;
/** With these the verb takes an attitude for its object: "use common sense", "take care of …", "pay attention". */
const virtuous = forms(
  'sense care caution attention seriously responsibility pride patience courage heed precaution precautions luck practices principles guidelines',
);
/** Judging words: "choose a good provider". */
const judging = forms(
  'good best better reliable right suitable proper appropriate robust strong trustworthy careful wise great correct excellent decent sound clean readable',
);
const choosing = verbs(
  'choose/chose/chosen select pick prefer take/took/taken have/had use keep/kept get/got find/found hire work write/wrote produce',
);
/** May stand before the verb of an item. */
const leads = forms(
  `we i everyone everybody nobody people engineers developers team teams the our it is should must shall need needs to will please always recommended
  important essential necessary advisable also just do not more all would may might can could for in future going forward next time`,
);
/** What a subject does that is described, not changed. */
const stative = verbs(
  `know/knew/known run/ran work understand/understood remain stay function operate perform behave think/thought feel/felt care respond
  communicate need cost deserve matter depend belong exist mean/meant come/came`,
);
const duties = forms('should must shall ought would');
/** What may happen is said of everything. */
const possible = forms('can may might could');
/** What happened, or what something was worth. */
const events = verbs(
  `go/went fire/fired work happen occur fail help understand/understood notice learn know/knew get/got come/came see/saw cause lead/led last show/showed
  lose/lost respond react suffer prove realise realize discover detect communicate cooperate collaborate behave perform confirm handle manage
  succeed struggle lack miss become/became remain survive recover crash break/broke feel/felt think/thought find/found receive appear seem take/took`,
);
/** Open a clause of their own, in which a statement is no statement of the item. */
const openers = forms(
  'that which who whose if when whenever where while so because until before after as unless once whether what how since',
);
/** A participle that plans: "is planned for Monday", "is needed". */
const planned = forms(
  'planned scheduled needed required due ongoing underway progress missing ordered requested assigned on in under to',
);
/** More of a quality. */
const comparatives = forms(
  'greater better more higher stronger faster less fewer improved increased enhanced good high',
);
/** What a virtue does: "planning avoids failures". */
const worths = forms(
  'avoids prevents saves pays helps matters needs costs takes deserves beats makes means requires improves reduces leads brings',
);
/** Of these a duty is a maxim: "make sure that everything is right". */
const generic = forms('everything everyone everybody things nothing anything all');
/** In "-ity", but things. */
const tangible = forms(
  'party property warranty empty capacity redundancy granularity identity entity maintenance instance instances',
);

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
const HALF = 2048;
const WORTH = 4096;
const GENERIC = 8192;
const POSSIBLE = 16384;
const roles = wordRoles(
  attitudes,
  virtuous,
  judging,
  choosing,
  leads,
  stative,
  duties,
  events,
  openers,
  planned,
  comparatives,
  halfHearted,
  worths,
  generic,
  possible,
);
const roleOf = (word: Word | undefined): number => (word === undefined ? 0 : roles.of(word));

/** Is there nothing to do in it? */
export function isMaxim(sentence: Sentence): boolean {
  const { words } = sentence;
  let at = 0;
  // "We should always …", "It is important to …"
  while (at < words.length - 1 && (roleOf(words[at]) & (LEAD | ATTITUDE)) === LEAD) at++;
  const verb = roleOf(words[at]);
  const next = roleOf(words[at + 1]);
  if ((verb & ATTITUDE) !== 0 && !isNoun(words, at)) return true;
  if (
    (verb & HALF) !== 0 &&
    !isNoun(words, at) &&
    (words.length - at <= FEW || words[at + 1]?.form === 'to' || words[words.length - 1]?.form === 'closely')
  )
    return true;
  if (((next | roleOf(words[at + 2])) & VIRTUOUS) !== 0 || has(words, 'seriously')) return true;
  if (words[at]?.form === 'ask' && words[at + 2]?.form === 'help') return true;
  if (isEnsuring(words, at) || (words[0]?.form === 'always' && (verb & CHOOSING) !== 0)) return true;
  if ((verb & CHOOSING) !== 0 && ((next | roleOf(words[at + 2])) & JUDGING) !== 0) return true;
  return isQuality(words) || isStatement(sentence);
}

function has(words: readonly Word[], form: string): boolean {
  for (let i = 0; i < words.length; i++) if ((words[i] as Word).form === form) return true;
  return false;
}

/** "Make sure that everything …", "Ensure all is …". */
function isEnsuring(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  const from = form === 'ensure' || form === 'ensuring' ? at + 1 : words[at + 1]?.form === 'sure' ? at + 2 : -1;
  if (from < 0) return false;
  const first = words[from]?.form === 'that' ? from + 1 : from;
  const quality = (roleOf(words[first]) & COMPARATIVE) !== 0 ? first + 1 : first;
  if (quality === words.length - 1 && isAbstract((words[quality] as Word).form)) return true;
  return (roleOf(words[first]) & GENERIC) !== 0 && isVague(words, first + 1);
}

/** No component, monitor or request is named from there on. */
function isVague(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) {
    const { low: lows } = words[i] as Word;
    if ((lows & (low.component | low.monitor | low.request)) !== 0 && (lows & low.vague) === 0) return false;
  }
  return true;
}

/** "Work stations", "Read replica", "Value check": the form stands before the noun it belongs to. */
function isNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    next !== undefined &&
    at === 0 &&
    (next.low & (low.component | low.monitor | low.service)) !== 0 &&
    (next.low & low.vague) === 0
  );
}

/** "Greater stability of …", "More transparency": more of a quality, not of a thing. */
function isQuality(words: readonly Word[]): boolean {
  const at = words[0]?.form === 'a' || words[0]?.form === 'the' ? 1 : 0;
  return (roleOf(words[at]) & COMPARATIVE) !== 0 && isAbstract(words[at + 1]?.form ?? '');
}
const qualities = /(?:ty|ness|ance|ancy|ency|ship|ism)$/;
const abstracts = forms(
  'reaction reactions response responses care attention communication understanding attitude culture discipline cooperation trust practice practices',
);
const isAbstract = (form: string): boolean =>
  abstracts.has(form) || (form.length > 5 && qualities.test(form) && !tangible.has(form));

/** Says how things are, were or ought to be: the finite verb behind a subject is no act. */
function isStatement(sentence: Sentence): boolean {
  const { words } = sentence;
  if (isAct(words[0] as Word) && !isDescribing(words)) return false;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    const role = roleOf(word);
    // A clause of its own, or a remark: "Alarm at 80 % (it was 100)".
    if ((role & OPENER) !== 0 || startOf(sentence, i) > endOf(sentence, i - 1) + 1) return false;
    if ((role & WORTH) !== 0) return true;
    if ((role & DUTY) !== 0) {
      const doing = roleOf(words[i + 1]);
      return (doing & (STATIVE | ATTITUDE)) !== 0 && words[i + 1]?.form !== 'be';
    }
    if ((role & POSSIBLE) !== 0) return true;
    if (copulas.has(word.form)) return !isUndergone(words, i);
    if (isAct(word) && !word.form.endsWith('s') && !word.form.endsWith('ing')) return words[0]?.form === 'having';
    if ((role & EVENT) !== 0 && isFiniteVerb(words, i)) return true;
  }
  return false;
}

const copulas = forms("is are was were isn't aren't wasn't weren't");

const isAct = (word: Word): boolean => (word.high & high.todo) !== 0 || (word.low & low.fix) !== 0;

/** "Testing is …", "Monitoring would …", "Having …": an act as the subject. */
function isDescribing(words: readonly Word[]): boolean {
  const { form } = words[0] as Word;
  for (let i = 1; i < 4 && i < words.length; i++)
    if (copulas.has((words[i] as Word).form)) return form.endsWith('ing') || i === 1;
  // "Monitoring detected it", "Rollback worked".
  return form === 'having' || ((roleOf(words[1]) & EVENT) !== 0 && isFiniteVerb(words, 1) && !form.endsWith('ed'));
}

/** Behind a form of "be" something is done or planned: "is being added", "was moved to …", "is to be …". */
function isUndergone(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < words.length && i <= at + 3; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (
      form === 'being' ||
      form === 'been' ||
      form === 'now' ||
      form === 'also' ||
      form === 'already' ||
      form === 'not' ||
      form === 'be' ||
      form.endsWith('ly')
    )
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
function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const before = words[at - 1] as Word;
  const next = words[at + 1];
  const { form } = words[at] as Word;
  if (form.endsWith('ing') || form.endsWith('s')) return false;
  // A plain form is a noun as often ("show", "cause"), unless "we" or "they" does it.
  const past = form.endsWith('ed') || pasts.has(form);
  if (!past) return false;
  return (
    ((before.high & high.function) === 0 || subjects.has(before.form)) &&
    (next === undefined || (next.high & high.function) !== 0 || next.low === 0)
  );
}
const pasts = forms('took went understood knew got came saw led lost became broke felt thought found showed learnt');
const subjects = forms('we they i he she it this that nobody everyone');
