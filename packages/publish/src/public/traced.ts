import type { Span } from '@failonce/document';
import type { Cut, LeftOutKind } from './cut.ts';

/** Something that is left out: a span of the original text, why, and what is put in its place. */
export interface LeftOut {
  readonly span: Span;
  readonly kind: LeftOutKind;
  readonly why: string;
  readonly put: string;
}

/** A stretch of the current text: verbatim from the original, or put in place of a stretch of it. */
interface Piece {
  readonly at: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly verbatim: boolean;
}

/** A text that is cut several times and knows where what is left stood in the original. */
export class Traced {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
  readonly #pieces: readonly Piece[];

  private constructor(pieces: readonly Piece[], leftOut: readonly LeftOut[]) {
    this.#pieces = pieces;
    this.text = pieces.map(({ text }) => text).join('');
    this.leftOut = leftOut;
  }

  static of(text: string): Traced {
    return new Traced([{ at: 0, text, from: 0, to: text.length, verbatim: true }], []);
  }

  /** The text without these cuts, which are in order and apart. */
  without(cuts: readonly Cut[]): Traced {
    const pieces: Piece[] = [];
    const leftOut: LeftOut[] = [];
    let length = 0;
    const add = (piece: Omit<Piece, 'at'>) => {
      pieces.push({ ...piece, at: length });
      length += piece.text.length;
    };
    let index = 0;
    /** What stands from `start` to `end` stays. */
    const keep = (start: number, end: number) => {
      for (; index < this.#pieces.length; index++) {
        const piece = this.#pieces[index] as Piece;
        const stop = piece.at + piece.text.length;
        const from = Math.max(start, piece.at);
        const to = Math.min(end, stop);
        if (to > from) {
          const text = piece.text.slice(from - piece.at, to - piece.at);
          const { verbatim } = piece;
          const at = verbatim ? { from: piece.from + from - piece.at, to: piece.from + to - piece.at } : piece;
          add({ text, from: at.from, to: at.to, verbatim });
        }
        if (stop > end) break;
      }
    };
    let from = 0;
    for (const { start, end, put, kind, why } of cuts) {
      keep(from, start);
      const span = { start: this.#origin(start, 'start'), end: this.#origin(end, 'end') };
      if (span.end < span.start) span.end = span.start;
      leftOut.push({ span, kind, why, put });
      if (put !== '') add({ text: put, from: span.start, to: span.end, verbatim: false });
      from = end;
    }
    keep(from, this.text.length);
    return new Traced(pieces, outermost([...this.leftOut, ...leftOut]));
  }

  /** Where an edge of a stretch stood in the original; of what was put in, the far edge. */
  #origin(offset: number, edge: 'start' | 'end'): number {
    const pieces = this.#pieces;
    let low = 0;
    let high = pieces.length - 1;
    const at = edge === 'end' ? Math.max(0, offset - 1) : offset;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle] as Piece).at <= at) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low];
    if (piece === undefined) return 0;
    if (!piece.verbatim) return edge === 'end' ? piece.to : piece.from;
    return Math.min(piece.to, piece.from + offset - piece.at);
  }
}

/** Of what was left out within something that was left out later, the later one tells. */
function outermost(leftOut: readonly LeftOut[]): LeftOut[] {
  const sorted = [...leftOut].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: LeftOut[] = [];
  for (const each of sorted) {
    const last = kept[kept.length - 1];
    if (last === undefined || each.span.start >= last.span.end) kept.push(each);
    else if (each.span.end > last.span.end)
      kept[kept.length - 1] = { ...last, span: { start: last.span.start, end: each.span.end } };
  }
  return kept;
}
