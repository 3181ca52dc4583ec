import type { Block, Paragraph } from '../blocks/block.ts';
import { high, low } from '../prose/concepts.ts';
import { readSentences, type Sentence, type Word } from '../prose/sentences.ts';
import type { Text } from '../text.ts';
import { leadingTime } from '../times/leading.ts';
import { scanTimesOf } from '../times/scan-times.ts';
import { plainName } from './part-names.ts';

/** What the words of some blocks speak for, whatever stands above them. */
export interface Evidence {
  /** Blocks, rows and lines that begin with a time. */
  readonly events: number;
  /** Sentences of prose with a clock time. */
  readonly told: number;
  /** Labels that tell how a timeline goes on: "Detection: …", "Escalation: …". */
  readonly story: number;
  /** Items and rows without a time at their beginning. */
  readonly listed: number;
  /** Items, rows and sentences of prose that are no events. */
  readonly units: number;
  /** How many of them, by weight, name something to do. */
  readonly tasks: number;
  /** How many of them look forward: what is to be prevented, what was learned. */
  readonly forward: number;
  /** How many of them, by weight, say why it happened or how it was mended. */
  readonly reasons: number;
  /** How many of them say what was changed to mend it. */
  readonly mended: number;
  /** Words that tell an outage: down, unavailable, users, minutes. */
  readonly outage: number;
  /** Characters of words. */
  readonly length: number;
}

/** Longer texts are weighed by their beginning: it is enough to tell what they are. */
const MOST_BLOCKS = 80;

/** Weighs what `blocks` tell. */
export function weigh(blocks: readonly Block[]): Evidence {
  const sum = {
    events: 0,
    told: 0,
    story: 0,
    listed: 0,
    units: 0,
    tasks: 0,
    forward: 0,
    reasons: 0,
    mended: 0,
    outage: 0,
    length: 0,
  };
  for (const block of blocks.slice(0, MOST_BLOCKS)) {
    if (block.kind === 'code' || (block.kind === 'row' && block.header)) continue;
    const { text } = block;
    sum.length += text.plain.length;
    sum.outage += countOutage(text.plain);
    const events = eventsIn(block);
    if (events > 0) {
      sum.events += events;
      // Prose that goes from time to time begins with one of them.
      if (events === 1 && block.kind === 'paragraph') sum.told += timedSentences(text, readSentences(text));
      continue;
    }
    if (block.kind === 'heading') continue;
    if (block.kind !== 'row' && block.label !== undefined && plainName(block.label.name.plain, true) === 'story')
      sum.story++;
    const listed = block.kind === 'item' || block.kind === 'row';
    const sentences = readSentences(text);
    if (sentences.length === 0) continue;
    if (listed) {
      sum.listed++;
      sum.units++;
      sum.tasks += Math.max(most(sentences, taskWeight), bareItem(sentences));
      sum.reasons += most(sentences, reasonWeight) / 2;
      if (sentences.some(isMending)) sum.mended++;
      if (sentences.some(looksForward)) sum.forward++;
      continue;
    }
    sum.told += timedSentences(text, sentences);
    for (const sentence of sentences) {
      if (sentence.words.length < 3) continue;
      sum.units++;
      sum.tasks += taskWeight(sentence);
      sum.reasons += reasonWeight(sentence);
      if (isMending(sentence)) sum.mended++;
      if (looksForward(sentence)) sum.forward++;
    }
  }
  return sum;
}

/** The greatest weight of all sentences: there may be more of them than a call takes arguments. */
function most(sentences: readonly Sentence[], weightOf: (sentence: Sentence) => number): number {
  return sentences.reduce((greatest, sentence) => Math.max(greatest, weightOf(sentence)), 0);
}

/** How many events a block holds by the times that begin it, its lines or its sentences, or that stand in a point. */
export function eventsIn(block: Block): number {
  switch (block.kind) {
    case 'code':
      return 0;
    case 'row': {
      const second = block.cells[1];
      return leadingTime(block.text) !== undefined || (second !== undefined && leadingTime(second) !== undefined)
        ? 1
        : 0;
    }
    case 'item':
      if (leadingTime(block.text) !== undefined) return 1;
      // "Restarted the server (13:25)"; "Duration: 09:00 to 10:15" is none.
      return block.label === undefined && scanTimesOf(block.text).times.length > 0 ? 1 : 0;
    case 'paragraph':
      return eventsInParagraph(block);
    default:
      return leadingTime(block.text) === undefined ? 0 : 1;
  }
}

function eventsInParagraph({ lines, text }: Paragraph): number {
  if (lines.length > 1) {
    let timed = 0;
    for (const line of lines) if (leadingTime(line) !== undefined) timed++;
    if (timed > 1) return timed;
  }
  const lead = leadingTime(text);
  // "From 10:00 to 11:30 the shop was down …" tells the whole outage, not its first event.
  if (lead === undefined || lead.rangeEnd !== undefined) return 0;
  const { times } = scanTimesOf(text);
  let begun = 0;
  if (times.length > 1)
    for (const { start } of readSentences(text)) if (times.some(({ groupStart }) => groupStart === start)) begun++;
  return Math.max(1, begun);
}

function timedSentences(text: Text, sentences: readonly Sentence[]): number {
  const { times } = scanTimesOf(text);
  let told = 0;
  for (const { start, end } of sentences) if (times.some((time) => time.start >= start && time.start < end)) told++;
  return told;
}

const OUTAGE =
  /\b(?:down|outage|unavailable|unreachable|offline|errors?|slow|failed|could not|couldn't|unable|minutes|hours|users|customers|visitors|affected|impact(?:ed)?|duration)\b/gi;

/** How many words tell an outage. */
export function countOutage(plain: string): number {
  return plain.match(OUTAGE)?.length ?? 0;
}

const modals = new Set("will shall should must need needs plan plans going we'll i'll has have to".split(' '));
const past = new Set("was were had did didn't wasn't weren't couldn't could then".split(' '));

/** 1 for "Add an alert …" and "we will add …", less for what merely was done; 0 for an account of what happened. */
function taskWeight({ words, low: lows }: Sentence): number {
  const first = words[0] as Word;
  const told = words.some(({ form }) => past.has(form));
  if ((first.high & high.todo) !== 0 || (first.low & low.fix) !== 0)
    return told ? 0.4 : first.form.endsWith('ed') ? 0.3 : 1;
  for (let i = 1; i < words.length; i++) {
    const word = words[i] as Word;
    if ((word.high & high.todo) === 0 && (word.low & low.fix) === 0) continue;
    for (let j = Math.max(0, i - 4); j < i; j++) {
      const { form } = words[j] as Word;
      if (modals.has(form) && !(form === 'to' && told) && !((form === 'has' || form === 'have') && told)) return 1;
    }
  }
  return (lows & low.future) !== 0 && !told ? 0.5 : 0;
}

const FORWARD =
  /^(?:prevent\w{0,8}|avoid\w{0,5}|ensur\w{1,4}|improv\w{1,7}|learn\w{0,4}|lessons?|recur\w{0,6}|future|again|should|must)$/;

function looksForward({ words, low: lows }: Sentence): boolean {
  return (lows & low.future) !== 0 || words.some(({ form }) => FORWARD.test(form));
}

/** A point of a list without a verb in the past may be a task in note form: "An alert at 80% of disk". */
function bareItem(sentences: readonly Sentence[]): number {
  return sentences.some(({ words }) => words.some(({ form }) => past.has(form) || form.endsWith('ed'))) ? 0 : 0.4;
}

function reasonWeight(sentence: Sentence): number {
  if ((sentence.low & (low.causal | low.cause)) !== 0) return 1;
  if ((sentence.low & low.fault) !== 0) return 0.7;
  return isMending(sentence) ? 0.5 : 0;
}

/** "The service was restarted with a larger pool." */
function isMending({ words }: Sentence): boolean {
  return words.some(
    (word) => (word.low & (low.fix | low.solve | low.recover)) !== 0 && /(?:ed|t|en|ew|ut)$/.test(word.form),
  );
}
