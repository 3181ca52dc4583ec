import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import { givesCause } from './cause.ts';
import { leaning } from './leaning.ts';
import { isChange, readActs } from './mending.ts';
import type { Passage } from './passages.ts';
import { collectTechnical, comparisonStart, isExact, isTechnical } from './technical.ts';

/** How much is said about the cause: what the judgement of "in detail" rests on. */
export interface CauseDetail {
  /** Links of the chain of cause and effect: because, leading to, so that … */
  readonly links: number;
  /** Different technical things that the summary's cause had not named. */
  readonly fresh: number;
  /** Sentences that say something technical at all. */
  readonly telling: number;
}

/** How much is said about the mending. */
export interface ResolutionDetail {
  /** Acts that change something by themselves, each with its object: "restarted nginx". */
  readonly acts: number;
  /** Words that say what for, how, or by how much: "to allow …", "by …", "from … to …". */
  readonly purposes: number;
  /** Exact names and values. */
  readonly exact: number;
  readonly things: number;
}

/** Whose sentences the story tells: those of the cause and those of the mending. */
export interface Roles {
  readonly cause: readonly Sentence[];
  readonly mending: readonly Sentence[];
}

/**
 * Parts the sentences of a part by what they tell. A label or sub-heading decides where there is one ("Root cause" only
 * where it is `labelled` against a resolution of its own); else the mending begins with the first sentence that says so,
 * or with the acts that no further fault follows.
 */
export function partRoles(passages: readonly Passage[], labelled = true): Roles {
  const cause: Sentence[] = [];
  const mending: Sentence[] = [];
  const undivided: Sentence[] = [];
  for (const { topic, text } of passages) {
    const sentences = readSentences(text);
    if (topic === 'resolution') mending.push(...sentences);
    else if (topic === 'cause' && labelled) cause.push(...sentences);
    else undivided.push(...sentences);
  }
  const clauses = undivided.flatMap(clausesOf);
  const at = turningPoint(clauses);
  // What went wrong may be told once more between the acts: "the file does not exist, so PHP stopped".
  cause.push(...clauses.filter((clause, index) => index < at || leaning(clause) <= -0.4));
  mending.unshift(...clauses.slice(at));
  return { cause, mending };
}

const LONG = 35;
const SHORTEST = 6;

/** Who never sets a full stop tells both stories in one sentence: a long one falls into its clauses. */
function clausesOf(sentence: Sentence): Sentence[] {
  const { words } = sentence;
  if (words.length <= LONG) return [sentence];
  const { plain } = sentence.text;
  const clauses: Sentence[] = [];
  let from = 0;
  for (let i = SHORTEST; i <= words.length; i++) {
    const ends = i === words.length || (i - from >= SHORTEST && words.length - i >= SHORTEST && parts(plain, words[i - 1] as Word));
    if (!ends) continue;
    const own = words.slice(from, i);
    let lowMask = 0;
    let highMask = 0;
    for (const word of own) {
      lowMask |= word.low;
      highMask |= word.high;
    }
    const start = from === 0 ? sentence.start : (own[0] as Word).start;
    const end = i === words.length ? sentence.end : (own[own.length - 1] as Word).end;
    clauses.push({ ...sentence, start, end, words: own, low: lowMask, high: highMask });
    from = i;
  }
  return clauses;
}

function parts(plain: string, before: Word): boolean {
  const code = plain.charCodeAt(before.end);
  return code === 44 || code === 59;
}

/** Index of the first sentence about the mending: where what stands before sounds most like a cause, and the rest like mending. */
function turningPoint(sentences: readonly Sentence[]): number {
  const { length } = sentences;
  let best = length;
  let bestSum = 0;
  let sum = 0;
  for (let i = length - 1; i >= 0; i--) {
    // Causes come first, and the opening tells one if anything does.
    sum += leaning(sentences[i] as Sentence) + (i + 0.5) / length - 0.5 - (i === 0 ? 1.5 : 0);
    if (sum > bestSum) {
      bestSum = sum;
      best = i;
    }
  }
  return best;
}

const links = new Set(
  `because since causing caused causes leading led resulting resulted preventing prevented triggering triggered therefore thus hence consequently so
  when while after once which thereby making made meaning meant forcing forced overwhelming overwhelmed exhausting exhausted due until whenever
  rendering leaving blocking blocked allowing without instead where but then although result consequence`.split(/\s+/),
);

/** Measures the sentences about the cause against what the summary had `told` about it. */
export function readCauseDetail(sentences: readonly Sentence[], summary: readonly Passage[]): any {
  const told = new Set<string>();
  const toldC = new Set<string>();
  for (const sentence of causeOf(summary)) {collectTechnical(sentence, told);content(sentence,toldC);}
  const seen = new Set(told);
  const things = new Set<string>();
  const words = new Set<string>();
  const fw = new Set(toldC);
  let telling = 0, telling2=0, telling3=0, linked = 0, total=0, exact=0, longest=0, tech=0, telling4=0;
  for (const sentence of sentences) {
    const gained = collectTechnical(sentence, seen);
    const before = things.size;
    collectTechnical(sentence, things);
    if (things.size > before || gained > 0) telling++;
    if (gained>=2) telling2++;
    const w0=words.size, f0=fw.size;
    content(sentence,words);content(sentence,fw);
    if (words.size-w0>=4&&things.size>before) telling3++;
    if (fw.size-f0>=4&&things.size>before) telling4++;
    total+=sentence.words.length;
    longest=Math.max(longest,fw.size-f0);
    const end = comparisonStart(sentence);
    for (let i = 0; i < end; i++) {if (links.has((sentence.words[i] as Word).form)) linked++; if(isExact(sentence.words[i] as Word, sentence.text.plain))exact++;}
  }
  tech=things.size;
  return { links: linked, fresh: seen.size - told.size, telling, telling2, telling3, telling4, total, words: words.size, fw: fw.size-toldC.size, exact, longest, tech, n: sentences.length };
}
const trite2 = new Set('issue issues problem problems incident outage service services system team users user customers time normal root cause causes main reason resulted caused resolved fixed failure error errors disruption downtime experienced unable access'.split(' '));
function content(sentence: Sentence, into: Set<string>): void {
  const end = comparisonStart(sentence);
  for (let i = 0; i < end; i++) {
    const word = sentence.words[i] as Word;
    if ((word.high & (high.function | high.be)) !== 0 || word.form.length < 3 || trite2.has(word.form)) continue;
    into.add(word.form.slice(0, 5));
  }
}

/** What the summary says about the cause. */
function causeOf(summary: readonly Passage[]): Sentence[] {
  const labelled = summary.filter(({ topic }) => topic === 'cause');
  if (labelled.length > 0) return labelled.flatMap(({ text }) => [...readSentences(text)]);
  return summary.flatMap(({ text }) => readSentences(text).filter((sentence) => givesCause(sentence)));
}

const purpose = new Set(
  'to so ensuring allowing which that by from with before after instead because where'.split(' '),
);

/** Measures the sentences about the mending. */
export function readResolutionDetail(sentences: readonly Sentence[]): any {
  const things = new Set<string>();
  const words = new Set<string>();
  const aw = new Set<string>();
  const aw2 = new Set<string>();
  const r = { acts: 0, objacts: 0, softacts: 0, anyacts: 0, purposes: 0, allpurp: 0, exact: 0, actS:0, objS: 0, total: 0, vague: 0, defacts: 0, defS: 0, n: sentences.length };
  for (const sentence of sentences) {
    const all = readActs(sentence);
    const acts = all.filter((act) => act.object);
    const d = definiteActs(sentence);
    r.defacts += d; if (d>0) r.defS++;
    for (const act of acts) if (!act.soft) r.acts++; else r.softacts++;
    r.objacts += acts.length; r.anyacts += all.length;
    if (all.length) r.actS++;
    if (acts.length) r.objS++;
    collectTechnical(sentence, things);
    content2(sentence, words);
    if (acts.length) content2(sentence, aw);
    if (d) content2(sentence, aw2);
    r.total += sentence.words.length;
    const { plain } = sentence.text;
    for (const word of sentence.words) {
      if (isExact(word, plain)) r.exact++;
      if ((word.low & (low.trouble|low.solve|low.vague)) !== 0) r.vague++;
      if (purpose.has(word.form)) {r.allpurp++; if (acts.length > 0) r.purposes++;}
    }
  }
  return { ...r, things: things.size, words: words.size, aw: aw.size, aw2: aw2.size };
}
const idle = new Set('fixed resolved solved mitigated rectified repaired corrected corrects addressed handled remedied mended monitored monitoring observed watched confirmed verified tested checked ensured continued continues remained returned resumed worked working began started experienced noticed detected identified found informed notified alerted contacted reported declared closed learned decided managed needed wanted tried attempted helped thanked grateful thanks investigated analysed analyzed examined reviewed determined discovered deployed implemented implementing took taken taking made improved improving affected caused impacted failed crashed kept stabilized stabilised restored recovered normalized'.split(' '));
function definiteActs(sentence: Sentence): number {
  let n = 0;
  const { words } = sentence;
  for (let i = 0; i < words.length; i++) {
    const w = words[i] as Word; const { form } = w;
    if (idle.has(form)) continue;
    const known = (w.low & low.fix) !== 0 && (w.low & (low.solve)) === 0;
    const ed = form.length > 4 && (form.endsWith('ed') || form.endsWith('ing'));
    if (!known && !ed && !isChange(form)) continue;
    if (!known && !isChange(form) && (w.low & (low.detect|low.investigate|low.suspect|low.find|low.tell|low.solve|low.recover|low.attempt|low.fault|low.symptom|low.escalate|low.down)) !== 0) continue;
    // object near
    let obj = false;
    for (let j = Math.max(0, i - 6); j < words.length && j <= i + 6; j++) {
      if (j === i) continue;
      const o = words[j] as Word;
      if (trite3.has(o.form) || (o.high & (high.function|high.be)) !== 0) continue;
      if (isTechnical(sentence, j)) obj = true;
    }
    if (obj) n++;
  }
  return n;
}
const trite3 = new Set('measures measure solution solutions fix fixes optimizations optimisations changes change steps step necessary issue problem bug issues problems bugs error errors mistake mistakes outage incident service services system systems operation operations website site application matter trouble fault faults monitoring users user customers team engineers engineering normal closely'.split(' '));
function content2(sentence: Sentence, into: Set<string>): void {
  const end = comparisonStart(sentence);
  for (let i = 0; i < end; i++) {
    const word = sentence.words[i] as Word;
    if ((word.high & (high.function | high.be)) !== 0 || word.form.length < 3 || trite3.has(word.form)) continue;
    if ((word.low & (low.trouble|low.solve|low.vague|low.recover|low.team|low.staff|low.user)) !== 0) continue;
    into.add(word.form.slice(0, 5));
  }
}
