import { high, low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { isTechnical } from './technical.ts';

/**
 * Acts of mending: who changed what. In an undivided part they mark off the sentences about the resolution from those
 * about the cause.
 */

/** An act of mending: what was done (its base word) and to what. */
export interface Act {
  /** Index of the verb. */
  readonly at: number;
  /** A plain act changes something by itself ("restarted", "rolled back"); a soft one only says that it became better ("adjusted"). */
  readonly soft: boolean;
  readonly object: boolean;
  /** Somebody did it, or it was done; no machine or attacker did. */
  readonly done: boolean;
}

/** Verbs that say that something was changed, not what the change was. */
const softVerbs = new Set(
  `adjust adjusted adjusting optimize optimized optimizing optimise optimised optimising correct corrected correcting fix fixed fixing update updated
  updating implement implemented implementing improve improved improving enhance enhanced enhancing modify modified modifying tune tuned tuning
  address addressed addressing apply applied applying rectify rectified rectifying resolve resolved resolving solve solved solving repair repaired
  repairing mitigate mitigated mitigating handle handled handling refactor refactored refactoring put introduce introduced introducing deploy deployed
  deploying bring brought bringing restore restored restoring mend mended remedy remedied`.split(/\s+/),
);

/** Verbs of doing in answers to outages which the lexicon does not count as changes. */
const doing = new Set(
  `adding added removing removed moved moving activated activating allocated allocating pasted pasting installed executed executing made recreated rerun
  rolled replaced reverted reconfigured reconfiguring pulled swapped pinned changed renamed restarted rebooted plugged fortified engaged engaging renewed
  extended raised lowered freed deleted cleared copied copying took taken taking ran running patched redirected rerouted rewrote rewritten rebuilt
  whitelisted unblocked blocked converted signed downgraded upgraded edited expanded issued issuing reissued reloaded killed stopped shut configured
  appended saved dropped re-registered re-queued disabled enabled reset scaled doubled halved limited capped created revised
  rotated set setting`.split(/\s+/),
);

/** Before these words the verb is somebody's act, or undergone. */
const actors = new Set(
  `we i they he she and then to by was were been being is are team engineers engineer developers developer admin administrator dba sysadmin finally
  immediately manually quickly temporarily successfully subsequently also then after now which had have has eventually swiftly properly permanently`.split(
    /\s+/,
  ),
);

/** It happened before, or by mistake: told of the cause. */
const accident = new Set(
  `mistakenly accidentally inadvertently unintentionally erroneously wrongly incorrectly unconsciously recently previously earlier originally recent
  mistake never nobody failed failure forgot forgotten overlooked`.split(/\s+/),
);

const objectsOfNothing = new Set(
  `measures measure solution solutions fix fixes optimizations optimisations changes change steps step necessary issue problem bug issues problems bugs
  error errors mistake mistakes outage incident service services system systems operation operations website site application`.split(
    /\s+/,
  ),
);

/** Words that chain an effect to its cause. */
const chaining = new Set(
  'because caused causing causes due led leading resulted resulting overwhelmed overwhelming therefore consequently thus hence'.split(
    ' ',
  ),
);

/** The acts of a sentence. */
export function readActs(sentence: Sentence): Act[] {
  const acts: Act[] = [];
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    if (form.length < 3) continue;
    if ((word.low & low.fix) === 0 && !doing.has(form) && !softVerbs.has(form)) continue;
    if (!isVerb(sentence, i)) continue;
    if (isUnreal(words, i)) continue;
    acts.push({ at: i, soft: softVerbs.has(form), object: hasThing(sentence, i), done: isDone(sentence, i) });
  }
  return acts;
}

/** Stands a form where a verb of doing would: first, behind an actor or auxiliary, or as -ed / -ing with an object. */
function isVerb(sentence: Sentence, i: number): boolean {
  if (i === 0) return true;
  const { form } = sentence.words[i] as Word;
  const next = sentence.words[i + 1]?.form ?? '';
  // "My nephew disabled the default site": an object follows.
  if (form.endsWith('ed') && determiners.has(next)) return true;
  const before = sentence.words[i - 1] as Word;
  if (actors.has(before.form) || (before.low & (low.team | low.staff)) !== 0) return true;
  if (form.endsWith('ing'))
    return before.form === 'by' || before.form === 'involved' || before.form === 'after' || hasComma(sentence, i);
  // "Andrés changed …", "…, restarted nginx"
  return (
    (form.endsWith('ed') && ((before.capital && before.low === 0) || hasComma(sentence, i))) ||
    (hasComma(sentence, i) && !form.endsWith('s'))
  );
}

/** Is the doer a person, or is the verb passive? "The attack removed the user" is no act of mending. */
function isDone(sentence: Sentence, i: number): boolean {
  const { words } = sentence;
  if (i === 0) return true;
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    const word = words[j] as Word;
    if (word.form === 'had') return false;
    if ((word.low & (low.team | low.staff)) !== 0 || passives.has(word.form)) return true;
    if (word.capital && word.low === 0 && (word.high & high.function) === 0 && !actors.has(word.form)) return true;
  }
  return false;
}

const determiners = new Set('the a an our its all both this that every each my their his her'.split(' '));

const passives = new Set('was were been being got by'.split(' '));

function hasComma(sentence: Sentence, i: number): boolean {
  return sentence.text.plain.charCodeAt((sentence.words[i - 1] as Word).end) === 44;
}

const unreal = new Set(
  "will should would must shall could can might cannot not never didn't couldn't failed tried attempted trying attempt".split(
    ' ',
  ),
);

function isUnreal(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) if (unreal.has((words[j] as Word).form)) return true;
  return false;
}

const empty = new Set(
  'measures measure solution solutions optimizations optimisations steps step necessary needful appropriate'.split(' '),
);

/** Something technical near the verb: behind it, or before it in the passive. */
function hasThing(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const isThing = (j: number): boolean => !objectsOfNothing.has((words[j] as Word).form) && isTechnical(sentence, j);
  // "took the necessary steps", "applied a robust solution": what was changed is not named.
  for (let j = at + 1; j < words.length && j <= at + 3; j++) {
    if (objectsOfNothing.has((words[j] as Word).form)) break;
    if (isThing(j)) return true;
  }
  if (words.slice(at + 1, at + 4).some(({ form }) => empty.has(form))) return false;
  for (let j = at + 4; j < words.length && j <= at + 8; j++) if (isThing(j)) return true;
  for (let j = at - 1; j >= 0 && j >= at - 8; j--) if (isThing(j)) return true;
  return false;
}

/** What a sentence of an undivided part tells. */
export type Telling = 'fault' | 'act' | 'mended' | 'other';

/** Words that say outright that the outage was mended, or introduce how. */
const mended = new Set(
  `fixed fixing fix fixes resolved resolve resolving resolution solved solve solving solution rectified rectify repaired repair mitigated mitigate
  remedied remedy workaround hotfix restored restore reinstated`.split(/\s+/),
);

/** Tells a sentence about the cause from one about the mending. */
export function tellingOf(sentence: Sentence): Telling {
  const { words } = sentence;
  let mishap = false;
  let chains = false;
  let causes = false;
  let mends = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (accident.has(word.form)) mishap = true;
    if (chaining.has(word.form)) chains = true;
    if (i < 4 && (word.low & low.cause) !== 0) causes = true;
    if (mended.has(word.form) && !isUnreal(words, i)) mends = true;
  }
  if (causes) return 'fault';
  if (mends) return 'mended';
  if (mishap) return 'fault';
  if ((sentence.low & low.recover) !== 0 && !chains) return 'mended';
  if (chains) return 'fault';
  // "It was not restarted" is a fault; "we set a limit, so that it cannot fill" is an act, for its doer stands first.
  const byPeople = words.slice(0, 2).some((word) => (word.low & (low.team | low.staff)) !== 0);
  if ((byPeople || (sentence.low & low.negation) === 0) && readActs(sentence).some((act) => act.done)) return 'act';
  return (sentence.low & (low.fault | low.symptom | low.down)) !== 0 ? 'fault' : 'other';
}
