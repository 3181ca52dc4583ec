import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import { givesCause } from './cause.ts';
import { readActs, tellingOf } from './mending.ts';
import type { Passage } from './passages.ts';
import { collectTechnical, comparisonStart, isExact } from './technical.ts';

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
  /** Acts (and what stands behind them) that may be of either story. */
  let pending: Sentence[] = [];
  let mends = false;
  for (const { topic, text } of passages) {
    for (const sentence of readSentences(text)) {
      if (topic === 'resolution') mending.push(sentence);
      else if (topic === 'cause' && labelled) cause.push(sentence);
      else {
        const telling = tellingOf(sentence);
        if (telling === 'mended') {
          mending.push(...pending, sentence);
          pending = [];
          mends = true;
        } else if (telling === 'fault') {
          cause.push(...pending, sentence);
          pending = [];
        } else if (mends) mending.push(sentence);
        else if (telling === 'act' || pending.length > 0) pending.push(sentence);
        else cause.push(sentence);
      }
    }
  }
  // Without a word of mending, only the second half of a part can tell it: "the table was created in 2014" does not.
  const half = Math.ceil((cause.length + pending.length) / 2);
  if (!mends && mending.length === 0) cause.push(...pending.splice(0, Math.max(0, half - cause.length)));
  mending.push(...pending);
  return { cause, mending };
}

const links = new Set(
  `because since causing caused causes leading led resulting resulted preventing prevented triggering triggered therefore thus hence consequently so
  when while after once which thereby making made meaning meant forcing forced overwhelming overwhelmed exhausting exhausted due until whenever
  rendering leaving blocking blocked allowing without instead where but then although result consequence`.split(/\s+/),
);

/** Measures the sentences about the cause against what the summary had `told` about it. */
export function readCauseDetail(sentences: readonly Sentence[], summary: readonly Passage[]): CauseDetail {
  const told = new Set<string>();
  for (const sentence of causeOf(summary)) collectTechnical(sentence, told);
  const seen = new Set(told);
  const things = new Set<string>();
  let telling = 0;
  let linked = 0;
  for (const sentence of sentences) {
    const gained = collectTechnical(sentence, seen);
    const before = things.size;
    collectTechnical(sentence, things);
    if (things.size > before || gained > 0) telling++;
    const end = comparisonStart(sentence);
    for (let i = 0; i < end; i++) if (links.has((sentence.words[i] as Word).form)) linked++;
  }
  return { links: linked, fresh: seen.size - told.size, telling };
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
export function readResolutionDetail(sentences: readonly Sentence[]): ResolutionDetail {
  const things = new Set<string>();
  const result = { acts: 0, purposes: 0, exact: 0 };
  for (const sentence of sentences) {
    const acts = readActs(sentence).filter((act) => act.object);
    for (const act of acts) if (!act.soft) result.acts++;
    collectTechnical(sentence, things);
    const { plain } = sentence.text;
    for (const word of sentence.words) {
      if (isExact(word, plain)) result.exact++;
      if (acts.length > 0 && purpose.has(word.form)) result.purposes++;
    }
  }
  return { ...result, things: things.size };
}
