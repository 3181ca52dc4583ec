import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, sentenceSpan, type Word } from '../prose/sentences.ts';
import type { Span } from '../source.ts';
import type { Passage } from './passages.ts';
import { namesThing } from './sentence-roles.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The sentence that says why it happened. */
export function findCause(passages: readonly Passage[]): Span | undefined {
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (isUnknown(sentence)) continue;
      if (passage.topic === 'cause' && (sentence.words.length >= 3 || (sentence.low & low.fault) !== 0))
        return sentenceSpan(sentence);
      if (givesCause(sentence)) return sentenceSpan(sentence);
    }
  }
  return undefined;
}

/** "[not yet known]", "under investigation"; and a sentence about postmortems as such. */
function isUnknown(sentence: Sentence): boolean {
  const { words } = sentence;
  return words.some(({ form }, i) => {
    const next = words[i + 1]?.form;
    return (
      unknown.has(form) ||
      (form === 'not' && next === 'yet' && openWords.has(words[i + 2]?.form ?? '')) ||
      (form === 'under' && next === 'investigation') ||
      (form === 'still' && next === 'investigating')
    );
  });
}

const openWords = set('known clear determined identified understood found established confirmed');
const unknown = set('postmortem postmortems post-mortem post-mortems unknown tbd n/a undetermined');
const causeNouns = set('cause causes culprit reason root-cause origin villain offender guilty explanation trigger');

/** "due to X", "because of X", "caused by X": what follows is the cause. */
const backward: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['due', set('to')],
  ['caused', set('by')],
  ['owing', set('to')],
  ['thanks', set('to')],
  ['triggered', set('by from')],
  ['resulted', set('from')],
  ['resulting', set('from')],
  ['stemmed', set('from')],
  ['stemming', set('from')],
  ['stems', set('from')],
  ['result', set('of')],
  ['consequence', set('of')],
  ['attributed', set('to')],
  ['attributable', set('to')],
  ['traced', set('to back')],
  ['originated', set('from in')],
  ['originating', set('from in')],
  ['came', set('from down')],
  ['comes', set('from down')],
  ['behind', set('it this the')],
  ['bottom', set('of')],
  ['wake', set('of')],
  ['about', set('was')],
  ['reason', set('was is')],
  ['boiled', set('down')],
  ['boils', set('down')],
  ['blame', set('a an the our')],
  ['blamed', set('on')],
  ['down', set('to')],
  ['brought', set('on')],
  ['provoked', set('by')],
  ['induced', set('by')],
  ['overwhelmed', set('by')],
]);
/** "X led to Y": what stands before is the cause. */
const forward = set(
  'causing triggered triggering overwhelmed overwhelming overloaded overloading exhausted exhausting broke crashed preventing prevented blocking blocked caused causes made makes making rendered rendering stopped stops forced led leads leading resulted resulting brought took knocked kept left stalled stalling froze flooded flooding filled saturated saturating corrupted wiped deleted starved',
);
const forwardTails: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['led', set('to')],
  ['leads', set('to')],
  ['leading', set('to')],
  ['resulted', set('in')],
  ['resulting', set('in')],
  ['brought', set('down the our')],
  ['took', set('down the our')],
  ['knocked', set('out down over')],
]);
/** Time words that carry a cause when a change or a fault follows: "after an update", "when a script removed …". */
const temporal = set('after following when once since while');
/** Faults that need no connective. */
const bareFaults = set(
  'misconfigured misconfiguration mis-configured misconfigurations expired typo misspelled misspelt mistyped ddos leak leaked deadlock exhausted exhaustion misplaced overwritten mistakenly accidentally unintentionally inadvertently wrongly incorrectly improperly outdated corrupted unindexed hijacked hacked attacked brute-force brute-forcing underestimated forgot forgotten',
);
const notDone = set(
  'configured properly correctly renewed updated set enough compatible sized tested started restarted enabled installed indexed handled released cleaned limited supported',
);

/** Does the sentence say that one thing made another, or that something inside is plainly wrong? */
export function givesCause(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    const next = words[i + 1]?.form ?? '';
    if (troubleNouns.has(form) && isIdentified(words, i)) return true;
    if (causeNouns.has(form) && isStated(words, i)) return true;
    if (
      form === 'turned' &&
      next === 'out' &&
      /^(?:that|to)$/.test(words[i + 2]?.form ?? '') &&
      namesSomething(words, i + 3)
    )
      return true;
    if (form === 'because' && next !== 'if' && namesSomething(words, i + 1)) return true;
    if (backward.get(form)?.has(next) && namesSomething(words, i + 2)) return true;
    if (temporal.has(form) && tellsChange(words, i + 1)) return true;
    if (forward.has(form) && (forwardTails.get(form)?.has(next) ?? true) && isInside(words, i)) return true;
    if (bareFaults.has(form) && (sentence.low & (low.component | low.service | low.vague)) !== 0) return true;
    if (
      (form === 'not' || form === "wasn't" || form === "weren't" || form === 'never') &&
      notDone.has(next) &&
      (sentence.low & (low.component | low.service)) !== 0
    )
      return true;
    if (form === 'ran' && next === 'out') return true;
    if (faultNouns.has(form) && (next === 'in' || next === 'with') && namesSomething(words, i + 2)) return true;
    if (
      form === 'wrong' &&
      /^(?:written|spelled|spelt|typed|set|named|configured|copied)$/.test(words[i - 1]?.form ?? '')
    )
      return true;
    if (breaks.has(form) && (form !== 'gave' || next === 'out') && hasComponentBefore(words, i)) return true;
    if (form === 'had' && tellsBackground(words, i)) return true;
    if (
      causeNouns.has(form) &&
      sentence.text.plain.charCodeAt((words[i] as Word).end) === 58 &&
      namesSomething(words, i + 1)
    )
      return true;
  }
  return false;
}

const faultNouns = set(
  'mistake flaw bug typo leak defect slip vulnerability misconfiguration regression mismatch weakness',
);
/** Verbs of parts that fail by themselves: "the mainboard gave out", "the disk died". */
const breaks = set(
  'broke died burnt burned gave buckled overheated filled overflowed leaked jammed snapped rebooted failed',
);

function hasComponentBefore(words: readonly Word[], at: number): boolean {
  for (let j = at - 1; j >= 0 && j >= at - 3; j--) {
    const word = words[j] as Word;
    if ((word.low & low.component) !== 0) return true;
  }
  return false;
}

/** "The record had been removed", "the clock had jumped": what had happened before is told to explain. */
function tellsBackground(words: readonly Word[], at: number): boolean {
  const been = words[at + 1]?.form === 'been' ? 1 : 0;
  const act = words[at + 1 + been];
  if (act === undefined || at < 1 || !/(?:ed|en|wn|ut|ne|un)$/.test(act.form)) return false;
  if (
    /^(?:been|affected|impacted|reported|resolved|restored|notified|detected|noticed|able|fixed|failed|tried|waited|used|visited|lost|happened|occurred|seen|received|contacted)$/.test(
      act.form,
    )
  )
    return false;
  for (let j = at - 1; j >= 0 && j >= at - 6; j--) {
    const word = words[j] as Word;
    if ((word.low & (low.user | low.staff | low.team)) !== 0) return false;
    if ((word.low & (low.component | low.service)) !== 0 || namesThing(word)) return true;
  }
  return false;
}

const troubleNouns = set('problem issue fault error bug mistake outage incident');

/** "The problem was a wrong permission", "the issue was that the disk filled up". */
function isIdentified(words: readonly Word[], at: number): boolean {
  const verb = words[at + 1]?.form;
  if (verb !== 'was' && verb !== 'is' && verb !== 'were') return false;
  const next = words[at + 2]?.form ?? '';
  return /^(?:a|an|that|the|in|with|our|one|some|how)$/.test(next) && namesSomething(words, at + 3);
}

/** "The root cause was a full disk", "Root cause: …", "for a simple reason, a typo". */
function isStated(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.form ?? '';
  const next = words[at + 1]?.form ?? '';
  if (/^(?:no|what|unknown|any|possible|potential|identify|find|determine|investigate)$/.test(before)) return false;
  if (
    !/^(?:root|the|main|primary|underlying|a|this|simple|real|actual|its|our|true|single)$/.test(before) &&
    !/^(?:was|is|of|for|being|behind)$/.test(next)
  )
    return false;
  // The cause is stated behind "was", "of this was", ":"; "the root cause is being looked for" states none.
  const verb = words.findIndex(
    (word, j) =>
      j > at &&
      j <= at + 9 &&
      ((word.high & high.be) !== 0 || word.form === 'lay' || word.form === 'lies' || word.form === 'turned'),
  );
  return namesSomething(words, verb < 0 ? at + 1 : verb + 1);
}

/** Does a thing or a fault follow within ten words? */
function namesSomething(words: readonly Word[], from: number): boolean {
  for (let j = from; j < words.length && j < from + 10; j++) {
    const word = words[j] as Word;
    if ((word.low & low.fault) !== 0 || namesThing(word)) return true;
  }
  return false;
}

/** Does a change or a fault of something follow: "after switching to new servers", "when a script removed the record"? */
function tellsChange(words: readonly Word[], from: number): boolean {
  let act = false;
  for (let j = from; j < words.length && j < from + 8; j++) {
    const word = words[j] as Word;
    const { form } = word;
    if (
      /^(?:which|that|users|customers|investigation|investigating|detection|restart|restarting|fixing|resolving)$/.test(
        form,
      )
    )
      return false;
    if (changeWords.has(form)) act = true;
    if (act && namesThing(word)) return true;
  }
  return act;
}

const changeWords = set(
  'traffic load demand update updates updating deployment deploying deployed deploy release releasing released migration migrating migrated upgrade upgrading upgraded change changing changed switch switching switched rollout installing installed script restart-job reboot maintenance removed deleted rebuilt rebuild renamed rotated rotation replaced moved refactoring refactored merge merged configuration reconfiguration edited editing copy copied expired failed crashed filled spike surge push pushed commit',
);

/** Is there a fault, a part of the machinery or a change before the effect (and not just "the outage caused …")? */
function isInside(words: readonly Word[], to: number): boolean {
  for (let j = 0; j < to; j++) {
    const word = words[j] as Word;
    if ((word.low & (low.fault | low.component)) !== 0 && (word.low & (low.trouble | low.down)) === 0) return true;
    if (changeWords.has(word.form)) return true;
  }
  return false;
}
