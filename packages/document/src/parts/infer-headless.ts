import type { Block, Heading } from '../blocks/block.ts';
import { leadingTime } from '../times/leading.ts';
import { scanTimesOf } from '../times/scan-times.ts';
import type { Wanted } from './assign-roles.ts';
import { eventsIn, weigh } from './evidence.ts';
import { makePart } from './make-part.ts';
import type { Part, PartRole } from './part.ts';
import { namesAmong, partName, plainName } from './part-names.ts';
import { isNameless } from './sections.ts';

/** Roles by content alone, where no heading stands above it: only lists and what follows them are plain enough. */
export function inferHeadless(parts: readonly Part[], missing: readonly Wanted[]): Part[] {
  let found = [...parts];
  if (missing.includes('timeline')) found = joinTimedParts(found) ?? splitStory(found) ?? splitTimeline(found);
  if (missing.includes('measures')) found = splitMeasures(found);
  if (missing.includes('cause')) found = splitCause(found);
  return found;
}

/** Two parts below one heading, "Summary and timeline" or "Cause, resolution and prevention", by what they tell. */
export function splitMerged(parts: readonly Part[], missing: readonly Wanted[]): Part[] {
  let found = [...parts];
  if (missing.includes('cause')) found = splitBefore(found, 'measures', 'cause-resolution', firstTask);
  if (missing.includes('summary')) found = splitBefore(found, 'timeline', 'summary', firstEvent);
  return found;
}

/** Gives what stands before `begin` in the first part of the role `whole` the role `before`, and the heading. */
function splitBefore(
  parts: readonly Part[],
  whole: PartRole,
  before: 'summary' | 'cause-resolution',
  begin: (blocks: readonly Block[]) => number,
): Part[] {
  const index = parts.findIndex(({ role }) => role === whole);
  const part = parts[index];
  if (part?.heading === undefined || !('kind' in part.heading) || part.heading.named !== undefined) return [...parts];
  const { plain } = part.heading.text;
  const named =
    before === 'summary' ? namesAmong(plain, 'summary') || partName(plain) === 'happened' : namesAmong(plain, 'cause');
  const at = named ? begin(part.blocks) : -1;
  if (at <= 0) return [...parts];
  const { outage, reasons } = weigh(part.blocks.slice(0, at));
  if (before === 'summary' ? outage < 2 : reasons < 1) return [...parts];
  return parts.toSpliced(
    index,
    1,
    makePart(before, part.heading, part.blocks.slice(0, at)),
    makePart(whole, undefined, part.blocks.slice(at)),
  );
}

function firstEvent(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => eventsIn(block) > 0);
  // A date or a sub-heading right above the first event is the timeline's.
  return at > 0 && blocks[at - 1]?.kind === 'heading' ? at - 1 : at;
}

/** The first block that names things to do, with the line that introduces a list. */
function firstTask(blocks: readonly Block[]): number {
  const at = blocks.findIndex((block) => {
    if (block.kind === 'heading') return plainName(block.text.plain, true) !== undefined;
    const { tasks, units, reasons } = weigh([block]);
    return units > 0 && tasks >= units * 0.5 && tasks > reasons;
  });
  const before = blocks[at - 1];
  return at > 0 && before?.kind === 'paragraph' && before.text.plain.endsWith(':') ? at - 1 : at;
}

/** So many events in a row are a timeline, whatever stands above them. */
const RUN = 3;

/** Headings of the highest level that each begin with a time: together they are the timeline. */
function joinTimedParts(parts: readonly Part[]): Part[] | undefined {
  const from = parts.findIndex((_, i) => parts.slice(i, i + RUN).filter(isTimed).length === RUN);
  if (from === -1) return undefined;
  let to = from;
  while (to < parts.length && isTimed(parts[to] as Part)) to++;
  const blocks = parts.slice(from, to).flatMap((part) => [part.heading as Heading, ...part.blocks]);
  // A heading with nothing of its own below opened them.
  const before = parts[from - 1];
  const opened = before !== undefined && isNameless(before) && before.blocks.length === 0;
  const timeline = makePart('timeline', opened ? before.heading : undefined, blocks);
  return parts.toSpliced(opened ? from - 1 : from, to - from + (opened ? 1 : 0), timeline);
}

function isTimed({ role, heading }: Part): boolean {
  return role === 'other' && heading !== undefined && 'kind' in heading && leadingTime(heading.text) !== undefined;
}

/** A run of times in any part, the opening's first. */
function splitTimeline(parts: readonly Part[]): Part[] {
  const order = [...parts.keys()].sort((a, b) => Number(isKnown(parts[a] as Part)) - Number(isKnown(parts[b] as Part)));
  for (const i of order) {
    const { role, heading, blocks } = parts[i] as Part;
    if (role === 'measures') continue;
    const from = runOfTimes(blocks);
    if (from === -1) continue;
    const to = runEnd(blocks, from);
    const pieces = [makePart('timeline', undefined, blocks.slice(from, to))];
    if (from > 0 || heading !== undefined) pieces.unshift(makePart(role, heading, blocks.slice(0, from)));
    if (to < blocks.length)
      pieces.push(makePart(role === 'title' || role === 'summary' ? 'other' : role, undefined, blocks.slice(to)));
    return parts.toSpliced(i, 1, ...pieces);
  }
  return [...parts];
}

function isKnown({ role }: Part): boolean {
  return role !== 'title' && role !== 'summary' && role !== 'other';
}

/** Where the first run of blocks that each begin with a time begins; -1 where there is none. */
function runOfTimes(blocks: readonly Block[]): number {
  let start = -1;
  let length = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    // Text below a time that stands alone goes on with it.
    if (block.kind === 'code' || (length > 0 && goesOn(blocks, i))) continue;
    const events = eventsIn(block);
    if (events === 0) {
      start = -1;
      length = 0;
      continue;
    }
    if (start === -1) start = i;
    length += events;
    if (length >= RUN) return start;
  }
  return -1;
}

/** A deeper item, or one paragraph below a time that is a heading or stands alone. */
function goesOn(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at] as Block;
  const before = blocks[at - 1];
  if (block.kind === 'item' && block.depth > 0) return true;
  if (block.kind !== 'paragraph' || before === undefined || before.kind === 'code') return false;
  if (eventsIn(block) > 0) return false;
  const lead = leadingTime(before.text);
  return lead !== undefined && (before.kind === 'heading' || lead.wordsAt >= before.text.plain.length);
}

/** Behind the last block of the run that begins at `from`, the items that go on with it included. */
function runEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'code') continue;
    if (eventsIn(block) > 0 || (i === end && (block.kind === 'item' || goesOn(blocks, i)))) end = i + 1;
    else if (block.kind === 'heading' || i > end + 1) break;
  }
  return end;
}

/** A list of things to do at the end of the document; where it is an essay, the paragraph that promises them. */
function splitMeasures(parts: readonly Part[]): Part[] {
  const last = parts.length - 1;
  const essay = parts[last];
  if (essay?.heading === undefined && parts.every(isEssay)) {
    const { from, to } = promiseIn(essay?.blocks ?? [], last === 0);
    if (from !== -1) return cut(parts, last, from, to, 'measures');
  }
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i] as Part;
    const { blocks } = part;
    const from = lastList(blocks);
    if (from > 0 || (from === 0 && part.heading === undefined && i > 0))
      return cut(parts, i, from, blocks.length, 'measures');
    if (part.role !== 'other' || part.heading === undefined) break;
  }
  return [...parts];
}

/** Paragraphs alone, under no heading but the title. */
function isEssay({ role, heading, blocks }: Part): boolean {
  return (role === 'title' || heading === undefined) && blocks.every(({ kind }) => kind === 'paragraph');
}

/** Does a paragraph say in its first sentence at what time it was? */
function isTold(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph') return false;
  const time = scanTimesOf(block.text).times.find(({ hour }) => hour !== undefined);
  return time !== undefined && !/[.!?] /.test(block.text.plain.slice(0, time.start));
}

/** In an essay, paragraphs in a row that each begin by saying at what time it was go through the outage in order. */
function splitStory(parts: readonly Part[]): Part[] | undefined {
  const [essay, second] = parts;
  if (essay === undefined || second !== undefined || !isEssay(essay)) return undefined;
  const { blocks } = essay;
  // What stands first sums it up, with or without times.
  const from = blocks.findIndex((_, i) => i > 0 && blocks.slice(i, i + RUN).filter(isTold).length === RUN);
  if (from === -1) return undefined;
  let to = from;
  while (isTold(blocks[to])) to++;
  return cut(parts, 0, from, to, 'timeline');
}

/**
 * The last paragraphs that look forward and name things to do; a closing remark or two may follow. The first of all
 * `opens` the essay and is none. `from` is -1 where there are none.
 */
function promiseIn(blocks: readonly Block[], opens: boolean): { readonly from: number; readonly to: number } {
  const first = opens ? 1 : 0;
  let to = blocks.length;
  for (let skipped = 0; skipped < 2 && to > first && !promises(blocks[to - 1] as Block); skipped++) to--;
  let from = to;
  while (from > first && promises(blocks[from - 1] as Block)) from--;
  return from === to ? { from: -1, to } : { from, to };
}

function promises(block: Block): boolean {
  const { forward, tasks, units } = weigh([block]);
  return forward >= 1 && tasks >= 1 && tasks >= units * 0.4;
}

/** Where the list of things to do begins that ends the blocks, with the line that introduces it; -1 where there is none. */
function lastList(blocks: readonly Block[]): number {
  let end = blocks.length;
  // A closing remark may follow.
  for (let skipped = 0; skipped < 2 && blocks[end - 1]?.kind === 'paragraph'; skipped++) end--;
  let from = end;
  while (from > 0 && isPoint(blocks[from - 1] as Block)) from--;
  const { listed, tasks, units } = weigh(blocks.slice(from, end));
  if (listed < 2 || tasks < 1.5 || tasks < units * 0.6) return -1;
  const before = blocks[from - 1];
  return before?.kind === 'paragraph' && before.text.plain.endsWith(':') ? from - 1 : from;
}

function isPoint(block: Block): boolean {
  return (block.kind === 'item' || block.kind === 'row') && eventsIn(block) === 0;
}

/** Paragraphs behind the timeline's events that say at length why it happened. */
function splitCause(parts: readonly Part[]): Part[] {
  const at = parts.findIndex(({ role }) => role === 'timeline');
  if (at === -1) return [...parts];
  const { blocks } = parts[at] as Part;
  let from = blocks.length;
  while (from > 0 && (blocks[from - 1] as Block).kind === 'paragraph' && eventsIn(blocks[from - 1] as Block) === 0)
    from--;
  if (from > 0 && from < blocks.length && explains(blocks.slice(from)))
    return cut(parts, at, from, blocks.length, 'cause-resolution');
  const next = parts[at + 1];
  if (next?.role !== 'other' || next.heading !== undefined) return [...parts];
  let to = 0;
  while (to < next.blocks.length && (next.blocks[to] as Block).kind === 'paragraph') to++;
  return to > 0 && explains(next.blocks.slice(0, to)) ? cut(parts, at + 1, 0, to, 'cause-resolution') : [...parts];
}

function explains(blocks: readonly Block[]): boolean {
  const { length, reasons, units, tasks } = weigh(blocks);
  return length >= 150 && units >= 2 && reasons >= 1 && tasks < units * 0.5;
}

/** The blocks of a part from `from` to `to` as a part of their own. */
function cut(parts: readonly Part[], index: number, from: number, to: number, role: PartRole): Part[] {
  const part = parts[index] as Part;
  const pieces = [makePart(role, undefined, part.blocks.slice(from, to))];
  if (from > 0 || part.heading !== undefined)
    pieces.unshift(makePart(part.role, part.heading, part.blocks.slice(0, from)));
  if (to < part.blocks.length) pieces.push(makePart('other', undefined, part.blocks.slice(to)));
  return parts.toSpliced(index, 1, ...pieces);
}
