import { ownString } from './own-string.ts';
import type { Span } from './source.ts';

/**
 * The readable characters of a stretch of the source: Markdown and HTML marks, link targets and
 * line wraps taken away, and for each character the place in the source that it came from.
 */
export class Text {
  /** What a person reads. Line breaks inside a block are a single space. */
  readonly plain: string;
  /** The stretch of the source, marks included. */
  readonly span: Span;
  // Private, so that a document remains plain data to whoever walks or prints it.
  #sentences: unknown = undefined;
  #times: unknown = undefined;
  #lead: unknown = undefined;
  /** Runs of characters that stand side by side in both: where each begins in `plain` … */
  readonly #plainStarts: readonly number[];
  /** … and in the source. */
  readonly #sourceStarts: readonly number[];

  constructor(plain: string, span: Span, plainStarts: readonly number[], sourceStarts: readonly number[]) {
    this.plain = plain;
    this.span = span;
    this.#plainStarts = plainStarts;
    this.#sourceStarts = sourceStarts;
  }

  /** Room for what readers derive from a text, so that it is derived once; undefined until then. */
  get sentences(): unknown {
    return this.#sentences;
  }
  set sentences(sentences: unknown) {
    this.#sentences = sentences;
  }
  get times(): unknown {
    return this.#times;
  }
  set times(times: unknown) {
    this.#times = times;
  }
  get lead(): unknown {
    return this.#lead;
  }
  set lead(lead: unknown) {
    this.#lead = lead;
  }

  /** Source offset of the character `at` of `plain`. */
  sourceAt(at: number): number {
    const starts = this.#plainStarts;
    let low = 0;
    let high = starts.length - 1;
    if (high < 0) return this.span.start;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const offset = (this.#sourceStarts[low] as number) + at - (starts[low] as number);
    return Math.min(offset, this.span.end);
  }

  /** The source span of `plain.slice(start, end)`. */
  spanOf(start: number, end: number): Span {
    const from = this.sourceAt(start);
    return { start: from, end: end > start ? this.sourceAt(end - 1) + 1 : from };
  }

  /** The stretch of this text from `start` to `end`, offsets into `plain`. */
  slice(start: number, end: number = this.plain.length): Text {
    const plainStarts: number[] = [0];
    const sourceStarts: number[] = [this.sourceAt(start)];
    for (let i = 0; i < this.#plainStarts.length; i++) {
      const at = this.#plainStarts[i] as number;
      if (at <= start || at >= end) continue;
      plainStarts.push(at - start);
      sourceStarts.push(this.#sourceStarts[i] as number);
    }
    return new Text(ownString(this.plain, start, end), this.spanOf(start, end), plainStarts, sourceStarts);
  }
}
