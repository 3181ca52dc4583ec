import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { hasForm, isDenied, isFuture, isPassive, negations } from './sentence-roles.ts';
import { mayTell, triggeredBy } from './triggers.ts';
import { wordRoles } from './word-roles.ts';
import { anyOf, type Forms, forms, verbs } from './word-sets.ts';

/** Something is held for the cause of the outage. */
export interface Suspicion {
  /** Index of the word that says so: "suspected", "blamed", "must". */
  readonly at: number;
  /**
   * Outright: said as a suspicion or as the first idea, so that it is wrong when the cause turns out to be something
   * else. A mere "must be", "looked like" is wrong only where the text says so.
   */
  readonly outright: boolean;
  /** Said by a word of suspecting, not by a mere "must be". */
  readonly said: boolean;
}

const outright: Forms = anyOf(
  verbs(
    `suspect assume blame presume hypothesize hypothesise theorize theorise speculate guess believe think/thought suppose accuse surmise reckon
    fancy conjecture postulate posit opine intuit mistrust distrust doubt implicate incriminate attribute ascribe impute imagine`,
  ),
  forms(
    `suspicion suspicions assumption assumptions presumption supposition hypothesis hypotheses theory theories speculation hunch hunches instinct intuition conjecture conviction
    convinced persuaded scapegoat surmises premise belief beliefs guilty bet bets mistook`,
  ),
);

/** "Possibly a DNS problem." */
const maybe = forms('possibly perhaps maybe conceivably probably presumably');
const undoubted = forms('any no without beyond a in dispel all');
/** "deemed to be the culprit". */
const judging = verbs('deem consider regard judge call label brand declare single hold/held');
const guilty = forms('culprit responsible guilty blame offender suspect fault cause');
const held = forms(
  'believe think suspect assume hypothesize hypothesise presume guess suppose reckon surmise imagine attribute',
);
const speakers = forms('we i');

/** Several words that say it, by the first one. */
const phrases = new Map<string, readonly (readonly string[])[]>();
for (const phrase of `taught it|taught that|figured that|figured it|figured the|figure that|looked like|looks like|seemed like|seemed to|appeared to be|must be|must have|has to be|had to be|sure that|sure it|sure of|
  at fault|held responsible|took it for|take it for|takes it for|took this for|put it down to|puts it down to|put this down to|fingers at|finger at|fingers were|finger was|the fault on|the blame on|
  pointed to|pointed at|pointed towards|points to|pointing to|might be|may be|could be|might have|may have|could have been|obviously it|obviously the|money was on|eyes on the|eye on the|eyes turned|bet on|bets on|bet was|put it on|pinned it on|pinned on|laid at|odds were|under suspicion|fell on|fell upon|concluded that|conclude that|concludes that`.split(
  '|',
)) {
  const [head = '', ...rest] = phrase.trim().split(' ');
  const known = phrases.get(head);
  if (known === undefined) phrases.set(head, [rest]);
  else phrases.set(head, [...known, rest]);
}

const early = forms('initially originally initial first firstly preliminary early');
/** "The initial investigation focused on …", "at first all attention went to …". */
const leaning =
  forms(`focus focused focusing focussed attention directed concentrated concentrating centered centred suggested suggesting suggests targeted targeting led leading fell pointed turned zeroed honed
  considered attributed culprit suspected went took idea ideas thought thoughts suspect guess`);
/** Looked at first is only a wrong idea where the first look is set against what came of it: "initially examined". */
const looked = forms(
  'investigated investigating looked looking examined examining debugged debugging checked checking inspected studied',
);
const firstly = forms('first firstly');

const possible = forms('possible potential likely plausible conceivable possibility candidate');
const weighing: Forms = anyOf(
  verbs(
    'consider contemplate discuss suggest float weigh moot propose mention entertain raise investigate examine explore check think/thought look analyze analyse pursue follow',
  ),
  ['cause', 'culprit'],
);

function isConsidered(sentence: Sentence, at: number): boolean {
  if ((sentence.low & (low.fault | low.component | low.service | low.cause | low.trouble)) === 0) return false;
  return hasForm(sentence, weighing, at - 6, at + 10);
}

/** Without one of these, or a word for the first idea, nothing is suspected. */
const suspecting = triggeredBy(outright, maybe, possible, judging, phrases);
const beginning = wordRoles(outright, maybe, possible, judging, phrases);

/** The suspicion that a sentence speaks of. */
export function readSuspicion(sentence: Sentence): Suspicion | undefined {
  if (!mayTell(sentence, suspecting) && (sentence.low & low.first) === 0) return undefined;
  const { words } = sentence;
  let weak = -1;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (beginning.of(word) === 0) continue;
    const { form } = word;
    if (outright.has(form)) {
      if (isDenied(sentence, i) || isFuture(sentence, i)) continue;
      if (form === 'guilty' && !isPassive(sentence, i)) continue;
      if (form === 'supposed' && isPassive(sentence, i)) continue;
      // "a typo was to blame" tells the cause.
      if (form === 'blame' && words[i - 1]?.form === 'to') continue;
      if (form === 'doubt' && undoubted.has(words[i - 1]?.form ?? '')) continue;
      // "We believe that …", "our surmise is …" is what they believe today.
      const today = words[i + 1]?.form === 'is' || (held.has(form) && speakers.has(words[i - 1]?.form ?? ''));
      return { at: i, outright: !today, said: true };
    }
    if (i < 6 && maybe.has(form) && (sentence.low & (low.trouble | low.fault | low.component | low.service)) !== 0)
      return { at: i, outright: false, said: true };
    if (judging.has(form) && hasForm(sentence, guilty, i + 1, i + 7)) return { at: i, outright: true, said: true };
    // "investigated a possible attack", "considered the possibility of a leak"
    if (possible.has(form) && isConsidered(sentence, i)) return { at: i, outright: false, said: true };
    if (weak < 0 && startsPhrase(words, i) && !making.has(words[i - 1]?.form ?? '')) weak = i;
  }
  if ((sentence.low & low.first) !== 0) {
    const first = words.findIndex(({ form }) => early.has(form));
    if (first >= 0) {
      for (let i = first + 1; i < words.length && i <= first + 9; i++) {
        const { form } = words[i] as Word;
        if (
          leaning.has(form) ||
          (looked.has(form) && ((sentence.low & low.contrast) !== 0 || !isFirstOfMany(words, first)))
        )
          return { at: i, outright: true, said: true };
      }
    }
  }
  return weak < 0
    ? undefined
    : {
        at: weak,
        outright: strongHeads.has((words[weak] as Word).form),
        said: strongHeads.has((words[weak] as Word).form),
      };
}

/** "first they looked if …", "in the first hour": the first of several, while "at first we looked" is taken back later. */
function isFirstOfMany(words: readonly Word[], at: number): boolean {
  return firstly.has((words[at] as Word).form) && words[at - 1]?.form !== 'at';
}

/** Phrases that are as plain as "suspected". */
const strongHeads = forms('taught figured sure took take takes put puts finger fingers the held');

/** "made sure that …" is no belief. */
const making = forms('make makes made making be to');

function startsPhrase(words: readonly Word[], at: number): boolean {
  const rests = phrases.get((words[at] as Word).form);
  if (rests === undefined) return false;
  return rests.some((rest) => rest.every((form, j) => words[at + 1 + j]?.form === form));
}

const rightly = forms(
  'right rightly confirmed confirmation confirms correct correctly indeed borne founded validated corroborated substantiated',
);

/** "… and I was right", "the suspicion was confirmed": it was the cause. */
export function provesRight(sentence: Sentence, from: number): boolean {
  return sentence.words.some(
    ({ form }, i) => i >= from - 3 && i !== from && rightly.has(form) && !hasForm(sentence, negations, i - 3, i),
  );
}
