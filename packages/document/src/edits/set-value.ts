import type { Block, Item } from '../blocks/block.ts';
import type { Fact } from '../facts/facts.ts';
import { findIdentity } from '../marks.ts';
import type { Measure } from '../measures/measures.ts';
import type { Source, Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { TextEdit } from './edit.ts';

/** Replaces the words that a fact was read from. */
export function setFactText(fact: Fact<unknown>, text: string): TextEdit[] {
  return [{ span: fact.span, text }];
}

/** Gives a cause ("c1") or task ("t1") its identity, at the end of its text; replaces the one it has. */
export function setMark(source: Source, target: Exclude<Block, { kind: 'code' }> | Measure, id: string): TextEdit[] {
  const text = `^${id}`;
  const mark = 'mark' in target ? target.mark : markOf(target.text, id);
  if (mark) return mark.value === id ? [] : [{ span: mark.span, text }];
  const after = 'annotation' in target ? target.annotation?.span.end : undefined;
  const inRow = 'form' in target ? target.form === 'row' : target.kind === 'row';
  const place = endOfWords(source, target.text, after, inRow);
  return [{ span: { start: place, end: place }, text: ` ${text}` }];
}

function markOf(text: Text, id: string): { value: string; span: Span } | undefined {
  return findIdentity(text, id.startsWith('t') ? 't' : 'c');
}

/** Ticks or clears the box of a task; gives it one where it has none. No edits for what is no `-` item. */
export function setTaskBox(source: Source, task: Measure | Item, checked: boolean): TextEdit[] {
  if (task.checked === checked) return [];
  const box = boxOf(source.text, task.span);
  if (box === undefined) return [];
  if (box.box === undefined) return [{ span: { start: box.words, end: box.words }, text: checked ? '[x] ' : '[ ] ' }];
  return [{ span: { start: box.box.start + 1, end: box.box.end - 1 }, text: checked ? 'x' : ' ' }];
}

const MARKER = /^[ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,8}/;

/** Where the `[ ]` behind an item's marker stands, or where it would. */
function boxOf(text: string, span: Span): { box: Span | undefined; words: number } | undefined {
  // The span of a measure may begin with its words; the marker stands before them on the same line.
  let line = span.start;
  while (line > 0 && text.charCodeAt(line - 1) !== 10 && text.charCodeAt(line - 1) !== 13) line--;
  const marker = MARKER.exec(text.slice(line, line + 70));
  if (marker === null) return undefined;
  const words = line + marker[0].length;
  const inside = text[words + 1];
  const isBox = text[words] === '[' && text[words + 2] === ']' && (inside === ' ' || inside === 'x' || inside === 'X');
  return { box: isBox ? { start: words, end: words + 3 } : undefined, words };
}

/** Tags that close or break a block: what is added stands before them, inside the block. */
const BLOCK_TAG = /<\/?(?:li|p|td|th|tr|ul|ol|br|div|table)[ ]?\/?>$/i;

/**
 * Where more can be written behind the last word of `text`: at the end of its line, behind the Markdown that closes
 * emphasis or a link, and before blanks, a hard break or the tag that ends the block. In a table, before the next bar.
 */
export function endOfWords(source: Source, text: Text, after: number | undefined, inRow: boolean): number {
  const { plain } = text;
  let last = plain.length;
  while (last > 0 && plain.charCodeAt(last - 1) <= 32) last--;
  const from = Math.max(last === 0 ? text.span.start : text.sourceAt(last - 1) + 1, after ?? 0);
  const all = source.text;
  let end = from;
  while (end < all.length) {
    const code = all.charCodeAt(end);
    if (code === 10 || code === 13 || (inRow && code === 124)) break;
    end++;
  }
  for (;;) {
    while (end > from && isBlank(all.charCodeAt(end - 1))) end--;
    const tag = BLOCK_TAG.exec(all.slice(Math.max(from, end - 12), end));
    if (tag === null) return end;
    end -= tag[0].length;
  }
}

function isBlank(code: number): boolean {
  // The backslash is Markdown's hard break.
  return code === 32 || code === 9 || code === 92;
}
