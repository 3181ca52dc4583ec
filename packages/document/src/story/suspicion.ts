import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import type { Passage } from './passages.ts';
import { hasForm, isDenied, isFuture, isPassive, stem, things } from './sentence-roles.ts';
import { forms, verbs } from './word-sets.ts';

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

const outright: ReadonlySet<string> = new Set([
  ...verbs(
    `suspect assume blame presume hypothesize hypothesise theorize theorise speculate guess believe think/thought suppose accuse surmise reckon
    fancy conjecture postulate posit opine intuit mistrust distrust doubt implicate incriminate attribute ascribe impute imagine`,
  ),
  ...forms(
    `suspicion suspicions assumption assumptions presumption supposition hypothesis hypotheses theory theories speculation hunch hunches instinct intuition conjecture conviction
    convinced persuaded scapegoat surmises premise belief beliefs bet bets mistook`,
  ),
]);

/** "Possibly a DNS problem." */
const maybe = forms('possibly perhaps maybe conceivably probably presumably');
const undoubted = forms('any no without beyond a in dispel all');
/** "deemed to be the culprit". */
const judging = verbs('deem consider regard judge call label brand declare single hold/held');
const guilty = forms('culprit responsible guilty blame offender suspect fault cause');
const held = forms('believe think suspect assume hypothesize hypothesise presume guess suppose reckon surmise imagine attribute');
const speakers = new Set(['we', 'i']);

/** Several words that say it, by the first one. */
const phrases = new Map<string, readonly (readonly string[])[]>();
for (const phrase of `taught it|taught that|figured that|figured it|figured the|figure that|looked like|looks like|seemed like|seemed to|appeared to be|must be|must have|has to be|had to be|sure that|sure it|sure of|
  at fault|held responsible|took it for|take it for|takes it for|took this for|put it down to|puts it down to|put this down to|fingers at|finger at|the fault on|the blame on|
  pointed to|pointed at|pointed towards|points to|pointing to|might be|may be|could be|might have|may have|could have been|obviously it|obviously the|money was on|eyes on the|eye on the|eyes turned|bet on|bets on|bet was|put it on|pinned it on|pinned on|laid at|odds were|under suspicion|fell on|fell upon|concluded that|conclude that|concludes that`.split(
  '|',
)) {
  const [head = '', ...rest] = phrase.trim().split(' ');
  const known = phrases.get(head);
  if (known === undefined) phrases.set(head, [rest]);
  else phrases.set(head, [...known, rest]);
}

const early = new Set('initially originally initial first firstly preliminary early'.split(' '));
/** "The initial investigation focused on …", "at first all attention went to …". */
const leaning = new Set(
  `focus focused focusing focussed attention directed concentrated concentrating centered centred suggested suggesting suggests targeted targeting led leading fell pointed turned zeroed honed
  considered attributed culprit suspected went took`.split(/\s+/),
);
/** Looked at first is only a wrong idea where the first look is set against what came of it: "initially examined". */
const looked = forms('investigated investigating looked looking examined examining debugged debugging checked checking inspected studied');
const firstly = forms('first firstly');

/** The suspicion that a sentence speaks of. */
export function readSuspicion(sentence: Sentence): Suspicion | undefined {
  const { words } = sentence;
  let weak = -1;
  for (let i = 0; i < words.length; i++) {
    const { form } = words[i] as Word;
    if (outright.has(form)) {
      if (isDenied(sentence, i) || isFuture(sentence, i)) continue;
      if (form === 'supposed' && isPassive(sentence, i)) continue;
      // "a typo was to blame" tells the cause.
      if (form === 'blame' && words[i - 1]?.form === 'to') continue;
      if (form === 'doubt' && undoubted.has(words[i - 1]?.form ?? '')) continue;
      // "We believe that …", "our surmise is …" is what they believe today.
      const today = words[i + 1]?.form === 'is' || (held.has(form) && speakers.has(words[i - 1]?.form ?? ''));
      return { at: i, outright: !today, said: true };
    }
    if (i < 3 && maybe.has(form) && (sentence.low & (low.trouble | low.fault | low.component | low.service)) !== 0) return { at: i, outright: false, said: true };
    if (judging.has(form) && hasForm(sentence, guilty, i + 1, i + 7)) return { at: i, outright: true, said: true };
    if (weak < 0 && startsPhrase(words, i) && !making.has(words[i - 1]?.form ?? '')) weak = i;
  }
  if ((sentence.low & low.first) !== 0) {
    const first = words.findIndex(({ form }) => early.has(form));
    if (first >= 0) {
      for (let i = first + 1; i < words.length && i <= first + 9; i++) {
        const { form } = words[i] as Word;
        if (leaning.has(form) || (looked.has(form) && ((sentence.low & low.contrast) !== 0 || !isFirstOfMany(words, first))))
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
const strongHeads = new Set('taught figured sure took take takes put puts finger fingers the held'.split(' '));

/** "made sure that …" is no belief. */
const making = new Set('make makes made making be to'.split(' '));

function startsPhrase(words: readonly Word[], at: number): boolean {
  const rests = phrases.get((words[at] as Word).form);
  if (rests === undefined) return false;
  return rests.some((rest) => rest.every((form, j) => words[at + 1 + j]?.form === form));
}

const rightly = forms('right rightly confirmed confirmation confirms correct correctly indeed borne founded validated corroborated substantiated');

/** "… and I was right", "the suspicion was confirmed": it was the cause. */
export function provesRight(sentence: Sentence, from: number): boolean {
  return hasForm(sentence, rightly, from + 1, sentence.words.length) || hasForm(sentence, rightly, from - 3, from);
}

/** What the document names as its cause. */
export interface Cause {
  readonly things: ReadonlySet<string>;
  /** Of these, what was wrong: leak, typo, attack. */
  readonly faults: ReadonlySet<string>;
}

const readSoMany = 7;

/** The things in the first sentences about the cause, with the words for what was wrong in them. */
export function readCause(passages: readonly Passage[]): Cause {
  const found = new Set<string>();
  const faults = new Set<string>();
  let sentences = 0;
  for (const passage of passages) {
    for (const sentence of readSentences(passage.text)) {
      if (sentences++ >= readSoMany) return { things: found, faults };
      for (const word of sentence.words) {
        if ((word.low & low.fault) !== 0) faults.add(same(word.form));
        if (
          (word.low & (low.fault | low.component | low.service | low.request)) !== 0 ||
          (word.low === 0 && word.high === 0 && word.form.length > 2)
        )
          found.add(same(word.form));
      }
    }
  }
  return { things: found, faults };
}

/** One name for things that go by several. */
const synonyms = new Map<string, string>();
for (const group of [
  'database db mysql postgres postgresql mariadb sql dba',
  'certificate certificates cert certs ssl tls https',
  'memory ram heap oom',
  'disk storage filesystem space',
  'ddos dos attack attacks attackers hacker hackers hacked',
  'load traffic spike surge',
  'config configuration configurations configured misconfigured misconfiguration settings setting',
  'network networking connectivity',
  'permissions permission chmod',
  'deployment deployments deploy deployed release releases update updates upgrade',
  'code bug bugs',
  'dns nameserver nameservers resolver',
  'lb balancer balancers haproxy',
  'cache caches caching cached',
]) {
  const [name = '', ...others] = group.split(' ');
  for (const other of [name, ...others]) synonyms.set(other, name);
}

function same(form: string): string {
  const known = synonyms.get(form);
  if (known !== undefined) return known;
  const root = stem(form);
  return root.endsWith('e') ? root.slice(0, -1) : root;
}

/** Too general to tell one suspicion from another. */
const general = new Set(
  `server servers service services system systems website site web application app applications issue infrastructure software hardware side team component components user users page request requests layer itself possible related
  error errors due cause caused causes problem problems failure failures something wrong faulty recent latest`
    .split(/\s+/)
    .map(same),
);

const aims = new Set(
  'wrong problem problems issue issues fault trouble failure caused due with related blame error errors'.split(' '),
);
/** Behind these the sentence turns to something else. */
const turns = new Set(
  'but however because since as leading prompting so which while although though due after until'.split(' '),
);

/** Is what is suspected something else than the document's cause? */
export function differs(sentence: Sentence, suspicion: Suspicion, cause: Cause): boolean {
  if (cause.things.size === 0) return false;
  let suspected = suspectedThings(sentence, suspicion);
  if (suspected.size === 0) suspected = things(sentence);
  if (suspected.size === 0) return false;
  let own = 0;
  let shared = 0;
  let last = false;
  for (const thing of suspected) {
    if (general.has(thing)) continue;
    last = !cause.things.has(thing);
    if (last) own++;
    else if (cause.faults.has(thing)) return false;
    else shared++;
  }
  // Only general words: "a server-side issue" is wrong where the cause names none of them.
  if (own + shared === 0) return ![...suspected].some((thing) => cause.things.has(thing));
  // "a database update" is not "the database's pool": what it comes down to stands last.
  return shared === 0 || (own >= shared && last);
}

function suspectedThings(sentence: Sentence, { at }: Suspicion): Set<string> {
  const { words } = sentence;
  let from = at + 1;
  // "… there is something wrong with the HSM server": behind the last of these it says with what.
  for (let i = at + 1; i < words.length - 1 && i < at + 40; i++) {
    if (words[i]?.form === 'wrong' && words[i + 1]?.form === 'with') from = i + 2;
  }
  let to = from;
  while (to < words.length && to < from + 14 && !(to > from + 1 && turns.has((words[to] as Word).form))) to++;
  const found = new Set<string>();
  const collect = (start: number, end: number): void => {
    for (let i = start; i < end; i++) {
      const word = words[i];
      if (word === undefined || (word.high & (high.function | high.be)) !== 0 || aims.has(word.form)) continue;
      const concrete = (word.low & (low.component | low.service | low.request | low.fault)) !== 0;
      if (concrete || (word.low === 0 && word.high === 0 && word.form.length > 2)) found.add(same(word.form));
    }
  };
  // "The firewall was suspected and its rules were read"
  if (isPassive(sentence, at)) collect(Math.max(0, at - 8), at);
  if (found.size === 0) collect(from, to);
  // "The video encoder is suspected", "the provider was blamed": what stands before.
  if (found.size === 0) collect(Math.max(0, at - 8), at);
  return found;
}
