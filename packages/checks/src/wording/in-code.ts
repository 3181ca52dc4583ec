import type { Source, Span } from '@failonce/document';

/** A line is looked at so far back. */
const MOST = 500;

/** Does a place stand between backticks or in `<code>` on its line? */
export function isCode({ text }: Source, { start }: Span): boolean {
  let ticks = 0;
  let i = start - 1;
  for (; i >= 0 && start - i < MOST; i--) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) break;
    if (code === 96) ticks++;
  }
  if (ticks % 2 === 1) return true;
  const line = text.slice(i + 1, start);
  return line.lastIndexOf('<code') > line.lastIndexOf('</code');
}
