import type { Source, Span } from '@failonce/document';
import { graphemes, graphemeWidth, visible } from './columns.ts';

/** A line of the document, and the marks that stand under it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
}

const TAB = 4;
/** A span of so many columns is marked to its end, wherever that is. */
const LONG = 40;
/** Of a longer one that ends nowhere in sight, so many at most. */
const BEGINNING = 24;

/**
 * The line in which `span` begins with carets under the span, cut to `width` columns around it where it is longer.
 * Of a span that fills the line or runs out of it only the first words are marked: they say where it begins, and the rest
 * is plain to see. Undefined where nothing would be shown: for a blank line, and for the bare end of a line.
 */
export function excerpt(source: Source, span: Span, width: number, ellipsis: string): Excerpt | undefined {
  const { line, column } = source.position(span.start);
  const whole = source.line(line);
  if (whole === undefined) return undefined;
  const start = column - 1;
  if (span.end <= span.start && span.start > whole.start && span.start >= whole.end) return undefined;
  const end = Math.max(start, Math.min(span.end, whole.end) - whole.start);
  // A line may be a megabyte long: only what could be seen is looked at.
  const reach = width * 4;
  const from = notInsidePair(source.text, whole.start + Math.max(0, start - reach)) - whole.start;
  const to = notInsidePair(source.text, Math.min(whole.end, whole.start + start + reach)) - whole.start;
  const shown = source.text.slice(whole.start + from, whole.start + to);
  if (shown.trim() === '') return undefined;

  const cells = layOut(shown, from);
  let first = cells.findIndex((cell) => cell.start + cell.text.length > start && cell.start >= start);
  if (first === -1) first = cells.length;
  let last = first;
  while (last < cells.length && (cells[last] as Cell).start < end) last++;
  while (last > first + 1 && (cells[last - 1] as Cell).text.trim() === '') last--;

  const cutBefore = from > 0;
  const cutAfter = to < whole.end - whole.start;
  const [left, right] = window(cells, first, last, width, ellipsis.length, cutBefore, cutAfter);
  const before = left > 0 || cutBefore ? ellipsis : '';
  const after = right < cells.length || cutAfter ? ellipsis : '';
  const lead = before.length + columns(cells, left, Math.min(first, right));
  const ended = Math.min(last, right);
  const marked = Math.max(1, columns(cells, first, ended === right ? firstWords(cells, first, ended) : ended));
  return {
    text: (
      before +
      cells
        .slice(left, right)
        .map(({ text }) => text)
        .join('') +
      after
    ).trimEnd(),
    marks: ' '.repeat(lead) + '^'.repeat(marked),
  };
}

/** Where the first words of a long stretch end: behind the label it opens with, else behind a few words. */
function firstWords(cells: readonly Cell[], first: number, last: number): number {
  if (columns(cells, first, last) <= LONG) return last;
  let end = first;
  let used = 0;
  for (let i = first; i < last; i++) {
    const { text, width } = cells[i] as Cell;
    used += width;
    if (used > BEGINNING) break;
    if (text === ' ') end = i;
    else if (text === ':' && (cells[i + 1]?.text === ' ' || cells[i + 1]?.text === '*')) return i;
  }
  // A single long word, or a language that puts no spaces.
  return end > first ? end : Math.min(last, first + BEGINNING / 2);
}

function layOut(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let at = offset;
  let column = 0;
  for (const grapheme of graphemes(text)) {
    const tab = grapheme === '\t';
    const shown = tab ? ' '.repeat(TAB - (column % TAB)) : visible(grapheme);
    const width = tab ? shown.length : graphemeWidth(shown);
    cells.push({ text: shown, width, start: at });
    at += grapheme.length;
    column += width;
  }
  return cells;
}

/** Which cells to show so that the span stands in them with some text before it. */
function window(
  cells: readonly Cell[],
  first: number,
  last: number,
  width: number,
  ellipsis: number,
  cutBefore: boolean,
  cutAfter: boolean,
): [number, number] {
  if (!cutBefore && !cutAfter && columns(cells, 0, cells.length) <= width) return [0, cells.length];
  const room = width - 2 * ellipsis;
  const marked = Math.min(columns(cells, first, last), room);
  let left = first;
  let used = marked;
  // What goes before: a third of the line, or all that the text behind it leaves free; a little even of a long span.
  const behind = columns(cells, last, cells.length);
  const lead = Math.max(Math.min(Math.floor(room / 3), room - marked), room - marked - behind, Math.floor(room / 8));
  while (left > 0 && used - marked + (cells[left - 1] as Cell).width <= lead) {
    left--;
    used += (cells[left] as Cell).width;
  }
  let right = left;
  let filled = 0;
  const whole = left === 0 && !cutBefore ? room + ellipsis : room;
  while (right < cells.length && filled + (cells[right] as Cell).width <= whole) {
    filled += (cells[right] as Cell).width;
    right++;
  }
  return [left, right];
}

function columns(cells: readonly Cell[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (cells[i] as Cell).width;
  return sum;
}

/** `at`, one less where it would split a character that takes two code units. */
function notInsidePair(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? at - 1 : at;
}
