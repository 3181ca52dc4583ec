import { low } from '../prose/concepts.ts';
import type { Sentence, Word } from '../prose/sentences.ts';
import { namesThing } from './sentence-roles.ts';
import { wordRoles } from './word-roles.ts';
import { forms } from './word-sets.ts';

/** Faults that need no connective: the word alone says what was wrong inside. */
const bare = forms(
  `misconfigured misconfiguration mis-configured misconfigurations expired typo misspelled misspelt mistyped ddos leak leaked deadlock
  exhausted exhaustion misplaced overwritten mistakenly accidentally unintentionally inadvertently wrongly incorrectly improperly outdated
  corrupted unindexed hijacked hacked attacked brute-force brute-forcing underestimated forgot forgotten ransomware misrouted mistake skew`,
);
/** Faults of something: "an error in the manifest", "a bug with the cache". */
const nouns = forms(
  'mistake flaw bug typo leak defect slip vulnerability misconfiguration regression mismatch weakness error',
);
const notDone = forms(
  'configured properly correctly renewed updated set enough compatible sized tested started restarted enabled installed indexed handled released cleaned limited supported readable',
);
/** Verbs of parts that fail by themselves: "the mainboard gave out", "the disk died". */
const breaks = forms(
  'broke died burnt burned gave buckled overheated filled overflowed leaked jammed snapped rebooted failed',
);
/** Subjects that can only be causes. */
const culprits = forms(
  `accidental unpaid wrong faulty bad broken corrupt incorrect stale malicious unexpected unplanned human missing leap power fibre fiber
  backhoe worm virus bot attacker attackers hacker hackers intruder lightning flood fire storm clock skew`,
);
/** What a person can do to a system by mistake. */
const harms = forms(
  'removed deleted dropped misconfigured forgot pushed edited renamed changed disabled unplugged overwrote ran switched revoked merged deployed closed',
);
const mended = low.recover | low.solve;
/** No fault is told without one of these. */
const beginning = wordRoles(
  bare,
  nouns,
  breaks,
  harms,
  forms("not wasn't weren't never ran wrong too missing by belonged had"),
);

/** Does the sentence tell of something wrong inside, without saying "because"? */
export function tellsFault(sentence: Sentence): boolean {
  const { words } = sentence;
  const hasPart = (sentence.low & (low.component | low.service | low.vague)) !== 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (beginning.of(word) === 0) continue;
    const { form } = word;
    const next = words[i + 1]?.form ?? '';
    if (bare.has(form) && hasPart) return true;
    if ((form === 'not' || form === "wasn't" || form === "weren't" || form === 'never') && notDone.has(next) && hasPart)
      return true;
    if (form === 'ran' && next === 'out') return true;
    if (nouns.has(form) && (next === 'in' || next === 'with') && names(words, i + 2)) return true;
    if (form === 'wrong' && (isSetting(words[i - 1]?.form) || isPart(words[i + 1]) || isPart(words[i + 2])))
      return true;
    if (
      form === 'too' &&
      hasPart &&
      /^(?:low|high|small|few|large|short|long|many|old|strict|narrow|big|little|open)$/.test(next) &&
      !isPeople(words, i)
    )
      return true;
    if (form === 'missing' && /^(?:was|were|is)$/.test(words[i - 1]?.form ?? '') && isPartBefore(words, i - 1))
      return true;
    if (form === 'by' && (next === 'mistake' || next === 'accident' || next === 'error')) return true;
    if (form === 'belonged' && next === 'to') return true;
    if (breaks.has(form) && (form !== 'gave' || next === 'out') && isPartBefore(words, i)) return true;
    if (form === 'had' && tellsBackground(words, i)) return true;
    if (harms.has(form) && (sentence.low & mended) === 0 && isDoneByStaff(words, i)) return true;
  }
  return isCulpritSubject(sentence);
}

const isSetting = (form: string | undefined): boolean =>
  /^(?:written|spelled|spelt|typed|set|named|configured|copied)$/.test(form ?? '');
const isPart = (word: Word | undefined): boolean =>
  word !== undefined && (word.low & low.component) !== 0 && (word.low & low.symptom) === 0;

/** "too many users", "took too long to load" tell of load and slowness, not of a setting. */
function isPeople(words: readonly Word[], at: number): boolean {
  const next = words[at + 2];
  return /^(?:took|take|taking|takes|was)$/.test(words[at - 1]?.form ?? '') &&
    /^(?:long|slow)$/.test(words[at + 1]?.form ?? '')
    ? true
    : next !== undefined && (next.low & low.user) !== 0;
}

function names(words: readonly Word[], from: number): boolean {
  for (let j = from; j < words.length && j < from + 8; j++) if (namesThing(words[j] as Word)) return true;
  return false;
}

function isPartBefore(words: readonly Word[], at: number): boolean {
  for (let j = at - 1; j >= 0 && j >= at - 3; j--) if (((words[j] as Word).low & low.component) !== 0) return true;
  return false;
}

/** "The record had been removed", "the clock had jumped": what had happened before is told to explain. */
function tellsBackground(words: readonly Word[], at: number): boolean {
  const been = words[at + 1]?.form === 'been' ? 1 : 0;
  const act = words[at + 1 + been];
  if (act === undefined || at < 1 || !/(?:ed|en|wn|ut|ne|un)$/.test(act.form) || ordinary.has(act.form)) return false;
  for (let j = at - 1; j >= 0 && j >= at - 6; j--) {
    const word = words[j] as Word;
    if ((word.low & (low.user | low.staff | low.team)) !== 0) return false;
    if ((word.low & (low.component | low.service)) !== 0 || namesThing(word)) return true;
  }
  return false;
}

/** What had been done in the story itself, not before it. */
const ordinary = forms(
  'been affected impacted reported resolved restored notified detected noticed able fixed failed tried waited used visited lost happened occurred seen received contacted renewed recovered reached gone begun started come passed ended finished',
);

/** "One of our engineers removed the rule that lets the API talk to the database." */
function isDoneByStaff(words: readonly Word[], at: number): boolean {
  let staff = false;
  for (let j = at - 1; j >= 0 && j >= at - 5; j--) if (((words[j] as Word).low & low.staff) !== 0) staff = true;
  if (!staff) return false;
  for (let j = at + 1; j < words.length && j <= at + 6; j++) if (isPart(words[j])) return true;
  return false;
}

/** Openings that make something else the subject. */
const opens = forms('there we it this from on at during in');

/** A fault, an accident or an attack is the subject of the sentence: "A power failure took out both routers." */
function isCulpritSubject(sentence: Sentence): boolean {
  const { words } = sentence;
  for (let i = 0; i < words.length && i < 6; i++) {
    const word = words[i] as Word;
    if (opens.has(word.form) || (word.low & low.user) !== 0) return false;
    if (!culprits.has(word.form)) continue;
    for (let j = i + 1; j < words.length && j <= i + 8; j++) {
      const verb = words[j] as Word;
      if (/^(?:was|were|has|had)$/.test(verb.form))
        return /^(?:deployed|set|installed|used|pushed|copied|loaded|sent|cut)$/.test(words[j + 1]?.form ?? '');
      if (/(?:ed|ook|ut|ung|oke|ade|an|ew|ed)$/.test(verb.form) && (verb.low & low.user) === 0)
        return names(words, j + 1);
    }
  }
  return false;
}
