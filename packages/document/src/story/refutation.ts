import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { hasConcept, hasForm } from './sentence-roles.ts';

/*
 * The ways to say that it was not that. Each function looks from the word `from` on and answers for one sentence;
 * misleading.ts joins them with the suspicion or the attempt that they belong to.
 */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbal negations, with those that a slip of the keyboard has cut in two ("didn;t"). */
const negations = set("not never n't didn't doesn't don't wasn't isn't weren't aren't won't wouldn't couldn't hadn't hasn't haven't didnt doesnt dont wasnt isnt didn doesn wasn couldn neither nor");

// ---- Acquittal: the suspected thing is declared innocent.

const innocent = set('innocent acquitted acquits exonerated exonerates exonerating vindicated absolved disproved disproven refuted debunked misdiagnosed misdiagnosis');
const guilt = set('guilty culprit blame cause reason problem issue source root case fault responsible culprits related true bottleneck');
const ideas = set('theory theories hypothesis idea ideas suspicion assumption guess suspect lead hunch possibility diagnosis explanation');
const dropped = set('discarded rejected abandoned dropped eaten dismissed wrong false disproved refuted dead incorrect mistaken collapsed disproven invalidated debunked falsified');
const wrongly = set('wrongly mistakenly falsely incorrectly erroneously wrong mistaken');
const supposing = set('assumed suspected blamed believed thought concluded assuming suspecting attributed diagnosed presumed');

/** "so the provider is innocent", "hypothesis rejected", "had nothing to do with it": tells of a wrong suspicion by itself. */
export function acquits(sentence: Sentence, from = 0): boolean {
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (innocent.has(form)) return true;
    if (form === 'guilty' && hasForm(sentence, negations, i - 3, i)) return true;
    if (form === 'off' && words[i + 1]?.form === 'the' && (words[i + 2]?.form === 'hook' || words[i + 2]?.form === 'list')) return true;
    if (form === 'cleared' && (words[i + 1]?.form === 'of' || words[i + 1] === undefined) && words[i - 1]?.form === 'is') return true;
    if (form === 'cleared' && words[i + 1]?.form === 'of' && words[i + 2]?.form === 'all') return true;
    if (form === 'nothing' && words[i + 1]?.form === 'to' && words[i + 2]?.form === 'do') return true;
    if (form === 'no' && words[i + 1]?.form === 'fault' && words[i - 1]?.form === 'had') return true;
    if (wrongly.has(form) && supposing.has(words[i + 1]?.form ?? '')) return true;
    if (supposing.has(form) && wrongly.has(words[i + 1]?.form ?? '')) return true;
    if (ideas.has(form) && (hasForm(sentence, dropped, i + 1, i + 6) || hasForm(sentence, set4, i - 4, i))) return true;
  }
  return false;
}

const set4 = set('discarded rejected abandoned dropped dismissed disproved refuted drop reject abandon discard');

/** "was not the cause", "it wasn't that", "which ruled this out": needs a suspicion to belong to. */
export function denies(sentence: Sentence, from = 0): boolean {
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (negations.has(form) && (hasForm(sentence, guilt, i + 1, i + 5) || i === words.length - 1)) return true;
    if (negations.has(form) && (words[i + 1]?.form === 'it' || words[i + 1]?.form === 'that') && words[i + 2] === undefined) return true;
    if ((form === 'nope' || form === 'alas') && i === 0) return true;
    if (form === 'not' && words[i + 1]?.form === 'the' && i === from) return true;
    if (form === 'ruled' || form === 'rules' || form === 'ruling' || form === 'rule') {
      if (hasForm(sentence, out, i + 1, i + 6)) return true;
    }
    if (form === 'out' && words[i + 1]?.form === 'of' && words[i + 3]?.form === 'question') return true;
    if (removed.has(form) && words[i + 1]?.form !== 'with') return true;
    if (form === 'cleared' && words[i + 1] === undefined) return true;
    if (form === 'proved' && words[i + 1]?.form === 'otherwise') return true;
    if ((form === 'turned' || form === 'turns') && words[i + 1]?.form === 'out' && !hasForm(sentence, guilt, i + 2, i + 8)) return true;
    if (form === 'until' && hasForm(sentence, realizing, i + 1, i + 5)) return true;
  }
  return false;
}

const out = set('out');
const removed = set('excluded excludes eliminated unrelated incorrect wrong mistaken irrelevant misguided unfounded');
const realizing = set('realized realised realize realise found discovered noticed learned learnt understood');

// ---- The suspected thing was looked at and is well.

const well = set('fine healthy ok okay green clean operational valid idle normal normally perfect perfectly intact alright working works flawless impeccable passes balanced regular');
const wellBehindBe = set('up good right better there');
const bad = set(`issue issues problem problems anomaly anomalies abnormalities abnormality error errors evidence sign signs fault faults trace traces link correlation unusual abnormal suspicious wrong
  irregularities found out indication indications answer cause came everything`);

/** "checked it, but it was fine", "found no issues". */
export function findsWell(sentence: Sentence, from = 0): boolean {
  if ((sentence.low & low.recover) !== 0) return false;
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    const { form } = words[i] as Word;
    // "up" and "good" tell of health only behind a form of "be".
    if (well.has(form) || (wellBehindBe.has(form) && ((words[i - 1]?.high ?? 0) & high.be) !== 0)) return !hasForm(sentence, negations, i - 3, i);
    if ((form === 'no' || form === 'nothing' || form === 'without' || form === 'any') && hasForm(sentence, bad, i + 1, i + 4)) return true;
    if (form === 'as' && words[i + 2]?.form === 'should') return true;
    if (form === 'health' && words[i + 1]?.form === 'confirmed') return true;
  }
  return false;
}

// ---- What was tried did not help.

const helping = set(`help helped fix solve solved resolve change move matter clear cure stop bring improve succeed hold last yield produce reduce address care happen budge ease relieve work
  solution resolution effect difference recover restore enough`);
const gains = set('effect improvement change difference luck help success avail result results relief use reduction joy help cigar solution');
const acting = set('changed changes change helped helps happened worked fixed solved resolved improved did brought brings bring cured moved came');
const sameness = set('error errors thing failure result results effect message outcome pace problem issue issues symptom symptoms behaviour behavior 500 502 503 504 story picture');
const going = set('kept keep keeps keeping continue continued continues continuing');
const lasting = set('persist persists persisted persisting');
const staying = set('remain remained remains remaining stay stayed stays');
const unwell = set(`same unchanged unresolved identical empty dark white blank grey gray red slow high flat down dead broken stuck unavailable unreachable inaccessible silent offline wrong just unstable unresponsive there`);
const vain = set('futile fruitless ineffective useless unsuccessful unsuccessfully unabated unchanged undeterred backfired worse worsened avail unresolved');
const failing = set('fail fails failed failing crash crashes crashed stop stops stopped hang hangs hanging hung slow down full limit dead broken error errors timeout timeouts');
/** Going on with these is going on with the work, or getting better. */
const otherwise = set(`monitor monitoring investigate investigating work working run running look looking improve improving decrease decreasing decline declining recover recovering search searching
  drop dropping fall falling observe observing watch watching check checking test testing debug debugging serve serving`);
const mendingNouns = set('restart reboot attempt attempts rollback fix workaround');

/** "the errors kept coming", "no change in lag", "same failure": what was tried before it was in vain. */
export function showsNoHelp(sentence: Sentence, from = 0): boolean {
  const { words } = sentence;
  for (let i = from; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (vain.has(form) || lasting.has(form)) return true;
    if (negations.has(form) && hasForm(sentence, helping, i + 1, i + 6)) {
      // "the users could not log in" is the trouble, not its going on.
      if ((sentence.low & low.user) === 0 || i <= from + 3) return true;
    }
    if ((form === 'no' || form === 'without' || form === 'little' || form === 'zero' || form === 'any') && hasForm(sentence, gains, i + 1, i + 4)) return true;
    if (form === 'nothing') {
      if (hasForm(sentence, acting, i - 2, i) || hasForm(sentence, acting, i + 1, i + 4)) return true;
    }
    if (form === 'same' && isSame(sentence, i)) return true;
    if (form === 'as' && words[i + 2]?.form === 'as' && words[i + 3]?.form === 'before') return true;
    if (goesOnSo(sentence, i)) return true;
    if (form === 'still' && (hasConcept(sentence, low.symptom | low.down | low.trouble, i + 1, i + 4) || hasForm(sentence, unwell, i + 1, i + 4) || hasForm(sentence, negations, i + 1, i + 3))) return true;
    if (form === 'still' && i === words.length - 1 && hasConcept(sentence, low.symptom | low.down, i - 3, i)) return true;
    if (staying.has(form) && (hasForm(sentence, unwell, i + 1, i + 4) || hasConcept(sentence, low.down | low.symptom, i + 1, i + 4))) return true;
    if (form === 'again' && (hasForm(sentence, failing, i - 3, i) || isShare(sentence, i - 1))) return true;
    if (form === 'again' && hasConcept(sentence, low.symptom | low.down, i - 3, i) && (sentence.low & low.recover) === 0) return true;
    if ((form === 'fails' || form === 'failed') && (words[i + 1]?.form === 'too' || words[i + 1]?.form === 'again')) return true;
    if (form === 'in' && words[i + 1]?.form === 'vain') return true;
    if (form === 'square' && words[i + 1]?.form === 'one') return true;
    if (form === 'made' && words[i + 2]?.form === 'worse') return true;
  }
  return false;
}

function isSame(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const next = words[at + 1];
  if (next !== undefined && sameness.has(next.form)) return true;
  const before = words[at - 1]?.form;
  if (before === 'the' || before === 'all' || before === 'exactly' || before === 'just') {
    const led = words[at - 2]?.form;
    if (next === undefined || led === 'all' || led === 'exactly' || led === 'just') return true;
  }
  return false;
}

const goingOn = set('go goes went carry carries carried');

/** "kept failing", "continue to climb", "errors carry on": not the work that goes on. */
function goesOnSo(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form } = words[at] as Word;
  const keeps = going.has(form);
  if (!keeps && !(goingOn.has(form) && (words[at + 1]?.form === 'on' || words[at + 1]?.form === 'along'))) return false;
  if ((sentence.low & low.recover) !== 0 || isPeople(words[at - 1]) || isPeople(words[at - 2])) return false;
  const troubled = isTrouble(words[at - 1]);
  let next = words[at + (keeps ? 1 : 2)];
  if (next === undefined || next.form === 'at' || next.form === 'as') return troubled;
  if (next.form === 'to' || next.form === 'on') next = words[words.indexOf(next) + 1];
  else if (!next.form.endsWith('ing')) return troubled || vain.has(next.form);
  return next !== undefined && !otherwise.has(next.form);
}

const owners = set('our my us their his her');

function isPeople(word: Word | undefined): boolean {
  return word !== undefined && (word.low & (low.staff | low.team)) !== 0 && !owners.has(word.form);
}

function isTrouble(word: Word | undefined): boolean {
  return word !== undefined && (word.low & (low.trouble | low.symptom | low.down)) !== 0;
}

/** "100 % again". */
function isShare(sentence: Sentence, at: number): boolean {
  const word = sentence.words[at];
  return word !== undefined && sentence.text.plain.slice(word.end, word.end + 2).includes('%');
}

const tries = set('attempt attempts attempted try tries tried trying attempting');
const failure = set('failed fail fails failing unsuccessful unsuccessfully');

/** "attempts to restart the server failed", "unsuccessfully tried to …": the try and its failure in one. */
export function failedAttempt(sentence: Sentence): boolean {
  if ((sentence.low & low.attempt) === 0) return false;
  const { words } = sentence;
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

const measuresTaken = set('fix workaround mitigation hotfix patch change tweak tuning block adjustment rollback');

/** "the workaround had to be reverted", "we undid the fix". */
export function isUndone(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (!undoing.has(form)) continue;
    const back = i + 3;
    if (hasForm(sentence, measuresTaken, i + 1, back + 1) && hasForm(sentence, owning, i + 1, back)) return true;
  }
  return false;
}

const undoing = set('undid undone undo reverted revert reverting removed withdrew withdrawn');
const owning = set('our my his her their this that');

/** Worth: "worse" of the outcome of a restart and the like. */
export function isMendingNoun(word: Word | undefined): boolean {
  return word !== undefined && mendingNouns.has(word.form);
}

const revealing = set('actual actually instead rather reality true truth real really however but');

/** "However, a deeper look revealed the actual culprit": the turn from the wrong path to the right one. */
export function turnsAway(sentence: Sentence, from = 0): boolean {
  if ((sentence.low & (low.find | low.cause)) === 0) return false;
  return hasForm(sentence, revealing, from, sentence.words.length) && (sentence.low & low.find) !== 0 && hasForm(sentence, realThings, from, sentence.words.length);
}

const realThings = set('actual actually instead rather reality true real really');

const delays = set('delay delayed delaying delays wasted wasting lost losing cost costing detour');

/** "… which delayed finding the real cause": lost on a wrong path. */
export function lostTime(sentence: Sentence, from = 0): boolean {
  return hasForm(sentence, delays, from, sentence.words.length) && (sentence.low & (low.find | low.cause | low.solve | low.first | low.suspect)) !== 0;
}
