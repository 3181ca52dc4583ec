import { anyOf, endOf, forms, type Sentence, startOf, verbs, type Word } from '@failonce/document';
import { isGroup, isPerson } from './people.ts';

/** Acts that are faults in themselves, whoever does them. */
const faulty = forms(
  'forgot forgotten neglected overlooked mistyped misread misconfigured mishandled misjudged misunderstood bungled botched',
);
/** These are faults of a group too: "we forgot to …". */
const shared = forms('forgot forgotten neglected');
/** Acts that are faults where one of these words stands with them. */
const unmeant = forms(
  'accidentally accidently mistakenly inadvertently wrongly erroneously incorrectly unknowingly unintentionally foolishly',
);
const doing = verbs(
  `delete remove drop push deploy run/ran change edit commit merge type enter copy restart reboot disable revoke overwrite/overwrote/overwritten
  unplug upload configure set/set send/sent execute leave/left release stop kill modify update rename truncate wipe close open install switch`,
);
const mistakes = forms('mistake mistakes error errors typo blunder slip');
const failing = forms('failed');
const failings = forms(
  'notice see check test verify follow realise realize read consider tell inform document communicate review monitor update think ask validate ensure',
);
const breaking = verbs('break/broke/broken crash kill cause');
const broken = forms('production prod site website build outage incident everything service database system');
/** Whoever ignored these was meant to heed them. */
const signs = forms(
  'alert alerts alarm alarms warning warnings page pages procedure runbook checklist rule rules advice instructions',
);
const carrying = forms('the a an this that all');

/** A fault beside a person or a group. */
export interface Fault {
  /** The person's words, from the first to the last. */
  readonly who: { readonly start: number; readonly end: number };
  /** The person is named or shown by a role; else "we", "nobody", "the team". */
  readonly single: boolean;
  /** From the person to the fault. */
  readonly start: number;
  readonly end: number;
}

const behind = forms(
  'and also then had has have who that which accidentally mistakenly inadvertently wrongly simply just completely',
);
/** "due to", "because of", "blame", "fault of": what follows stands accused. */
const mine = forms(
  'carelessness negligence mistake error fault oversight inexperience ignorance incompetence forgetfulness inattention',
);
const accusing = forms('blame blames blamed blaming');

/** Every word that a fault can be read at: one look-up passes most words over. */
const entrances = anyOf(faulty, failing, doing, breaking, mine, accusing, ['made', 'not', "didn't", 'ignored']);

/** The first fault that the sentence puts beside people. */
export function faultIn(sentence: Sentence): Fault | undefined {
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    if (!entrances.has((words[i] as Word).form)) continue;
    const end = faultAt(words, i);
    if (end >= 0) {
      const who = subjectBefore(sentence, i);
      if (who !== undefined && (who.single || isShared(words, i))) {
        return { ...who, start: who.who.start, end: endOf(sentence, end) };
      }
    }
    const accused = accusedAt(sentence, i) ?? blamedAt(sentence, i);
    if (accused !== undefined) return accused;
  }
  return undefined;
}

/** "We forgot to …", "nobody neglected …", "the team failed to notice …": with a group only what it left undone counts. */
function isShared(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  return (shared.has(form) && words[at + 1]?.form === 'to') || failing.has(form);
}

/** "Blame the intern", "we blame Dave for …"; a vendor that is blamed alone is only suspected. */
function blamedAt(sentence: Sentence, at: number): Fault | undefined {
  const { words } = sentence;
  const verb = words[at] as Word;
  if (!accusing.has(verb.form)) return undefined;
  let i = at + 1;
  while (i < at + 3 && /^(?:the|our|an?|on)$/.test(words[i]?.form ?? '')) i++;
  const who = words[i];
  if (who === undefined || !isPerson(sentence, i) || (who.capital && words[i + 1]?.form !== 'for')) return undefined;
  return { who: placeOf(sentence, i), single: true, start: startOf(sentence, at), end: endOf(sentence, i) };
}

/** The last word of a fault whose verb stands at `at`; -1 where there is none. */
function faultAt(words: readonly Word[], at: number): number {
  const { form } = words[at] as Word;
  const next = words[at + 1]?.form ?? '';
  if (faulty.has(form)) return next === 'to' && words.length > at + 2 ? at + 2 : at;
  if (form === 'ignored') {
    for (let i = at + 1; i < words.length && i < at + 4; i++) if (signs.has((words[i] as Word).form)) return i;
    return -1;
  }
  if (failing.has(form) && next === 'to' && failings.has(words[at + 2]?.form ?? '')) return at + 2;
  if ((form === "didn't" || form === 'not') && (next === 'notice' || next === 'bother' || next === 'care'))
    return at + 1;
  if (form === 'made') {
    for (let i = at + 1; i < words.length && i < at + 5; i++) if (mistakes.has((words[i] as Word).form)) return i;
    return -1;
  }
  if (doing.has(form)) {
    if (unmeant.has(words[at - 1]?.form ?? '')) return at;
    for (let i = at + 1; i < words.length && i < at + 6; i++) {
      if (unmeant.has((words[i] as Word).form)) return i;
      if ((words[i] as Word).form === 'by' && /^(?:mistake|accident|error)$/.test(words[i + 1]?.form ?? ''))
        return i + 1;
      if ((words[i] as Word).form === 'wrong') return i;
    }
    return -1;
  }
  if (breaking.has(form) && !form.endsWith('ing')) {
    let i = at + 1;
    while (i < words.length - 1 && carrying.has((words[i] as Word).form)) i++;
    return broken.has(words[i]?.form ?? '') ? i : -1;
  }
  return -1;
}

/** Who does what stands at `at`: right before it, helping words passed over. */
function subjectBefore(sentence: Sentence, at: number): Pick<Fault, 'who' | 'single'> | undefined {
  const { words } = sentence;
  let i = at - 1;
  while (i >= 0 && at - i <= 4 && behind.has((words[i] as Word).form)) i--;
  if (i < 0) return undefined;
  const before = words[at - 1]?.form;
  if (before === 'and' || before === 'but') {
    // "The engineer who wrote it copied a script and forgot to …"
    for (let j = i; j >= 0 && at - j < FAR; j--) if (isPerson(sentence, j) && !isOwner(sentence, j)) i = j;
  }
  // "Bob, who was on call, did not …"
  for (let j = i; j > 0 && i - j < 5; j--) if (words[j]?.form === 'who' && isPerson(sentence, j - 1)) i = j - 1;
  const word = words[i] as Word;
  // "reported that production broke", "the developer's change broke the build": no person is the subject.
  if (isPerson(sentence, i) && !isOwner(sentence, i))
    return { who: { start: wordBefore(sentence, i), end: endOf(sentence, i) }, single: true };
  return isGroup(word) ? { who: placeOf(sentence, i), single: false } : undefined;
}

const FAR = 18;

/** The article or first name before a person. */
function wordBefore(sentence: Sentence, at: number): number {
  const { words } = sentence;
  let start = at;
  while (
    start > 0 &&
    at - start < 3 &&
    /^(?:the|a|an|our|one|new|junior|senior|on-call|database|system|network)$/.test((words[start - 1] as Word).form)
  )
    start--;
  return startOf(sentence, start);
}

/** "Dave's": somebody's thing is the subject, not he. */
function isOwner({ words }: Sentence, at: number): boolean {
  const { raw } = words[at] as Word;
  return raw.endsWith("'s") || raw.endsWith('’s');
}

const placeOf = (sentence: Sentence, at: number): Fault['who'] => ({
  start: startOf(sentence, at),
  end: endOf(sentence, at),
});

/** "Due to the carelessness of John", "Dave's mistake", "it was the intern's fault". */
function accusedAt(sentence: Sentence, at: number): Fault | undefined {
  const { words } = sentence;
  const word = words[at] as Word;
  if (!mine.has(word.form)) return undefined;
  const before = words[at - 1];
  if (before !== undefined && isPerson(sentence, at - 1) && isOwner(sentence, at - 1)) {
    const who = placeOf(sentence, at - 1);
    return { who, single: true, start: who.start, end: endOf(sentence, at) };
  }
  const next = words[at + 1]?.form;
  if (next !== 'of' && next !== 'by') return undefined;
  for (let i = at + 2; i < words.length && i < at + 6; i++) {
    if (isPerson(sentence, i))
      return { who: placeOf(sentence, i), single: true, start: startOf(sentence, at), end: endOf(sentence, i) };
    if (!/^(?:the|a|an|our|one|of|new|junior|senior)$/.test((words[i] as Word).form)) return undefined;
  }
  return undefined;
}
