/** What stands in the brackets behind the text of a link. */
export interface LinkTarget {
  /** Where the address stands, its angle brackets included, … */
  readonly start: number;
  readonly end: number;
  /** … and without them. */
  readonly address: string;
  /** Behind the closing bracket of the link. */
  readonly close: number;
  readonly hasTitle: boolean;
}

const LONGEST = 4000;
/** Brackets in brackets, as CommonMark's readers have it. */
const DEEPEST = 32;
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** Reads `(address "title")` at an opening bracket, as CommonMark does; undefined where it is none. */
export function readLinkTarget(text: string, open: number): LinkTarget | undefined {
  if (text[open] !== '(') return undefined;
  const limit = Math.min(text.length, open + LONGEST);
  const start = skip(text, open + 1, limit);
  const end = text[start] === '<' ? angledEnd(text, start, limit) : plainEnd(text, start, limit);
  if (end === undefined) return undefined;
  const address = text[start] === '<' ? text.slice(start + 1, end - 1) : text.slice(start, end);
  let at = skip(text, end, limit);
  const closer = CLOSERS[text[at] ?? ''];
  const hasTitle = closer !== undefined && at > end;
  if (hasTitle) {
    const stop = titleEnd(text, at + 1, limit, closer);
    if (stop === undefined) return undefined;
    at = skip(text, stop, limit);
  }
  return text[at] === ')' ? { start, end, address, close: at + 1, hasTitle } : undefined;
}

/** Behind blanks, and one line break among them. */
function skip(text: string, from: number, limit: number): number {
  let at = from;
  let breaks = 0;
  for (; at < limit; at++) {
    const char = text[at];
    if (char === '\n' || (char === '\r' && text[at + 1] !== '\n')) {
      if (++breaks > 1) break;
    } else if (char !== ' ' && char !== '\t' && char !== '\r' && char !== '>') break;
    // Marks of quotations stand at the beginning of a line alone.
    else if (char === '>' && breaks === 0) break;
  }
  return at;
}

function angledEnd(text: string, start: number, limit: number): number | undefined {
  for (let at = start + 1; at < limit; at++) {
    const char = text[at] as string;
    if (char === '\\') at++;
    else if (char === '>') return at + 1;
    else if (char === '<' || char === '\n' || char === '\r') return undefined;
  }
  return undefined;
}

function plainEnd(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  let at = start;
  for (; at < limit; at++) {
    const char = text[at] as string;
    if (char === '\\') at++;
    else if (/\s/.test(char)) break;
    else if (char === '(') {
      if (++depth > DEEPEST) return undefined;
    } else if (char === ')' && depth-- === 0) break;
  }
  return at >= limit || depth > 0 ? undefined : at;
}

function titleEnd(text: string, from: number, limit: number, closer: string): number | undefined {
  for (let at = from; at < limit; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === closer) return at + 1;
  }
  return undefined;
}
