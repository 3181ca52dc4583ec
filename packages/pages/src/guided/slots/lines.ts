import { lineEnding, type Span } from '@failonce/document';

/** Where the line begins in which something stands. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}

/** Where the next line begins; the end of the text where there is none. */
export function lineAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  if (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10) return end + 2;
  return Math.min(end + 1, text.length);
}

/** The whole lines in which something stands. */
export function wholeLines(text: string, span: Span): Span {
  return { start: lineStart(text, span.start), end: lineAfter(text, Math.max(span.start, span.end)) };
}

/** Puts lines where a line begins, or at the end of the text. */
export function insertLines(text: string, at: number, lines: readonly string[]): string {
  const end = lineEnding(text);
  const before = text.slice(0, at);
  const broken = before === '' || /[\r\n]$/.test(before) ? '' : end;
  return before + broken + lines.map((line) => line + end).join('') + text.slice(at);
}

/** Where words go that stand below a heading: behind the comment that tells what to write there. */
export function belowHeading(text: string, heading: Span): number {
  let at = lineAfter(text, heading.end);
  for (;;) {
    const next = /^[ \t\r\n]*<!--/.exec(text.slice(at, at + 200));
    if (next === null) return at;
    const close = text.indexOf('-->', at + next[0].length);
    if (close < 0) return at;
    at = lineAfter(text, close);
  }
}
