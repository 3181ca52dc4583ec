import type { Span } from '../source.ts';
import type { Field } from './front-matter.ts';
import type { YamlEntry } from './yaml-entry.ts';

/** A value and where reading stopped. */
interface Scalar extends Field<unknown> {
  readonly end: number;
}

/** Where a reader stands: the text, and the end of what may be read. */
interface Lines {
  readonly text: string;
  readonly end: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const HASH = 35;
const APOSTROPHE = 39;
const COMMA = 44;
const DASH = 45;
const COLON = 58;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

const WHOLE_NUMBER = /^\d{1,15}$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** Characters of which YAML could make a number of another notation ("1e3", "0x1F", "1.5"). */
const NUMBER_LIKE = /^[\dA-Fa-foOxX.+_-]+$/;

/**
 * Reads the YAML that nearly every front matter is made of: keys with one-line values, `[a, b]` and lists of one-line
 * items. It gives exactly what the YAML library gives, some hundred times as fast; undefined where the text holds
 * anything else, which the library then reads.
 */
export function readPlainYaml(text: string, span: Span): YamlEntry[] | undefined {
  const lines: Lines = { text, end: span.end };
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  let at = span.start;
  while (at < span.end) {
    const after = skipEmpty(lines, at);
    if (after === undefined) return undefined;
    if (after !== at) {
      at = after;
      continue;
    }
    const colon = keyEnd(lines, at);
    if (colon === undefined) return undefined;
    const key = text.slice(at, colon);
    if (keys.has(key) || WORDS.has(key)) return undefined;
    keys.add(key);
    const keySpan: Span = { start: at, end: colon };
    const read = readValue(lines, colon + 1);
    if (read === undefined) return undefined;
    entries.push({ key, keySpan, value: read.value, items: read.items, list: read.list });
    at = read.next;
  }
  return entries.length > 0 ? entries : undefined;
}

interface Value extends Pick<YamlEntry, 'value' | 'items' | 'list'> {
  /** Where the next line begins. */
  readonly next: number;
}

function readValue(lines: Lines, colon: number): Value | undefined {
  const at = skipSpaces(lines, colon);
  const empty = lineEnd(lines, at, at > colon);
  if (empty !== undefined) return readBlockList(lines, colon, empty);
  if (at === colon) return undefined;
  if (lines.text.charCodeAt(at) === OPEN) return readFlowList(lines, at);
  const scalar = readScalar(lines, at, false);
  if (scalar === undefined) return undefined;
  const next = lineEnd(lines, scalar.end, false);
  return next === undefined ? undefined : { value: scalar, items: undefined, list: undefined, next };
}

function readFlowList(lines: Lines, start: number): Value | undefined {
  const { text } = lines;
  const items: Scalar[] = [];
  let at = skipSpaces(lines, start + 1);
  while (text.charCodeAt(at) !== CLOSE) {
    const item = readScalar(lines, at, true);
    if (item === undefined) return undefined;
    items.push(item);
    at = skipSpaces(lines, item.end);
    const code = text.charCodeAt(at);
    if (code === COMMA) at = skipSpaces(lines, at + 1);
    else if (code !== CLOSE) return undefined;
  }
  if (at >= lines.end) return undefined;
  const next = lineEnd(lines, at + 1, false);
  if (next === undefined) return undefined;
  return { value: { value: valuesOf(items), span: { start, end: at + 1 } }, items, list: 'flow', next };
}

/** The `- item` lines below a key, or nothing, which is null. */
function readBlockList(lines: Lines, colon: number, start: number): Value | undefined {
  const { text } = lines;
  const items: Scalar[] = [];
  let indent = -1;
  let first = colon;
  let at = start;
  let next = start;
  while (at < lines.end) {
    const after = skipEmpty(lines, at);
    if (after === undefined) return undefined;
    if (after !== at) {
      at = after;
      continue;
    }
    const dash = skipSpaces(lines, at);
    if (text.charCodeAt(dash) !== DASH) {
      // Deeper lines that are no items belong to something that only the library reads.
      if (dash !== at) return undefined;
      break;
    }
    const begin = skipSpaces(lines, dash + 1);
    if (begin === dash + 1 || (indent >= 0 && dash - at !== indent)) return undefined;
    const item = readScalar(lines, begin, false);
    if (item === undefined) return undefined;
    const end = lineEnd(lines, item.end, false);
    if (end === undefined) return undefined;
    if (items.length === 0) first = dash;
    indent = dash - at;
    items.push(item);
    at = end;
    next = end;
  }
  if (items.length === 0) {
    return { value: { value: null, span: { start: colon, end: colon } }, items: undefined, list: undefined, next: at };
  }
  const last = items[items.length - 1] as Scalar;
  return { value: { value: valuesOf(items), span: { start: first, end: last.end } }, items, list: 'block', next };
}

function valuesOf(items: readonly Scalar[]): unknown[] {
  return items.map((item) => item.value);
}

/** A quoted or plain scalar on one line; undefined for everything with a catch. */
function readScalar(lines: Lines, start: number, inFlow: boolean): Scalar | undefined {
  const first = lines.text.charCodeAt(start);
  if (first === QUOTE || first === APOSTROPHE) return readQuoted(lines, start, first);
  if (!opensPlain(first)) return undefined;
  const { text } = lines;
  let end = start + 1;
  let i = start + 1;
  for (; i < lines.end; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) continue;
    if (code === LF || code === CR) break;
    if (code < SPACE || code >= 0x2000) return undefined;
    if (code === HASH && text.charCodeAt(i - 1) === SPACE) break;
    if (code === COLON && (inFlow || endsKey(text.charCodeAt(i + 1), i + 1 >= lines.end))) return undefined;
    if (inFlow) {
      if (code === COMMA || code === CLOSE) break;
      if (code === OPEN || code === 123 || code === 125) return undefined;
    }
    end = i + 1;
  }
  if (inFlow && i >= lines.end) return undefined;
  const value = resolve(text.slice(start, end));
  return value === undefined ? undefined : { value, span: { start, end }, end };
}

function readQuoted(lines: Lines, start: number, quote: number): Scalar | undefined {
  const { text } = lines;
  for (let i = start + 1; i < lines.end; i++) {
    const code = text.charCodeAt(i);
    if (code === quote) {
      const end = i + 1;
      if (text.charCodeAt(end) === quote) return undefined;
      return { value: text.slice(start + 1, i), span: { start, end }, end };
    }
    if (code < SPACE || (code === BACKSLASH && quote === QUOTE)) return undefined;
  }
  return undefined;
}

/** The value of a plain scalar; undefined where YAML's rules for numbers may have their say. */
function resolve(text: string): string | number | boolean | null | undefined {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) {
    if (WHOLE_NUMBER.test(text)) return Number(text);
    return NUMBER_LIKE.test(text) && !DATE.test(text) ? undefined : text;
  }
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

/** Letters and digits; of the other scripts those before U+2000, where special spaces begin. */
function opensPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000)
  );
}

/** The colon behind a plain key that begins at `at`. */
function keyEnd(lines: Lines, at: number): number | undefined {
  const { text } = lines;
  for (let i = at; i < lines.end; i++) {
    const code = text.charCodeAt(i);
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
    if (letter) continue;
    if (i > at && (code === DASH || (code >= 48 && code <= 57))) continue;
    return code === COLON && i > at && endsKey(text.charCodeAt(i + 1), i + 1 >= lines.end) ? i : undefined;
  }
  return undefined;
}

function endsKey(next: number, atEnd: boolean): boolean {
  return atEnd || next === SPACE || next === LF || next === CR || next === TAB;
}

/** The next line's beginning where the line at `at` is blank or a comment, else `at`; undefined where a tab indents. */
function skipEmpty(lines: Lines, at: number): number | undefined {
  const i = skipSpaces(lines, at);
  if (lines.text.charCodeAt(i) === TAB) return undefined;
  return lineEnd(lines, i, true) ?? at;
}

function skipSpaces(lines: Lines, at: number): number {
  let i = at;
  while (i < lines.end && lines.text.charCodeAt(i) === SPACE) i++;
  return i;
}

/** Where the next line begins, if only blanks and a comment (behind a blank, or `bare`) are left on this one. */
function lineEnd(lines: Lines, at: number, bare: boolean): number | undefined {
  const { text, end } = lines;
  let i = skipSpaces(lines, at);
  if (i < end && text.charCodeAt(i) === HASH && (bare || i > at)) {
    while (i < end && text.charCodeAt(i) !== LF && text.charCodeAt(i) !== CR) i++;
  }
  if (i >= end) return end;
  const code = text.charCodeAt(i);
  if (code === LF) return i + 1;
  // A lone CR ends no line in YAML.
  return code === CR && text.charCodeAt(i + 1) === LF ? i + 2 : undefined;
}
