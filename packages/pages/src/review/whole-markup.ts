import type { Span } from '@failonce/document';

/** Signs that stand on both sides of what they set off. */
const SIGNS = ['**', '__', '~~', '`', '*', '_'];

/**
 * The stretch with the signs that belong to it: “the **bold” becomes “the **bold**”, and “see [the plan” takes its address
 * along, so that what is put in its place leaves no half of a sign behind.
 */
export function wholeMarkup(text: string, { start, end }: Span): Span {
  let span = { start, end };
  for (const sign of SIGNS) {
    const inside = text.slice(span.start, span.end);
    if (inside.split(sign).length % 2 === 1) continue;
    if (text.startsWith(sign, span.end)) span = { start: span.start, end: span.end + sign.length };
    else if (text.startsWith(sign, span.start - sign.length)) span = { start: span.start - sign.length, end: span.end };
  }
  const inside = text.slice(span.start, span.end);
  const [opens, closes] = [inside.lastIndexOf('['), inside.indexOf('](')];
  if (closes < opens && text.startsWith('](', span.end)) {
    const address = text.indexOf(')', span.end);
    if (address > 0 && !text.slice(span.end, address).includes('\n')) span = { start: span.start, end: address + 1 };
  }
  if (closes >= 0 && (opens < 0 || closes < inside.indexOf('[')) && text[span.start - 1] === '[')
    span = { start: span.start - 1, end: span.end };
  return span;
}
