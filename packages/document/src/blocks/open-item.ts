import type { Source, Span } from '../source.ts';
import type { Item } from './block.ts';
import { isBlank } from './characters.ts';
import { readText } from './inline.ts';
import { findLabel } from './labels.ts';

/** A list item whose lines are still coming in. */
export interface OpenItem {
  /** Its place among the blocks: sub-items stand behind it. */
  readonly index: number;
  readonly marker: string;
  readonly ordered: boolean;
  readonly start: number;
  readonly markerIndent: number;
  readonly contentIndent: number;
  readonly html: boolean;
  readonly depth: number;
  readonly lines: Span[];
}

/** Does a line with this indentation still belong to the item? */
export function belongs(item: OpenItem, indent: number): boolean {
  return item.html || indent >= Math.min(item.contentIndent, item.markerIndent + 2);
}

/** Is the item a name with a colon so far, and nothing more? */
export function endsWithColon(text: string, item: OpenItem): boolean {
  const line = item.lines[0];
  if (line === undefined || item.lines.length > 1 || line.end - line.start > 60) return false;
  let end = line.end;
  while (end > line.start && (text.charCodeAt(end - 1) === 42 || text.charCodeAt(end - 1) === 95)) end--;
  return text.charCodeAt(end - 1) === 58;
}

/** Indented below the parent's words, or (people count less exactly) a list of another kind set in by two. */
export function isChild(parent: OpenItem, indent: number, ordered: boolean): boolean {
  return indent >= parent.contentIndent || (indent >= parent.markerIndent + 2 && ordered !== parent.ordered);
}

/** The item with all its lines. */
export function makeItem(source: Source, open: OpenItem): Item {
  const text = source.text;
  const first = open.lines[0];
  let box: Span | undefined;
  let checked: boolean | undefined;
  if (first !== undefined && text.charCodeAt(first.start) === 91 && text.charCodeAt(first.start + 2) === 93) {
    const sign = text.charCodeAt(first.start + 1);
    const behind = text.charCodeAt(first.start + 3);
    if ((sign === 32 || (sign | 32) === 120) && (first.start + 3 >= first.end || isBlank(behind))) {
      box = { start: first.start, end: first.start + 3 };
      checked = sign !== 32;
      let words = Math.min(first.start + 3, first.end);
      while (words < first.end && isBlank(text.charCodeAt(words))) words++;
      open.lines[0] = { start: words, end: first.end };
    }
  }
  const words =
    first === undefined ? readText(source, [{ start: open.start, end: open.start }]) : readText(source, open.lines);
  const end = Math.max(open.start + open.marker.length, open.lines.at(-1)?.end ?? 0);
  return {
    kind: 'item',
    marker: open.marker,
    depth: open.depth,
    checked,
    box,
    text: words,
    label: findLabel(source, words),
    span: { start: open.start, end: Math.min(end, text.length) },
  };
}
