import { lineAfter, textStart } from '../front-matter/find-front-matter.ts';
import type { Field } from '../front-matter/front-matter.ts';
import { readEntries } from '../front-matter/read-front-matter.ts';
import type { YamlEntry } from '../front-matter/yaml-entry.ts';
import type { Source } from '../source.ts';
import { lineEnding, type TextEdit } from './edit.ts';
import { quoteOf, writeFlowList, writeScalar } from './write-yaml.ts';

/**
 * Sets one key of the front matter and leaves every other byte alone: comments, order, quotes and line endings stay. A
 * key that is not there is added below the others, and a document without front matter gets one. Of a list only the
 * items that differ are written. No edits where the value stands there already, or where the front matter is too long
 * to be read.
 */
export function setFrontMatterValue(
  document: Source | { readonly source: Source },
  key: string,
  value: string | readonly string[],
): TextEdit[] {
  const source = 'source' in document ? document.source : document;
  const { text } = source;
  const reading = readEntries(source);
  const end = lineEnding(text);
  const fresh = typeof value === 'string' ? writeScalar(value, undefined, false) : writeFlowList(value);
  if (reading.entries === undefined) {
    const start = textStart(text);
    if (reading.bodyStart > start) return [];
    return [{ span: { start, end: start }, text: `---${end}${key}: ${fresh}${end}---${end}` }];
  }
  const entry = reading.entries.find((candidate) => candidate.key === key);
  if (entry === undefined) {
    return [{ span: { start: reading.closing, end: reading.closing }, text: `${key}: ${fresh}${end}` }];
  }
  if (typeof value !== 'string' && entry.items !== undefined && entry.items.length > 0 && value.length > 0) {
    return editList(text, entry, entry.items, value, end);
  }
  if (typeof value === 'string' ? entry.value.value === value : isSameList(entry, value)) return [];
  return [replaceValue(text, entry, fresh, value)];
}

function isSameList(entry: YamlEntry, value: readonly string[]): boolean {
  return entry.items !== undefined && entry.items.length === 0 && value.length === 0;
}

function replaceValue(text: string, entry: YamlEntry, fresh: string, value: string | readonly string[]): TextEdit {
  const { span } = entry.value;
  // Nothing stood there: a blank parts the colon from the value.
  if (span.start === span.end) return { span, text: ` ${fresh}` };
  if (entry.list === 'block') {
    const colon = text.indexOf(':', entry.keySpan.end);
    return { span: { start: colon + 1, end: span.end }, text: ` ${fresh}` };
  }
  if (typeof value !== 'string' || entry.list === 'flow') return { span, text: fresh };
  return { span, text: writeScalar(value, quoteOf(text, span), false) };
}

function editList(
  text: string,
  entry: YamlEntry,
  items: readonly Field<unknown>[],
  value: readonly string[],
  end: string,
): TextEdit[] {
  let head = 0;
  while (head < items.length && head < value.length && items[head]?.value === value[head]) head++;
  let tail = 0;
  const room = Math.min(items.length, value.length) - head;
  while (tail < room && items.at(-1 - tail)?.value === value.at(-1 - tail)) tail++;
  const old = items.slice(head, items.length - tail);
  const fresh = value.slice(head, value.length - tail);
  const inFlow = entry.list === 'flow';
  const edits: TextEdit[] = [];
  // One for one where there are as many, so that each keeps its quotes and comment.
  const common = Math.min(old.length, fresh.length);
  for (let i = 0; i < common; i++) {
    const { span } = old[i] as Field<unknown>;
    edits.push({ span, text: writeScalar(fresh[i] as string, quoteOf(text, span), inFlow) });
  }
  const more = fresh.slice(common).map((item) => writeScalar(item, undefined, inFlow));
  const less = old.slice(common);
  if (more.length > 0) edits.push(insertItems(text, entry, items, head + common, more, end));
  if (less.length > 0) edits.push(removeItems(text, inFlow, items, head + common, less.length));
  return edits;
}

/** Adds items before the item `index`, or behind the last. */
function insertItems(
  text: string,
  entry: YamlEntry,
  items: readonly Field<unknown>[],
  index: number,
  fresh: readonly string[],
  end: string,
): TextEdit {
  const before = items[index - 1];
  const after = items[index];
  if (entry.list === 'flow') {
    if (before) return { span: at(before.span.end), text: fresh.map((item) => `, ${item}`).join('') };
    return { span: at(after?.span.start ?? entry.value.span.end - 1), text: fresh.map((item) => `${item}, `).join('') };
  }
  const first = entry.value.span.start;
  const indent = text.slice(lineStart(text, first), first);
  const lines = fresh.map((item) => `${indent}- ${item}${end}`).join('');
  const place = before ? lineAfter(text, before.span.end) : lineStart(text, first);
  return { span: at(place), text: lines };
}

function removeItems(
  text: string,
  inFlow: boolean,
  items: readonly Field<unknown>[],
  index: number,
  count: number,
): TextEdit {
  const first = items[index] as Field<unknown>;
  const last = items[index + count - 1] as Field<unknown>;
  const before = items[index - 1];
  const after = items[index + count];
  if (!inFlow)
    return { span: { start: lineStart(text, first.span.start), end: lineAfter(text, last.span.end) }, text: '' };
  if (before) return { span: { start: before.span.end, end: last.span.end }, text: '' };
  return { span: { start: first.span.start, end: after?.span.start ?? last.span.end }, text: '' };
}

function at(offset: number): { start: number; end: number } {
  return { start: offset, end: offset };
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}
