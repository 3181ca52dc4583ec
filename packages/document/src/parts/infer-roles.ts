import type { Block } from '../blocks/block.ts';
import { leadingTime } from '../times/leading.ts';
import { makePart } from './make-part.ts';
import type { Part, PartRole } from './part.ts';
import { partName } from './part-names.ts';

/**
 * Gives parts with names of their authors' own ("How the morning went", "Never again list") the role that nothing else
 * in the document has and that their place and form tell: times are the timeline, what stands between it and the
 * measures is the cause, a list at the end holds the measures, an account of the outage before the timeline is the
 * summary.
 */
export function inferRoles(parts: Part[]): Part[] {
  if (!has(parts, 'timeline')) inferTimeline(parts);
  const timeline = parts.findIndex((part) => part.role === 'timeline');
  const nameless = parts.some(isNameless);
  if (nameless && timeline !== -1 && !has(parts, 'measures')) {
    const resolved = parts.findLastIndex((part) => isExplained(part.role));
    const from = Math.max(timeline, resolved);
    assign(
      parts,
      parts.findLastIndex((part, i) => i > from && isNameless(part) && listItems(part.blocks) >= 2),
      'measures',
    );
    if (!has(parts, 'measures'))
      assign(
        parts,
        parts.findLastIndex((part, i) => i > from && isNameless(part) && promises(part.blocks)),
        'measures',
      );
  }
  if (nameless && timeline !== -1 && !parts.some((part) => isExplained(part.role))) {
    const measures = parts.findIndex((part, i) => i > timeline && part.role === 'measures');
    if (measures !== -1)
      assign(
        parts,
        parts.findIndex((part, i) => i > timeline && i < measures && isNameless(part)),
        'cause',
      );
  }
  if (!parts.some((part) => part.role === 'cause' || part.role === 'cause-resolution'))
    assign(parts, findExplanation(parts), has(parts, 'resolution') ? 'cause' : 'cause-resolution');
  if (!has(parts, 'summary') && timeline > 0) {
    assign(
      parts,
      parts.findIndex((part, i) => i < timeline && isNameless(part) && !isTitled(part) && tellsOutage(part.blocks)),
      'summary',
    );
  }
  joinOpening(parts);
  return parts;
}

/** Where only a background or an impact is headed, the account of the outage that stands before it is the summary too. */
function joinOpening(parts: Part[]): void {
  const [opening, summary] = parts;
  if (opening?.role !== 'title' || summary?.role !== 'summary' || summary.heading === undefined) return;
  if (!('kind' in summary.heading)) return;
  const name = partName(summary.heading.text.plain);
  if (name !== 'context' && name !== 'detail') return;
  const from = opening.blocks.findIndex((block) => block.kind === 'paragraph' && block.text.plain.length > 100);
  const account = opening.blocks.slice(from);
  if (from === -1 || account.some((block) => block.kind === 'heading') || !tellsOutage(account)) return;
  const pieces = [makePart('summary', undefined, account)];
  if (from > 0) pieces.unshift(makePart('title', undefined, opening.blocks.slice(0, from)));
  parts.splice(0, 1, ...pieces);
}

/** A run of times below a heading that says nothing, else a run of them in any part but the summary. */
function inferTimeline(parts: Part[]): void {
  const named = parts.findIndex((part) => isNameless(part) && timedBlocks(part.blocks) >= 2);
  if (named !== -1) {
    assign(parts, named, 'timeline');
    return;
  }
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Part;
    if (part.role !== 'title' && part.role !== 'summary' && part.role !== 'other') continue;
    const from = runOfTimes(part.blocks);
    if (from === -1) continue;
    const { blocks } = part;
    const to = runEnd(blocks, from);
    const pieces = [makePart('timeline', undefined, blocks.slice(from, to))];
    if (from > 0 || part.heading !== undefined)
      pieces.unshift(makePart(part.role, part.heading, blocks.slice(0, from)));
    if (to < blocks.length) pieces.push(makePart('other', undefined, blocks.slice(to)));
    parts.splice(i, 1, ...pieces);
    return;
  }
}

/** So many events in a row are a timeline, whatever stands above them. */
const RUN = 3;

/** Where the first run of blocks that each begin with a time begins; -1 where there is none. */
function runOfTimes(blocks: readonly Block[]): number {
  let start = -1;
  let length = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'code' || (block.kind === 'item' && block.depth > 0 && length > 0)) continue;
    const lead = leadingTime(block.text);
    // "From 10:00 to 11:30 the shop was down …" tells the whole outage, not its first event.
    if (lead === undefined || (start === -1 && lead.rangeEnd !== undefined && block.kind === 'paragraph')) {
      start = -1;
      length = 0;
      continue;
    }
    if (start === -1) start = i;
    if (++length === RUN) return start;
  }
  return -1;
}

/** Behind the last block of the run that begins at `from`, the items that go on with it included. */
function runEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let i = from; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'code') continue;
    if (leadingTime(block.text) !== undefined || (block.kind === 'item' && i === end)) end = i + 1;
    else if (block.kind === 'heading' || i > end + 1) break;
  }
  return end;
}

function has(parts: readonly Part[], role: PartRole): boolean {
  return parts.some((part) => part.role === role);
}

function isExplained(role: PartRole): boolean {
  return role === 'cause' || role === 'resolution' || role === 'cause-resolution';
}

/** Was the part opened by a heading whose words say nothing? */
function isNameless(part: Part): boolean {
  return (
    part.role === 'other' &&
    part.heading !== undefined &&
    'kind' in part.heading &&
    partName(part.heading.text.plain) === undefined
  );
}

/** Words that tell why or how something was mended. */
const EXPLAINING = /\b(?:because|caused?|due to|root cause|led to|leading to|turned out|resolved|solved|fixed)\b/gi;

/** Behind the measures a conclusion only looks back. */
function findExplanation(parts: readonly Part[]): number {
  const measures = parts.findIndex((part) => part.role === 'measures');
  return parts.findIndex((part, i) => (measures === -1 || i < measures) && isExplanation(part));
}

/** A conclusion that tells at length why it happened, where no other part does. */
function isExplanation(part: Part): boolean {
  if (part.role !== 'other' || part.heading === undefined || !('kind' in part.heading)) return false;
  if (partName(part.heading.text.plain) !== 'end') return false;
  let length = 0;
  let words = 0;
  for (const block of part.blocks) {
    if (block.kind === 'code') continue;
    length += block.text.plain.length;
    words += block.text.plain.match(EXPLAINING)?.length ?? 0;
  }
  return length > 160 && words > 0;
}

const TITLE_LIKE = /\b(?:outages?|incidents?|issues?|down|failures?|errors?|projects?|debugging)\b|[#:\d]/i;

/** Does the heading read like the title of the whole? */
function isTitled(part: Part): boolean {
  const { heading } = part;
  return heading === undefined || !('kind' in heading) || heading.level === 1 || TITLE_LIKE.test(heading.text.plain);
}

const OUTAGE =
  /\b(?:down|outage|unavailable|unreachable|offline|errors?|slow|failed|could not|couldn't|minutes|hours|users|customers|affected)\b/gi;

/** Prose that says how long it lasted or what users met. */
function tellsOutage(blocks: readonly Block[]): boolean {
  let words = 0;
  for (const block of blocks) if (block.kind !== 'code') words += block.text.plain.match(OUTAGE)?.length ?? 0;
  return words >= 3;
}

const PROMISE =
  /\b(?:we (?:will|shall|should|plan to|are going to|must)|(?:should|must|will|has to|have to|needs? to) be)\b/gi;

/** Prose of what is to be done. */
function promises(blocks: readonly Block[]): boolean {
  let words = 0;
  for (const block of blocks) if (block.kind !== 'code') words += block.text.plain.match(PROMISE)?.length ?? 0;
  return words >= 2;
}

function assign(parts: Part[], index: number, role: PartRole): void {
  const part = parts[index];
  if (part !== undefined) parts[index] = { ...part, role };
}

function timedBlocks(blocks: readonly Block[]): number {
  let timed = 0;
  for (const block of blocks) if (block.kind !== 'code' && leadingTime(block.text) !== undefined) timed++;
  return timed;
}

function listItems(blocks: readonly Block[]): number {
  let items = 0;
  for (const block of blocks)
    if ((block.kind === 'item' || (block.kind === 'row' && !block.header)) && leadingTime(block.text) === undefined)
      items++;
  return items;
}
