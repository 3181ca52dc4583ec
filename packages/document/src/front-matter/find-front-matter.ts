import type { Span } from '../source.ts';

/** Where a front matter stands. All offsets count in the source. */
export interface FrontMatterPlace {
  /** Both `---` lines, without the ending of the second. */
  readonly span: Span;
  /** The lines between them. */
  readonly yaml: Span;
  /** Where the line after the closing `---` begins. */
  readonly bodyStart: number;
}

const DASH = 45;
const BYTE_ORDER_MARK = 0xfeff;

/** Offset of the first character after an optional byte order mark. */
export function textStart(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

/** Does the text open with a line of three dashes? Cheap, and the answer for nearly every document is no. */
export function opensWithFence(text: string): boolean {
  const start = textStart(text);
  return text.charCodeAt(start) === DASH && isFence(text, start);
}

/** The stretch between a `---` first line and the next such line; undefined where either is missing. */
export function findFrontMatter(text: string): FrontMatterPlace | undefined {
  const start = textStart(text);
  if (!opensWithFence(text)) return undefined;
  const yamlStart = lineAfter(text, start);
  for (let line = yamlStart; line < text.length; line = lineAfter(text, line)) {
    if (text.charCodeAt(line) !== DASH || !isFence(text, line)) continue;
    return {
      span: { start, end: line + 3 },
      yaml: { start: yamlStart, end: line },
      bodyStart: lineAfter(text, line),
    };
  }
  return undefined;
}

/** Three dashes and nothing but blanks behind them. */
function isFence(text: string, at: number): boolean {
  if (!text.startsWith('---', at)) return false;
  for (let i = at + 3; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Where the line after the one that holds `at` begins; the text's end where there is none. LF, CRLF and CR end a line. */
export function lineAfter(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return i + 1;
    if (code === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  return text.length;
}

/** A line's shape, as far as it tells YAML from prose. */
type LineShape = 'blank' | 'comment' | 'key' | 'inner' | 'prose';

/**
 * Can these lines be meant as a YAML mapping? Two rules with a heading or with prose between them are not. Lines that
 * are nearly YAML still count, so that a slip of the pen is reported where it stands.
 */
export function looksLikeMapping(text: string, yaml: Span): boolean {
  let keys = 0;
  let prose = 0;
  let comments = 0;
  for (let line = yaml.start; line < yaml.end; line = lineAfter(text, line)) {
    const shape = shapeOf(text, line, yaml.end);
    if (shape === 'key') keys++;
    else if (shape === 'prose') prose++;
    else if (shape === 'comment') comments++;
  }
  return keys > 0 ? prose < keys : prose === 0 && comments === 0;
}

/** Does the line that begins at `at` name one of the keys in `known`? */
export function namesKey(text: string, at: number, known: ReadonlySet<string>): boolean {
  const colon = text.indexOf(':', at);
  return colon > at && colon - at < 40 && known.has(text.slice(at, colon));
}

function shapeOf(text: string, start: number, end: number): LineShape {
  const first = text.charCodeAt(start);
  if (first === 32 || first === 9) return isBlank(text, start, end) ? 'blank' : 'inner';
  if (first === 10 || first === 13) return 'blank';
  // "# note" is a comment in YAML; "## Timeline" can only be a heading.
  if (first === 35) return text.charCodeAt(start + 1) === 35 ? 'prose' : 'comment';
  if (first === DASH && text.charCodeAt(start + 1) === 32) return 'inner';
  if (first === 93 || first === 125) return 'inner';
  if (first === 123) return 'key';
  // A key is short and its colon is followed by a blank or the line's end.
  const limit = Math.min(end, start + 60);
  for (let i = start; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return 'prose';
    if (code !== 58) continue;
    const next = text.charCodeAt(i + 1);
    return i > start && (i + 1 >= end || next === 32 || next === 9 || next === 10 || next === 13) ? 'key' : 'prose';
  }
  return 'prose';
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}
