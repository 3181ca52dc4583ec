import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { changeNouns, otherVerbs } from './change-words.ts';
import { hasComponent, hasObject, isDone, startsAct } from './changes.ts';
import { firstWord } from './persons.ts';
import { hasConcept, hasForm, isDenied, isFuture, isPassive, namesThing } from './sentence-roles.ts';
import { forms } from './word-sets.ts';

/**
 * Like `changeIn`, where a change may be expected: any other past verb with an object, a noun such as "a reboot of
 * PostgreSQL", a gerund behind "by". Only verbs of telling, meeting, happening and the like are none.
 */
export function likelyChangeIn(sentence: Sentence): number {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const { form } = word;
    // "entrusted to the network squad"
    if (words[i + 1]?.form === 'to' && hasConcept(sentence, low.team | low.staff, i + 2, i + 7)) continue;
    if (otherVerbs.has(form) || isFuture(sentence, i) || isDenied(sentence, i)) continue;
    if (changeNouns.has(form) && ofs.has(words[i + 1]?.form ?? '') && hasComponent(sentence, i)) return i;
    if (making.has(form) && i + 1 < words.length && startsAct(sentence, i) && hasComponent(sentence, i)) {
      if (hasForm(sentence, made, i + 2, i + 9)) return i;
    }
    if (isActNoun(sentence, i)) return i;
    if (commands.has(form) && i === firstWord(sentence)) return i;
    const known = word.low !== 0 || word.high !== 0;
    const means = form.length > 5 && form.endsWith('ing') && by.has(words[i - 1]?.form ?? '');
    if (means && (word.low & notMeans) === 0 && hasObject(sentence, i, true)) return i;
    // "unabated", "unused" are no acts.
    if (known || form.length < 5 || !form.endsWith('ed') || form.endsWith('eed') || form.startsWith('un')) continue;
    if ((isPassive(sentence, i) || startsAct(sentence, i)) && isDone(sentence, i) && hasObject(sentence, i, true))
      return i;
  }
  return -1;
}

const ofs = forms('of to from on onto with');
const by = forms('by through via after with');
const notMeans = low.investigate | low.detect | low.solve | low.tell | low.escalate | low.suspect | low.recover;
const making = forms('make makes made making give gives gave giving given');
const made = forms(
  'writable readable executable bigger larger smaller longer shorter public private optional unique stateless idempotent asynchronous available visible more extra additional memory space access rights permission permissions room',
);

/** Programs that change something: a terse event consists of nothing else ("chown, chmod"). */
const commands = forms(
  'chown chmod setfacl systemctl fsck certbot ntpdate vacuum rsync chattr restorecon sysctl swapon mkswap resize2fs growpart',
);

/** Nouns of the same make that change nothing. */
const otherNouns = forms(
  `investigation inspection examination verification validation confirmation notification escalation detection observation suspicion assumption explanation resolution solution question information situation
  connection connections application applications session sessions transaction transactions operation operations production communication attention station function section condition conditions version versions
  collection exception exceptions position mission decision discussion option options action actions location identification evaluation corruption exhaustion saturation degradation congestion disruption interruption
  restoration normalization normalisation stabilization stabilisation reproduction comparison duration latency portion region regions destination education registration authentication documentation
  instruction instructions mention permission permissions celebration frustration hesitation expiration duplication violation violations contention moment comment payment payments department environment equipment
  statement document segment element argument management assessment measurement announcement improvement agreement shipment complaint appointment`,
);

/** "Re-attribution of the folder", "compaction on all members": an act told as a noun that opens its event. */
function isActNoun(sentence: Sentence, at: number): boolean {
  const { words } = sentence;
  const { form, low: concepts, high: others } = words[at] as Word;
  if (at > firstWord(sentence) + 1 || form.length < 7 || !/(?:tion|sion|ment)$/.test(form)) return false;
  if (concepts !== 0 || others !== 0 || otherNouns.has(form)) return false;
  for (let i = at + 1; i < words.length && i <= at + 3; i++)
    if (ofs.has((words[i] as Word).form)) return namesThingIn(sentence, i + 1, i + 5);
  return false;
}

function namesThingIn({ words }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to && i < words.length; i++) if (namesThing(words[i] as Word)) return true;
  return false;
}
