import { NOT_YET_KNOWN, type Span } from '@failonce/document';

/** Where the next gap of a text is, behind a place; the first where there is none behind it. */
export function nextGap(text: string, after: number): Span | undefined {
  const at = text.indexOf(NOT_YET_KNOWN, after);
  const start = at < 0 ? text.indexOf(NOT_YET_KNOWN) : at;
  return start < 0 ? undefined : gapAt(start);
}

/** The gap before a place; the last where there is none before it. */
export function formerGap(text: string, before: number): Span | undefined {
  const at = before <= 0 ? -1 : text.lastIndexOf(NOT_YET_KNOWN, before - 1);
  const start = at < 0 ? text.lastIndexOf(NOT_YET_KNOWN) : at;
  return start < 0 ? undefined : gapAt(start);
}

/** The span of the gap that begins there. */
export function gapAt(start: number): Span {
  return { start, end: start + NOT_YET_KNOWN.length };
}
