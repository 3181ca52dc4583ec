import type { Span } from '../source.ts';

/** Characters of a text on each side of its words by which they are told from the same words elsewhere. */
const BESIDE = 32;

/**
 * Words of a text that somebody points at: where they stand, which they are, and what stands beside them, as the selectors
 * of W3C's Web Annotation Data Model do (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export interface Anchor {
  readonly span: Span;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The anchor of a stretch of a text. */
export function anchorAt(text: string, span: Span): Anchor {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  return {
    span: { start, end },
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - BESIDE), start),
    suffix: text.slice(end, end + BESIDE),
  };
}

/** So many characters beside the words tell them from the same words elsewhere. */
const TELLING = 12;

/** The stretch where an anchor's words stand in a text, if they stand in it once with what is beside them in the line. */
export function findAnchor(text: string, { exact, prefix, suffix }: Anchor): Span | undefined {
  const before = prefix.slice(prefix.lastIndexOf('\n') + 1);
  const after = suffix.split('\n', 1)[0] as string;
  const at = onlyPlace(text, before + exact + after);
  if (exact === '' || at === undefined || before.length + after.length < TELLING) return undefined;
  return { start: at + before.length, end: at + before.length + exact.length };
}

/** The one place where a text holds some words; undefined where it holds them more than once, or not at all. */
export function onlyPlace(text: string, words: string): number | undefined {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0 ? first : undefined;
}
