import { high, low } from '../prose/concepts.ts';
import { endOf, readSentences, type Sentence, sentenceSpan, type Word, wordAt } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import { tellsFault } from './fault-clauses.ts';
import { findLeftOver } from './left-over.ts';
import type { Passage } from './passages.ts';
import { namesThing } from './sentence-roles.ts';
import { wordRoles } from './word-roles.ts';
import { type Forms, forms } from './word-sets.ts';

/** The sentence that says why it happened. */
export function findCause(passages: readonly Passage[]): Span | undefined {
  let given: Sentence | undefined;
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (isOpen(sentence)) continue;
      const labelled = passage.topic === 'cause' && (sentence.words.length >= 3 || (sentence.low & low.fault) !== 0);
      // The one that calls itself the root cause goes before one that gives a cause of something else.
      if (labelled || statesRootCause(sentence)) return sentenceSpan(sentence);
      if (given === undefined && givesCause(sentence)) given = sentence;
    }
  }
  if (given !== undefined) return sentenceSpan(given);
  const rest = findLeftOver(passages);
  return rest === undefined || isOpen(rest) ? undefined : sentenceSpan(rest);
}

const open = forms('postmortem postmortems post-mortem post-mortems unknown tbd n/a undetermined');
const openAfterYet = forms('known clear determined identified understood found established confirmed');

/** "not yet known", "under investigation"; and a sentence about postmortems as such. */
function isOpen(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (open.has(form)) return true;
    const next = words[i + 1]?.form;
    if (form === 'not' && next === 'yet' && openAfterYet.has(words[i + 2]?.form ?? '')) return true;
    if ((form === 'under' && next === 'investigation') || (form === 'still' && next === 'investigating')) return true;
  }
  return false;
}

/** "the root cause was …", "the culprit: …", "what went wrong: …". */
const causeNouns = forms(
  'cause causes culprit reason root-cause origin villain offender guilty explanation trigger source rca perpetrator',
);
const troubleNouns = forms('problem issue fault error bug mistake outage incident');

/** "due to X", "caused by X": what follows is the cause. Each with the words that may stand behind it. */
const backward: ReadonlyMap<string, Forms> = new Map(
  Object.entries({
    due: 'to',
    because: 'of the a an our we it its one two no some each all nobody someone somebody they he she my both every',
    caused: 'by',
    owing: 'to',
    thanks: 'to',
    triggered: 'by from',
    resulted: 'from',
    resulting: 'from',
    stemmed: 'from',
    stemming: 'from',
    stems: 'from',
    result: 'of',
    consequence: 'of',
    attributed: 'to',
    attributable: 'to',
    traced: 'to back',
    originated: 'from in',
    originating: 'from in',
    came: 'from down',
    comes: 'from down',
    behind: 'it this',
    bottom: 'of',
    wake: 'of',
    boiled: 'down',
    boils: 'down',
    blame: 'a an the our',
    blamed: 'on',
    down: 'to',
    brought: 'on',
    provoked: 'by',
    induced: 'by',
    overwhelmed: 'by',
    terminated: 'by',
    killed: 'by',
    limited: 'to',
  }).map(([word, tails]) => [word, forms(tails)]),
);
/** "X led to Y": what stands before is the cause. */
const forward = forms(
  `causing triggered triggering overwhelmed overwhelming overloaded overloading exhausted exhausting broke crashed preventing prevented
  blocking blocked caused causes made makes making rendered rendering stopped stops forced led leads leading resulted resulting brought
  took knocked kept left stalled stalling froze flooded flooding filled saturated saturating corrupted wiped deleted starved disconnected
  hung replaced removed invalidated disabled locked`,
);
const forwardTails: ReadonlyMap<string, Forms> = new Map(
  Object.entries({
    led: 'to',
    leads: 'to',
    leading: 'to',
    resulted: 'in',
    resulting: 'in',
    brought: 'down the our',
    took: 'down the our out',
    knocked: 'out down over',
  }).map(([word, tails]) => [word, forms(tails)]),
);

/** "The root cause was …", "root cause: …". */
function statesRootCause(sentence: Sentence): boolean {
  const { words } = sentence;
  return words.some(
    ({ form }, i) =>
      (form === 'root-cause' || (form === 'cause' && words[i - 1]?.form === 'root')) && isStated(sentence, i),
  );
}

/** Does the sentence say that one thing made another, or that something inside is plainly wrong? */
export function givesCause(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (beginning.of(word) === 0) continue;
    const { form } = word;
    if (causeNouns.has(form) && isStated(sentence, i)) return true;
    if (troubleNouns.has(form) && isIdentified(words, i)) return true;
    const next = words[i + 1]?.form ?? '';
    if (form === 'what' && next === 'went' && namesCause(words, i + 3)) return true;
    if (
      form === 'turned' &&
      next === 'out' &&
      /^(?:that|to)$/.test(words[i + 2]?.form ?? '') &&
      namesCause(words, i + 3)
    )
      return true;
    if (isBackward(words, i, next) && namesCause(words, i + 1)) return true;
    if (temporal.has(form) && tellsChange(words, i + 1)) return true;
    if (reasons.has(form) && i > 2 && givesReason(sentence, i)) return true;
    if (forward.has(form) && (forwardTails.get(form)?.has(next) ?? true) && isInside(words, i)) return true;
  }
  return tellsFault(sentence);
}

/** A connective that is not denied: "was not caused by the network" gives no cause. */
function isBackward(words: readonly Word[], at: number, next: string): boolean {
  const form = (words[at] as Word).form;
  const tails = backward.get(form);
  if (tails === undefined) return false;
  // "because" takes any noun; "because if …" supposes.
  if (!tails.has(next) && !(form === 'because' && next !== 'if' && next !== 'when' && next !== 'users')) return false;
  const before = wordAt(words, at - 1)?.form;
  return before !== 'not' && before !== 'never';
}

const solved = forms(
  'described found known explained analysed analyzed given identified traced discussed listed detailed fixed determined established confirmed follows removed',
);

/** "The root cause was a full disk", "Root cause: …", "for a simple reason, a typo". */
function isStated(sentence: Sentence, at: number): boolean {
  const { words, text } = sentence;
  const before = words[at - 1]?.form ?? '';
  const next = words[at + 1]?.form ?? '';
  if (/^(?:no|what|unknown|any|possible|potential|identify|find|determine|investigate|detailed)$/.test(before))
    return false;
  const colon = text.plain.charCodeAt(endOf(sentence, at)) === 58;
  const introduced = /^(?:root|the|main|primary|underlying|a|this|simple|real|actual|its|our|true|single)$/.test(
    before,
  );
  if (!colon && !introduced && !/^(?:was|is|of|for|being|behind)$/.test(next)) return false;
  // The cause is stated behind "was", "of this was", ":"; "the root cause was found" states none.
  const verb = words.findIndex(
    (word, j) =>
      j > at &&
      j <= at + 9 &&
      ((word.high & high.be) !== 0 || word.form === 'lay' || word.form === 'lies' || word.form === 'turned'),
  );
  if (verb < 0) return colon && namesCause(words, at + 1);
  return !solved.has(words[verb + 1]?.form ?? '') && namesCause(words, verb + 1);
}

/** "The problem was a wrong permission", "the issue was that the disk filled up". */
function isIdentified(words: readonly Word[], at: number): boolean {
  const verb = words[at + 1]?.form;
  if (verb !== 'was' && verb !== 'is' && verb !== 'were') return false;
  const next = words[at + 2]?.form ?? '';
  return /^(?:a|an|that|the|in|with|our|one|some|how)$/.test(next) && namesCause(words, at + 3);
}

/** Words that are effects, not causes, where they come first: "because of the outage", "because users could not …". */
const effects = forms(
  'outage incident problem issue downtime disruption users customers clients impact reaction detection problems issues event',
);

/** Does a thing or a fault follow within ten words, before any effect? */
function namesCause(words: readonly Word[], from: number): boolean {
  for (let j = from; j < words.length && j < from + 10; j++) {
    const word = words[j] as Word;
    if (effects.has(word.form)) return false;
    if ((word.low & low.fault) !== 0 || namesThing(word)) return true;
  }
  return false;
}

/** Time words that carry a cause when a change or a fault follows: "after an update", "when a script removed …". */
const temporal = forms('after following when once');
const reasons = forms('since as');

/** No cause is given without one of these. */
const beginning = wordRoles(causeNouns, troubleNouns, backward, temporal, reasons, forward, forms('what turned'));
const notChange = forms(
  'which that users customers investigation investigating detection restart restarting fixing resolving dns',
);
const changeWords = forms(
  `traffic load demand update updates updating deployment deploying deployed deploy release releasing released migration migrating migrated
  upgrade upgrading upgraded change changing changed switch switching switched rollout installing installed script restart-job reboot
  maintenance removed deleted rebuilt rebuild renamed rotated rotation replaced moved refactoring refactored merge merged configuration
  reconfiguration edited editing copy copied expired failed crashed filled spike surge push pushed commit patched`,
);

function tellsChange(words: readonly Word[], from: number): boolean {
  let act = false;
  for (let j = from; j < words.length && j < from + 8; j++) {
    const word = words[j] as Word;
    if (notChange.has(word.form) || (word.low & (low.recover | low.solve)) !== 0) return false;
    if (changeWords.has(word.form)) act = true;
    if (act && namesThing(word)) return true;
  }
  return act;
}

/** "… could not pay since the key had been revoked": something failed, and behind "since" or "as" stands a clause of a thing. */
function givesReason(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  let harmed = false;
  for (let j = 0; j < at; j++)
    if (((words[j] as Word).low & (low.negation | low.symptom | low.down | low.fault | low.trouble)) !== 0)
      harmed = true;
  if (!harmed) return false;
  let thing = false;
  for (let j = at + 1; j < words.length && j < at + 9; j++) {
    const word = words[j] as Word;
    if (effects.has(word.form)) return false;
    if (
      thing &&
      ((word.high & high.be) !== 0 || word.form === 'had' || word.form === 'belonged' || (word.low & low.fault) !== 0)
    )
      return true;
    if (namesThing(word)) thing = true;
  }
  return false;
}

/** Is there a fault, a part of the machinery or a change before the effect (and not just "the outage caused …")? */
function isInside(words: readonly Word[], to: number): boolean {
  for (let j = 0; j < to; j++) {
    const word = words[j] as Word;
    if ((word.low & (low.fault | low.component)) !== 0 && (word.low & (low.trouble | low.down)) === 0) return true;
    if (changeWords.has(word.form)) return true;
  }
  return false;
}
