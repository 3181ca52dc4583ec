import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import { givesCause } from './cause.ts';
import { type Act, hasObject, readActs } from './mending.ts';
import type { Passage } from './passages.ts';
import { comparisonStart, isAboutMachines, isExact } from './technical.ts';
import { forms } from './word-sets.ts';

/** How much is said about the cause: what the judgement of "in detail" rests on. */
export interface CauseDetail {
  /** Different words with a content that the summary's cause had not used. */
  readonly fresh: number;
  /** Sentences that say something new: neither "The culprit?" nor "It was like putting an elephant in a Fiat". */
  readonly sentences: number;
  /** Links of the chain of cause and effect: because, leading to, so that … */
  readonly links: number;
}

/** How much is said about the mending. */
export interface ResolutionDetail {
  /** Acts with their object: "restarted nginx" counts one, "adjusted nginx" a half, "fixed nginx" nothing. */
  readonly acts: number;
  /** Words that say what for, how, or by how much: "to allow …", "by …ing", "from … to …". */
  readonly purposes: number;
  /** Exact names and values. */
  readonly exact: number;
  /** Different words with a content. */
  readonly words: number;
}

const links =
  forms(`because since causing caused causes leading led resulting resulted preventing prevented triggering triggered therefore thus hence consequently so
  when while after once which thereby making made meaning meant forcing forced overwhelming overwhelmed exhausting exhausted due until whenever
  rendering leaving blocking blocked allowing without instead where but then although result consequence`);

/** So many new words make a sentence tell something. */
const LEAST_NEW = 2;
/** So many new words in two sentences, or so many acts, and no more is counted: further reading would change nothing. */
const ENOUGH_NEW = 12;
const ENOUGH_ACTS = 2;
const ENOUGH_SIGNS = 2;

/** Measures the sentences about the cause against what the summary had told about it. */
export function readCauseDetail(sentences: readonly Sentence[], summary: readonly Passage[]): CauseDetail {
  const words = new Set<string>();
  for (const sentence of causeOf(summary)) collectContent(sentence, words);
  const told = words.size;
  let technical = false;
  let linked = 0;
  let telling = 0;
  for (const sentence of sentences) {
    const before = words.size;
    collectContent(sentence, words);
    if (words.size - before >= LEAST_NEW) telling++;
    technical ||= isAboutMachines(sentence);
    const end = comparisonStart(sentence);
    for (let i = 0; i < end; i++) if (links.has((sentence.words[i] as Word).form)) linked++;
    if (technical && telling >= 2 && words.size - told >= ENOUGH_NEW) break;
  }
  // "Murphy came to visit. He stayed for dinner.": words, but nothing of the machinery.
  if (!technical) return { fresh: 0, sentences: 0, links: 0 };
  return { fresh: words.size - told, sentences: telling, links: linked };
}

/** What the summary says about the cause. */
function causeOf(summary: readonly Passage[]): Sentence[] {
  const labelled = summary.filter(({ topic }) => topic === 'cause');
  if (labelled.length > 0) return labelled.flatMap(({ text }) => [...readSentences(text)]);
  return summary.flatMap(({ text }) => readSentences(text).filter((sentence) => givesCause(sentence)));
}

/** Measures the sentences about the mending. */
export function readResolutionDetail(sentences: readonly Sentence[]): ResolutionDetail {
  const words = new Set<string>();
  const result = { acts: 0, purposes: 0, exact: 0 };
  for (const sentence of sentences) {
    collectContent(sentence, words);
    const all = readActs(sentence, true);
    const acts = all.filter((act) => hasObject(sentence, act));
    for (const act of acts) result.acts += weightOf(act, (sentence.words[act.at] as Word).form);
    if (result.acts >= ENOUGH_ACTS) break;
    // "Fixed by the team to everyone's relief" gives no purpose; "fixed by swapping the disk" does.
    const tells = acts.length > 0 && (all.length > 1 || acts.some((act) => act.tells !== 'mended'));
    for (let i = 0; i < sentence.words.length; i++) {
      if (result.exact < ENOUGH_SIGNS && isExact(sentence, i)) result.exact++;
      if (tells && result.purposes < ENOUGH_SIGNS && givesPurpose(sentence, i)) result.purposes++;
    }
  }
  return { ...result, words: words.size };
}

/** Done whatever the fault was: "restarted nginx" alone tells little of what was changed. */
const routine =
  forms(`restart restarted restarting reboot rebooted rebooting start started starting relaunch relaunched relaunching rerun reran reload reloaded reloading
  refresh refreshed refreshing bounce bounced bouncing ran run running save saved saving released release releasing deployed pushed`);
const ROUTINE = 0.5;

function weightOf({ tells, guessed }: Act, form: string): number {
  if (tells === 'mended') return 0;
  if (routine.has(form)) return ROUTINE;
  return tells === 'better' || guessed ? 0.5 : 1;
}

const purposes = forms('so ensuring allowing which that from with before after instead because where');
/** Behind "to" these name no purpose: "back to normal". */
const noPurposes = forms('normal full its our their his her healthy working all be');

function givesPurpose({ words }: Sentence, index: number): boolean {
  const { form } = words[index] as Word;
  const next = words[index + 1]?.form ?? '';
  if (form === 'by') return next.endsWith('ing');
  if (form === 'to') return !noPurposes.has(next);
  return purposes.has(form);
}

/** Words of every report, which say nothing about this one. */
const trite =
  forms(`issue issues problem problems bug bugs error errors mistake mistakes incident outage disruption downtime failure failed fault faults matter trouble
  service services system systems operation operations application website site team users user customers engineers engineering root cause causes
  main reason caused resulted resolved fixed fix fixes solution solutions measure measures change changes step steps necessary normal time
  monitoring closely experienced unable access`);
/** What is said of the outage, its people and its end. */
const outside = low.trouble | low.solve | low.vague | low.recover | low.team | low.staff | low.user;

/** Adds the words with a content, cut to their beginnings so that "configured" and "configuration" count once. */
function collectContent(sentence: Sentence, into: Set<string>): void {
  const end = comparisonStart(sentence);
  for (let i = 0; i < end; i++) {
    const { form, low: lows, high: highs } = sentence.words[i] as Word;
    if (form.length < 3 || (highs & (high.function | high.be)) !== 0 || (lows & outside) !== 0 || trite.has(form))
      continue;
    into.add(form.slice(0, 5));
  }
}
