import type { Span } from '../source.ts';
import { skipBlanks, trimEnd } from './characters.ts';

/** `|---|:--:|`: the line below a table's head. It has a pipe, a dash and nothing but pipes, dashes, colons and blanks. */
export function isDelimiterRow(text: string, at: number, end: number): boolean {
  let pipe = false;
  let dash = false;
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 124) pipe = true;
    else if (code === 45) dash = true;
    else if (code !== 58 && code !== 32 && code !== 9) return false;
  }
  return pipe && dash;
}

/** Is there a `|` that is no escaped one? */
export function hasPipe(text: string, at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 124) return true;
  }
  return false;
}

/** The spans of the row's cells, blanks around them left out; at most `limit` of them. */
export function splitRow(text: string, at: number, end: number, limit: number): Span[] {
  const cells: Span[] = [];
  let start = text.charCodeAt(at) === 124 ? at + 1 : at;
  for (let i = start; i < end && cells.length < limit; i++) {
    const char = text.charCodeAt(i);
    if (char === 92) i++;
    else if (char === 124) {
      cells.push(cell(text, start, i));
      start = i + 1;
    }
  }
  if (cells.length < limit && skipBlanks(text, start, end) < end) cells.push(cell(text, start, end));
  return cells;
}

function cell(text: string, from: number, to: number): Span {
  const start = skipBlanks(text, from, to);
  return { start, end: trimEnd(text, start, to) };
}
