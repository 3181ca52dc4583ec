import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import type { Passage } from './passages.ts';
import { isPassive, stem, things } from './sentence-roles.ts';
import type { Suspicion } from './suspicion.ts';
import { Forms, forms } from './word-sets.ts';

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

/** Roots of the words met so far; thrown away when a hostile text fills it. */
const roots = new Map<string, string>();

function same(form: string): string {
  const known = synonyms.get(form) ?? roots.get(form);
  if (known !== undefined) return known;
  let root = stem(form);
  if (root.endsWith('e')) root = root.slice(0, -1);
  if (roots.size > 5000) roots.clear();
  roots.set(form, root);
  return root;
}

/** Too general to tell one suspicion from another. */
const general = new Forms(
  () =>
    new Set(
      `server servers service services system systems website site web application app applications issue infrastructure software hardware side team component components user users page request requests layer itself possible related
  error errors due cause caused causes problem problems failure failures something wrong faulty recent latest`
        .split(/\s+/)
        .map(same),
    ),
);

const aims = forms(
  'wrong problem problems issue issues fault trouble failure caused due with related blame error errors',
);
/** Behind these the sentence turns to something else. */
const turns = forms('but however because since as leading prompting so which while although though due after until');

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
