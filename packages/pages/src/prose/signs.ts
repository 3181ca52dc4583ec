import type { Place } from './places.ts';

// Private signs of Unicode, which stand for an insertion while the text goes through the parser.
export const OPEN = '\ue000';
export const CLOSE = '\ue001';

interface Inserted {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the given text that stands in what is parsed, up to the next one. */
export interface Copied {
  readonly at: number;
  readonly from: number;
}

/** A text with a sign of ours in the place of each insertion. */
export interface Signed<Each> {
  readonly marked: string;
  /** By the number in their sign. */
  readonly kept: readonly Each[];
  readonly copied: readonly Copied[];
}

/** Puts a sign with a number in the place of every insertion; of two that overlap, the first stays. */
export function withSigns<Each extends Inserted>(text: string, insertions: readonly Each[]): Signed<Each> {
  const sorted = [...insertions].sort((a, b) => a.start - b.start);
  let marked = '';
  let from = 0;
  const kept: Each[] = [];
  const copied: Copied[] = [];
  for (const each of sorted) {
    if (each.start < from) continue;
    copied.push({ at: marked.length, from });
    marked += `${clean(text.slice(from, each.start))}${OPEN}${kept.length}${CLOSE}`;
    kept.push(each);
    from = each.end;
  }
  copied.push({ at: marked.length, from });
  marked += clean(text.slice(from));
  return { marked, kept, copied };
}

/** Where a stretch of what is parsed stands in the text as it was given. */
export function givenPlace(copied: readonly Copied[], { start, end }: Place): Place {
  const { at, from } = copied.findLast((each) => each.at <= start) ?? { at: 0, from: 0 };
  return { start: start - at + from, end: end - at + from };
}

/** Without signs that somebody else has written. */
export function clean(text: string): string {
  return text.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

export function withoutInsertions(content: string): string {
  return content.replaceAll(/\ue000\d{1,6}\ue001/g, '');
}

/** Words and the numbers of insertions, in their order. */
export function partsOf(content: string): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let from = 0;
  for (let at = content.indexOf(OPEN); at >= 0; at = content.indexOf(OPEN, from)) {
    const end = content.indexOf(CLOSE, at);
    if (end < 0) break;
    if (at > from) parts.push(content.slice(from, at));
    parts.push(Number(content.slice(at + 1, end)));
    from = end + 1;
  }
  if (from < content.length) parts.push(content.slice(from));
  return parts;
}
