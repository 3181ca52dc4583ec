import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { type Act, readActs } from './mending.ts';
import { wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/** Tells in an undivided part the sentences about the cause from those about the mending. */

/** Says outright that it was mended, or introduces how. */
const mended = forms(
  `fixed fixing fix fixes resolved resolve resolving resolution solved solve solves solving solution rectified rectify repaired repair repairing
  mitigated mitigate mitigation remedied remedy remedies remediated remediation workaround hotfix restored restore reinstated cure cured cures
  curing stopgap rescue rescued deliverance recovery recovered mended mend sorted reverted reverting rollback antidote battle trick`,
);
/** An answer to what was found: the same as before, but right. */
const renewed = forms(
  `now instead again afresh anew afterwards thereafter finally subsequently eventually henceforth thereupon whereupon stead lieu permanently
  temporarily manually then`,
);
/** It happened by mistake: told of the cause, whoever did it. */
const mishap = forms(
  `mistakenly accidentally inadvertently unintentionally erroneously wrongly incorrectly unconsciously mistake accident failed failure forgot
  forgotten overlooked unnoticed unaware careless carelessness neglected omitted misjudged misjudging underestimated`,
);
/** It had happened before, or had not: told of the cause, unless people act first. */
const before = forms('recently previously originally recent never nobody supposed lacked lacking');
/** Chains an effect to its cause. */
const chaining = forms(
  'because caused causing causes due led leading resulted resulting whereby wherefore whereas overwhelmed overwhelming therefore consequently thus hence meant meaning',
);
/** Names the cause: "At the bottom of it lay …", "the culprit was …". */
const origins = forms(
  'cause causes reason culprit blame fault guilty origin root underlay underlying behind bottom heart stemmed originated traced trigger triggered source',
);
/** With the trouble as subject or object these end it: "the problem was gone", "put an end to the matter". */
const ending = forms(
  'gone away vanished disappeared ceased end ended over cleared cease stopped rid subsided evaporated melted',
);
const matter = forms(
  'matter trouble problem problems issue issues error errors outage incident misery nightmare fault bug',
);

const MENDED = 1;
const RENEWED = 2;
const MISHAP = 4;
const CHAINS = 8;
const ORIGIN = 16;
const ENDING = 32;
const MATTER = 64;
const BEFORE = 128;
const roles = wordRoles(mended, renewed, mishap, chaining, origins, ending, matter, before);

/**
 * How much a sentence sounds like mending (above zero) or like a cause (below). Alone it proves little; where the one
 * story ends and the other begins is decided over all sentences.
 */
export function leaning(sentence: Sentence): number {
  // An undivided part is read for the cause and for the resolution.
  sentence.lean ??= weigh(sentence);
  return sentence.lean;
}

function weigh(sentence: Sentence): number {
  const { words } = sentence;
  let all = 0;
  let lean = 0;
  let named = false;
  for (let i = 0; i < words.length; i++) {
    const role = roles.of(words[i] as Word);
    if (role === 0) continue;
    all |= role;
    if (named) continue;
    // The first that is named tells: "To fix the cause …" mends, "the cause of the fix's failure" does not.
    if ((role & MENDED) !== 0 && !isAheadOf(words, i)) {
      lean += 3;
      named = true;
    } else if ((role & ORIGIN) !== 0 && i < 7) {
      lean -= 3;
      named = true;
    }
  }
  if (!named && (all & ENDING) !== 0 && (all & MATTER) !== 0) lean += 2.5;
  const acts = readActs(sentence).filter((act) => act.done);
  if (acts.length > 0)
    lean += Math.min(acts.length - 1, 2) * 0.3 + (acts.some((act) => isByPeople(sentence, act)) ? 1.5 : 0.8);
  if ((all & RENEWED) !== 0) lean += 0.5;
  if ((all & MISHAP) !== 0) lean -= 1.5;
  if ((sentence.low & (low.symptom | low.down)) !== 0) lean -= 0.5;
  // "We set a limit, so that it cannot fill": where people act first, the rest says what for.
  const brings = (all & CHAINS) !== 0 && (all & MENDED) === 0 && (sentence.low & (low.symptom | low.down)) !== 0;
  if (acts.length > 0 && !brings && opensWithPeople(sentence)) return lean + 0.5;
  if ((all & BEFORE) !== 0) lean -= 1.2;
  if ((all & CHAINS) !== 0) lean -= 0.8;
  if ((sentence.low & low.recover) !== 0) lean += (all & CHAINS) !== 0 ? 0.3 : 1.2;
  if ((sentence.low & low.fault) !== 0) lean -= 0.4;
  if ((sentence.low & low.negation) !== 0) lean -= 0.5;
  return lean;
}

const ahead = forms("could couldn't cannot can't not never before tried attempt attempted");

/** Was it not, or not yet, mended? */
function isAheadOf(words: readonly Word[], at: number): boolean {
  for (let j = Math.max(0, at - 3); j < at; j++) if (ahead.has((words[j] as Word).form)) return true;
  return false;
}

function isByPeople({ words }: Sentence, { at }: Act): boolean {
  if (at === 0) return true;
  for (let j = at - 1; j >= 0 && j >= at - 3; j--)
    if (((words[j] as Word).low & (low.team | low.staff)) !== 0) return true;
  return false;
}

/** Whose acts are rather faults. */
const outsiders = forms('provider providers vendor attacker attackers hacker hackers visitor customer client supplier');

/** "We …", "Then the team …". */
function opensWithPeople({ words }: Sentence): boolean {
  for (let i = 0; i < 3 && i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.low & (low.team | low.staff)) !== 0 && !outsiders.has(words[i + 1]?.form ?? ''))
      return !outsiders.has(word.form);
  }
  return false;
}
