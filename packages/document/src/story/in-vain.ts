import { low } from '../prose/concepts.ts';
import { endOf, type Sentence, type Word } from '../prose/sentences.ts';
import { hasConcept, hasForm, isPassive, negations, opensClause } from './sentence-roles.ts';
import { mayTell, triggeredBy, triggers } from './triggers.ts';
import { forms } from './word-sets.ts';

/* The ways to say that what was tried did not help. */

const helping =
  forms(`help helped fix fixed solve solved resolve resolved cleared cured alleviate alleviated mitigated improved subside drop decrease vanish disappear recede change move matter clear cure stop bring improve succeed hold last yield produce reduce address care happen budge ease relieve work stick alter lessen dent suffice
  solution resolution effect difference recover restore enough`);
const gains = forms(
  'effect improvement change difference luck help success avail result results impact influence bearing relief use reduction joy help cigar solution dice good fruit dent headway progress alleviation remedy gain benefit betterment',
);
const acting = forms(
  'changed changes change helped helps happened worked fixed solved resolved improved did brought brings bring cured moved came',
);
const sameness = forms(
  'error errors thing failure result results effect message outcome pace problem issue issues symptom symptoms behaviour behavior 500 502 503 504 story picture',
);
const going = forms('kept keep keeps keeping continue continued continues continuing');
const lasting = forms('persist persists persisted persisting');
const staying = forms('remain remained remains remaining stay stayed stays');
const unwell = forms(
  `same unchanged unresolved identical empty dark white blank grey gray red slow high flat down dead broken stuck unavailable unreachable inaccessible silent offline wrong just unstable unresponsive there mute frozen hung sluggish
  absent missing gone lifeless unmoved unimpressed elevated degraded unwell sick ill stubborn adamant closed locked inoperable unusable garbled faulty bad poor`,
);
const vain = forms(
  `futile fruitless ineffective useless unsuccessful unsuccessfully unabated unchanged undeterred backfired worse worsened avail unresolved naught nought
  pointless short-lived fruitlessly`,
);
const failing = forms(
  'fail fails failed failing crash crashes crashed stop stops stopped hang hangs hanging hung slow down full limit dead broken error errors timeout timeouts',
);
/** Going on with these is going on with the work, or getting better. */
const otherwise =
  forms(`monitor monitoring investigate investigating work working run running look looking improve improving decrease decreasing decline declining recover recovering search searching
  drop dropping fall falling observe observing watch watching check checking test testing debug debugging serve serving`);

/** "the errors kept coming", "no change in lag", "same failure": what was tried before it was in vain. */
export function showsNoHelp(sentence: Sentence, from = 0): boolean {
  if (!mayTell(sentence, noHelp)) return false;
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    const word = words[i] as Word;
    if (!triggers(word, noHelp)) continue;
    const { form } = word;
    if (vain.has(form) || lasting.has(form)) return true;
    if (form === 'postponed' || (form === 'bought' && hasForm(sentence, spell, i + 1, i + 5))) return true;
    if (briefly.has(form) && hasForm(sentence, lastingVerbs, i - 2, i + 3) && hasForm(sentence, untils, i + 1, i + 5))
      return true;
    if (form === 'back' && cameBack(sentence, i)) return true;
    if (
      negations.has(form) &&
      hasForm(sentence, helping, i + 1, i + 6) &&
      !hasForm(sentence, conditions, i - 4, i) &&
      words[i + 1]?.form !== 'able'
    ) {
      // "the users could not log in" is the trouble, not its going on.
      if ((sentence.low & low.user) === 0 || i <= from + 3) return true;
    }
    if (
      (form === 'no' || form === 'without' || form === 'little' || form === 'zero' || form === 'any') &&
      hasForm(sentence, gains, i + 1, i + 4)
    )
      return true;
    // "It didn't.", "error did not go away", "the result was identical"
    if (negations.has(form)) {
      if (i === words.length - 1 && i - from < 4) return true;
      if (words[i + 1]?.form === 'go' && leaving.has(words[i + 2]?.form ?? '')) return true;
    }
    if (form === 'identical' && hasForm(sentence, sameness, i - 4, i)) return true;
    if (form === 'nothing') {
      if (hasForm(sentence, acting, i - 2, i) || hasForm(sentence, acting, i + 1, i + 4)) return true;
    }
    if (form === 'same' && isSame(sentence, i)) return true;
    if (form === 'before' && words[i - 1]?.form === 'as' && words[i - 3]?.form === 'as') return true;
    if (goesOnSo(sentence, i)) return true;
    if (
      form === 'still' &&
      (hasConcept(sentence, low.symptom | low.down | low.trouble, i + 1, i + 4) ||
        hasForm(sentence, unwell, i + 1, i + 4) ||
        hasForm(sentence, negations, i + 1, i + 3))
    )
      return true;
    if (form === 'still' && i === words.length - 1 && hasConcept(sentence, low.symptom | low.down, i - 3, i))
      return true;
    if (staying.has(form) && words[i + 1] === undefined && hasTrouble(sentence, i)) return true;
    if (
      returning.has(form) &&
      isTrouble(words[i - 1]) &&
      (words[i + 1] === undefined || afterReturn.has(words[i + 1]?.form ?? ''))
    )
      return true;
    if (
      staying.has(form) &&
      (hasForm(sentence, unwell, i + 1, i + 4) || hasConcept(sentence, low.down | low.symptom, i + 1, i + 4))
    )
      return true;
    if (form === 'again' && (hasForm(sentence, failing, i - 3, i) || isShare(sentence, i - 1))) return true;
    if (
      form === 'again' &&
      hasConcept(sentence, low.symptom | low.down, i - 3, i) &&
      (sentence.low & low.recover) === 0
    )
      return true;
    if ((form === 'fails' || form === 'failed') && (words[i + 1]?.form === 'too' || words[i + 1]?.form === 'again'))
      return true;
    if (form === 'vain' && words[i - 1]?.form === 'in') return true;
    if (form === 'square' && words[i + 1]?.form === 'one') return true;
  }
  return false;
}

function isSame(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const next = words[at + 1];
  // "same error", "same white page"
  if (next !== undefined && (sameness.has(next.form) || hasConcept(sentence, low.symptom | low.down, at + 1, at + 3)))
    return true;
  if (hasForm(sentence, blanks, at + 1, at + 2) && words[at + 2] !== undefined) return true;
  const before = words[at - 1]?.form;
  if (before === 'the' || before === 'all' || before === 'exactly' || before === 'just') {
    const led = words[at - 2]?.form;
    if (next === undefined || led === 'all' || led === 'exactly' || led === 'just') return true;
  }
  return false;
}

/** "helped only for ten minutes". */
const briefly = forms('only briefly momentarily shortly temporarily');
const lastingVerbs = forms('helped helps help worked works lasted lasts held');
const spell = forms('time minute minutes hour hours seconds');
const untils = forms('for until before');
/** "in case the fix does not work". */
const conditions = forms('case if unless should');
const coming = forms('came come comes');

/** "the lag came back after two minutes". */
function cameBack(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  if (!coming.has(words[at - 1]?.form ?? '') || !isTrouble(words[at - 2])) return false;
  return words[at + 1] === undefined || afterReturn.has(words[at + 1]?.form ?? '');
}

const returning = forms('returned returns reappeared reappears recurred resurfaced');
const afterReturn = forms('again at after within soon immediately minutes shortly');
const goingOn = forms('go goes went carry carries carried');

/** "kept failing", "continue to climb", "errors carry on": not the work that goes on. */
function goesOnSo(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  const keeps = going.has(form);
  if (!keeps && !(goingOn.has(form) && (words[at + 1]?.form === 'on' || words[at + 1]?.form === 'along'))) return false;
  if ((sentence.low & low.recover) !== 0 || isPeople(words[at - 1]) || isPeople(words[at - 2])) return false;
  const troubled = isTrouble(words[at - 1]);
  const after = at + (keeps ? 1 : 2);
  let next = words[after];
  if (next === undefined || next.form === 'at' || next.form === 'as') return troubled;
  if (next.form === 'to' || next.form === 'on') next = words[after + 1];
  else if (!next.form.endsWith('ing')) return troubled || vain.has(next.form);
  return next !== undefined && !otherwise.has(next.form);
}

const owners = forms('our my us their his her');

function isPeople(word: Word | undefined): boolean {
  return word !== undefined && (word.low & (low.staff | low.team)) !== 0 && !owners.has(word.form);
}

const troubles = forms('loss losses backlog spike spikes complaints alarm alarms alert alerts crashes');

const blanks = forms('white blank empty black grey gray red broken');

/** "the blank page stayed", "error stays". */
function hasTrouble(sentence: Sentence, at: number): boolean {
  return isTrouble(sentence.words[at - 1]) || hasForm(sentence, blanks, at - 3, at - 1);
}

function isTrouble(word: Word | undefined): boolean {
  return word !== undefined && ((word.low & (low.trouble | low.symptom | low.down)) !== 0 || troubles.has(word.form));
}

/** "100 % again". */
function isShare(sentence: Sentence, at: number): boolean {
  if (at < 0 || at >= sentence.words.length) return false;
  const end = endOf(sentence, at);
  return sentence.text.plain.slice(end, end + 2).includes('%');
}

const tries = forms('attempt attempts attempted try tries tried trying attempting');
const failure = forms('failed fail fails failing unsuccessful unsuccessfully');

/** "attempts to restart the server failed", "unsuccessfully tried to …": the try and its failure in one. */
export function failedAttempt(sentence: Sentence): boolean {
  if (!mayTell(sentence, failings)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++)
    if (remedies.has((words[i] as Word).form) && failsBehind(sentence, i)) return true;
  if ((sentence.low & low.attempt) === 0) return false;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (form === 'failed' && tries.has(words[i + 1]?.form ?? '')) return true;
    if (!tries.has(form)) continue;
    if (form === 'tried' && words[i + 1] !== undefined && hasForm(sentence, failure, i - 2, i)) return true;
    if (!hasConcept(sentence, low.fix | low.solve | low.recover, i + 1, i + 6)) continue;
    if (hasForm(sentence, failure, i + 2, words.length)) return true;
  }
  return false;
}

const remedies = forms('fix workaround mitigation hotfix patch remedy solution countermeasure fixes workarounds');

/** "The first fix, raising the memory, failed": the verb of the noun, not what the fix was for. */
function failsBehind(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  for (let i = at + 1; i < words.length && i < at + 9; i++) {
    const { form } = words[i] as Word;
    if (!failure.has(form)) continue;
    return i === at + 1 || opensClause(sentence, i) || words[i + 1] === undefined;
  }
  return false;
}

const measuresTaken = forms('fix workaround mitigation hotfix patch change tweak tuning block adjustment rollback');

/** "the workaround had to be reverted", "we undid the fix". */
export function isUndone(sentence: Sentence): boolean {
  if (!mayTell(sentence, undoes)) return false;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (!undoing.has(form)) continue;
    // "the hotfix had to be reverted"
    if (isPassive(sentence, i) && hasForm(sentence, mendings, i - 12, i)) return true;
    const back = i + 3;
    if (hasForm(sentence, measuresTaken, i + 1, back + 1) && hasForm(sentence, owning, i + 1, back)) return true;
  }
  return false;
}

const mendings = forms('fix workaround mitigation hotfix');
const undoing = forms('undid undone undo reverted revert reverting removed withdrew withdrawn');
const owning = forms('our my his her their this that');

const leaving = forms('away down back');
const noHelp = triggeredBy(
  vain,
  lasting,
  briefly,
  negations,
  staying,
  returning,
  going,
  goingOn,
  forms(
    'postponed bought back no without little zero any nothing same before still again fails failed vain square identical',
  ),
);
const failings = triggeredBy(failure);
const undoes = triggeredBy(undoing);
