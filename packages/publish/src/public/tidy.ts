import type { Block } from '@failonce/document';
import { type Cut, mergeCuts } from './cut.ts';
import type { PublicReading } from './reading.ts';

/** What of a line may stay where its words are gone: marks of lists, quotations, headings and emphasis. */
const MARKERS = /^[\s>]*(?:(?:[-*+•–]|\d{1,9}[.)])(?=\s|$)\s*)*(?:\[[ xX]?\]\s*)?(?:#{1,6}(?=\s|$))?/;
// linear: bounded by 200 characters, as `isShort` says
const TIME_ALONE = /^[\d\s:.,–—*_~|-]*(?:[ap]\.?m\.?|[A-Z]{2,4})?[\s:*_–—-]*$/;
const LABEL_ALONE = /^[*_]{0,3}[^:*_|]{1,60}[*_]{0,3}:[*_]{0,3}\s*$/;

interface Line {
  readonly start: number;
  /** With its ending. */
  readonly end: number;
  /** What is left of it. */
  readonly left: string;
  readonly touched: boolean;
  /** Is something cut out of it without anything in its place? */
  readonly shrunk: boolean;
  gone: boolean;
}

/** The cuts, and those that they make necessary: no empty items, headings, tables or lines are left behind. */
export function tidyCuts(reading: PublicReading, given: readonly Cut[]): Cut[] {
  const { text, document } = reading;
  const cuts = mergeCuts(given.map((cut) => withBlanks(text, cut)));
  const lines = linesOf(reading, cuts);
  const { blocks } = document;
  const lineAt = (at: number) => document.source.position(at).line - 1;
  for (const line of lines) line.gone = line.touched && isEmptied(text, line);
  // A fence that has lost one of its ends is no fence any more.
  const fence = /^[\s>]{0,80}(?:[-*+]\s{1,4}|\d{1,9}[.)]\s{1,4})?(?:`{3}|~{3})/;
  const broken = (line: Line) => line.touched && fence.test(text.slice(line.start, line.end)) && !fence.test(line.left);
  for (const block of blocks) {
    if (block.kind !== 'code') continue;
    const first = lineAt(block.span.start);
    const last = lineAt(Math.max(block.span.start, block.span.end - 1));
    if (broken(lines[first] as Line) || broken(lines[last] as Line))
      for (let i = first; i <= last; i++) (lines[i] as Line).gone = true;
  }
  const gone = blocks.map((block) => isGone(block, lines, lineAt));
  dropHeads(blocks, gone, lines, lineAt);
  const further: Cut[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (!line.gone) continue;
    const kind = cuts.find((cut) => cut.end > line.start)?.kind ?? 'passage';
    let end = line.end;
    // Where blank lines stood on both sides, those behind go, too.
    const before = lines[i - 1];
    const blankBefore = further.at(-1)?.end === line.start || before === undefined || before.left.trim() === '';
    let next = i + 1;
    while (lines[next]?.gone) end = (lines[next++] as Line).end;
    if (blankBefore) while (next < lines.length && isBlank(lines[next] as Line)) end = (lines[next++] as Line).end;
    let { start } = line;
    // At the end of the text nothing parts it from anything.
    if (next >= lines.length || ((lines[next] as Line).left === '' && next === lines.length - 1))
      for (let b = i - 1; b >= 0 && isBlank(lines[b] as Line) && !lines[b]?.gone; b--) start = (lines[b] as Line).start;
    further.push({ start, end, put: '', kind, why: 'Nothing is left here.' });
    i = next - 1;
  }
  return mergeInto(cuts, further);
}

/** Cuts of whole lines take in the cuts within them, which say why. */
function mergeInto(cuts: readonly Cut[], lines: readonly Cut[]): Cut[] {
  let index = 0;
  const named = lines.map((line) => {
    while (index < cuts.length && (cuts[index] as Cut).end <= line.start) index++;
    let best: Cut | undefined;
    for (let i = index; i < cuts.length && (cuts[i] as Cut).start < line.end; i++) {
      const cut = cuts[i] as Cut;
      if (best === undefined || cut.end - cut.start > best.end - best.start) best = cut;
    }
    return best === undefined ? line : { ...line, kind: best.kind, why: best.why };
  });
  return mergeCuts([...cuts, ...named]);
}

/** Of blanks on both sides of a gap, one is enough; none before a full stop, and none at the ends of a line. */
function withBlanks(text: string, cut: Cut): Cut {
  if (cut.put !== '') return cut;
  let { start, end } = cut;
  const blank = (at: number) => text[at] === ' ' || text[at] === '\t';
  const lineStart = start === 0 || /[\r\n]/.test(text[start - 1] as string);
  const lineEnd = end >= text.length || /[\r\n]/.test(text[end] as string);
  if (lineEnd && !lineStart) while (blank(start - 1)) start--;
  else if (!lineStart && blank(start - 1)) {
    if (blank(end)) while (blank(end)) end++;
    else if (/[.,;:!?)]/.test(text[end] ?? '')) while (blank(start - 1)) start--;
  }
  return { ...cut, start, end };
}

function linesOf({ text, source }: PublicReading, cuts: readonly Cut[]): Line[] {
  const lines: Line[] = [];
  let index = 0;
  source.lineStarts.forEach((start, number) => {
    const end = source.lineStarts[number + 1] ?? text.length;
    while (index < cuts.length && (cuts[index] as Cut).end <= start) index++;
    let left = '';
    let from = start;
    let touched = false;
    let shrunk = false;
    for (let i = index; i < cuts.length && (cuts[i] as Cut).start < end; i++) {
      const cut = cuts[i] as Cut;
      touched = true;
      if (cut.put === '') shrunk = true;
      if (cut.start >= from) left += text.slice(from, cut.start) + (cut.start >= start ? cut.put : '');
      from = Math.max(from, Math.min(end, cut.end));
    }
    left += text.slice(from, end);
    lines.push({ start, end, left, touched, shrunk, gone: false });
  });
  return lines;
}

const isBlank = (line: Line): boolean => line.left.trim() === '';

/** Is nothing left of the line that says something? */
function isEmptied(text: string, { start, end, left, shrunk }: Line): boolean {
  const whole = text.slice(start, end);
  if (whole.trim() === '' || !shrunk) return false;
  const isShort = whole.length <= 200;
  const rest = left.replace(MARKERS, '').trim();
  if (!/[\p{L}\p{N}]/u.test(rest) && !/\p{Extended_Pictographic}/u.test(rest)) {
    // A rule, a fence or the line below a table's head says nothing, and means something.
    const means = /^[\s>]{0,80}(?:[-=_*]{3,}$|`{3}|~{3})/.test(whole.trimEnd()) || /^[\s>:|-]+$/.test(whole.trim());
    return !means || left.trim() === '';
  }
  if (LABEL_ALONE.test(rest) && !LABEL_ALONE.test(whole.replace(MARKERS, '').trim())) return true;
  return isShort && TIME_ALONE.test(rest) && !rest.includes('|') && !TIME_ALONE.test(whole.replace(MARKERS, '').trim());
}

function isGone(block: Block, lines: readonly Line[], lineAt: (at: number) => number): boolean {
  const first = lineAt(block.span.start);
  const last = lineAt(Math.max(block.span.start, block.span.end - 1));
  for (let i = first; i <= last; i++) {
    const line = lines[i] as Line;
    if (!line.gone && !isBlank(line)) return false;
  }
  return true;
}

/** Headings, the words before a list and the heads of tables go when all goes that stood below them. */
function dropHeads(
  blocks: readonly Block[],
  gone: boolean[],
  lines: readonly Line[],
  lineAt: (at: number) => number,
): void {
  const drop = (index: number) => {
    const { span } = blocks[index] as Block;
    gone[index] = true;
    for (let i = lineAt(span.start); i <= lineAt(Math.max(span.start, span.end - 1)); i++)
      (lines[i] as Line).gone = true;
  };
  // From the end on, so that what is below is settled.
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    if (gone[i]) continue;
    const isHead =
      block.kind === 'heading'
        ? (next: Block) => !(next.kind === 'heading' && next.level <= block.level)
        : block.kind === 'row' && block.header
          ? (next: Block) => next.kind === 'row' && !next.header
          : block.kind === 'paragraph' && block.text.plain.endsWith(':')
            ? (next: Block) => next.kind === 'item' || next.kind === 'row' || next.kind === 'code'
            : block.kind === 'item' && block.text.plain.endsWith(':')
              ? (next: Block) => next.kind === 'item' && next.depth > block.depth
              : undefined;
    if (isHead === undefined) continue;
    let end = i + 1;
    let all = true;
    for (; end < blocks.length && isHead(blocks[end] as Block); end++) if (!gone[end]) all = false;
    if (!all || end === i + 1) continue;
    // The title stays: without it, it is no document.
    if (block.kind === 'heading' && block.level === 1) continue;
    drop(i);
    if (block.kind === 'row') {
      // The line of dashes below it.
      const below = lines[lineAt(block.span.end) + 1];
      if (below !== undefined && /^[\s>|:-]+$/.test(below.left)) below.gone = true;
    }
  }
}
