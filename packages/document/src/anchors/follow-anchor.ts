import { differenceOf } from '../merging/difference.ts';
import type { Span } from '../source.ts';
import { type Anchor, findAnchor, onlyPlace } from './anchor.ts';

/** What has become of the words that an anchor points at. */
export type Followed =
  /** The same words stand here. */
  | { readonly kind: 'same'; readonly span: Span }
  /** They were written anew, or cannot be told for certain: here is what stands in their place, which may be nothing. */
  | { readonly kind: 'changed'; readonly span: Span };

/** What surrounds words that stay must be so long at least, in characters, to tell them from the same words elsewhere. */
const TELLING = 24;

/**
 * Follows anchors of one text into the text that came of it. Only words of which it is certain are called the same: that
 * stayed where they were among others that stayed, or moved together with what stands beside them.
 */
export function followAnchors(before: string, after: string, anchors: readonly Anchor[]): readonly Followed[] {
  if (before === after) return anchors.map(({ span }) => ({ kind: 'same', span }));
  const runs = runsOf(before, after);
  return anchors.map((anchor) => follow(before, after, runs, anchor));
}

/** A stretch that stayed: where it stands in the text before, and by how much it has moved. */
interface Run extends Span {
  readonly shift: number;
}

function runsOf(before: string, after: string): readonly Run[] {
  const runs: Run[] = [];
  let [start, shift] = [0, 0];
  for (const { span, text } of differenceOf(before, after)) {
    runs.push({ start, end: span.start, shift });
    start = span.end;
    shift += text.length - (span.end - span.start);
  }
  runs.push({ start, end: before.length, shift });
  return runs;
}

function follow(before: string, after: string, runs: readonly Run[], anchor: Anchor): Followed {
  const { start, end } = anchor.span;
  const run = runs.find((each) => each.start <= start && end <= each.end);
  if (run !== undefined && isTelling(before, after, run, anchor.span))
    return { kind: 'same', span: { start: start + run.shift, end: end + run.shift } };
  const moved = findAnchor(before, anchor) === undefined ? undefined : findAnchor(after, anchor);
  if (moved !== undefined) return { kind: 'same', span: moved };
  return { kind: 'changed', span: { start: place(runs, start, 'start'), end: place(runs, end, 'end') } };
}

/** Does a stretch that stayed hold the words with so much beside them that both texts have it once? */
function isTelling(before: string, after: string, run: Run, span: Span): boolean {
  const around: Span = { start: Math.max(run.start, span.start - TELLING), end: Math.min(run.end, span.end + TELLING) };
  const whole = run.start === 0 && run.end === before.length;
  if (!whole && around.end - around.start - (span.end - span.start) < TELLING) return false;
  const words = before.slice(around.start, around.end);
  return onlyPlace(before, words) !== undefined && onlyPlace(after, words) !== undefined;
}

/** Where an end of a stretch has come to: what was taken away has no length, and what was put in its place lies inside. */
function place(runs: readonly Run[], at: number, side: 'start' | 'end'): number {
  if (side === 'start') {
    const run = runs.findLast(({ start }) => start <= at) ?? (runs[0] as Run);
    return Math.min(at, run.end) + run.shift;
  }
  const run = runs.find(({ end }) => at <= end) ?? (runs.at(-1) as Run);
  return Math.max(at, run.start) + run.shift;
}
