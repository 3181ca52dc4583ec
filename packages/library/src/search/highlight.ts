import type { AskedTerm } from './asked.ts';
import { type Match, matchesIn } from './matches.ts';

/** A piece of a text; the pieces together are the text. */
export interface Segment {
  readonly text: string;
  /** Is it what was asked for? */
  readonly marked: boolean;
}

/** A text in pieces, with what was asked for marked. */
export function highlight(text: string, asked: readonly AskedTerm[]): Segment[] {
  return segmentsOf(text, matchesIn(text, asked));
}

/** A text in pieces by where terms stand in it. */
export function segmentsOf(text: string, matches: readonly Match[]): Segment[] {
  const segments: Segment[] = [];
  const add = (from: number, to: number, marked: boolean): void => {
    if (to > from) segments.push({ text: text.slice(from, to), marked });
  };
  let from = 0;
  for (const { start, end } of matches) {
    add(from, start, false);
    add(start, end, true);
    from = end;
  }
  add(from, text.length, false);
  return segments;
}
