import type { Span } from '@failonce/document';

/** Words that somebody points at, as they are shown; and some of what stands beside them, where they stand more than once. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/** Where words stand in the Markdown; or in how many places, of which none is the only one. */
export type FoundWords = { readonly span: Span } | { readonly places: number };

/** The words of a text as they are shown, each with its place in the Markdown. */
export class Words {
  #text = '';
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Adds words that are shown; without a place where that is not known. White space of any length is one space. */
  add(text: string, start?: number, end = (start ?? 0) + text.length): void {
    const one = start !== undefined && end - start === text.length;
    for (let at = 0; at < text.length; at++) {
      const sign = text[at] as string;
      const space = /\s/.test(sign);
      if (space && (this.#text === '' || this.#text.endsWith(' '))) continue;
      this.#text += space ? ' ' : sign;
      this.#starts.push(start === undefined ? -1 : one ? start + at : start);
      this.#ends.push(start === undefined ? -1 : one ? start + at + 1 : end);
    }
  }

  /** Finds words. */
  find({ exact, prefix = '', suffix = '' }: Quote): FoundWords {
    const wanted = oneSpaced(exact).trim();
    if (wanted === '') return { places: 0 };
    const before = oneSpaced(prefix).trim();
    const after = oneSpaced(suffix).trim();
    const found: Span[] = [];
    let places = 0;
    const only = this.#text.indexOf(wanted) === this.#text.lastIndexOf(wanted);
    for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 1)) {
      places++;
      const end = at + wanted.length;
      const fits =
        only ||
        (this.#text.slice(0, at).trimEnd().endsWith(before) && this.#text.slice(end).trimStart().startsWith(after));
      const span = fits ? this.#spanOf(at, end) : undefined;
      if (span !== undefined) found.push(span);
    }
    const [span] = found;
    return span !== undefined && found.length === 1 ? { span } : { places: Math.max(places, found.length) };
  }

  /** The words of a stretch of the Markdown, as far as they are shown: from the first one to the last. */
  within({ start, end }: Span): Span | undefined {
    const first = this.#starts.findIndex((each, at) => each >= start && (this.#ends[at] as number) <= end);
    const last = this.#ends.findLastIndex(
      (each, at) => each >= 0 && each <= end && (this.#starts[at] as number) >= start,
    );
    return first < 0 || last < first
      ? undefined
      : { start: this.#starts[first] as number, end: this.#ends[last] as number };
  }

  #spanOf(from: number, to: number): Span | undefined {
    const start = this.#starts[from] as number;
    const end = this.#ends[to - 1] as number;
    return start < 0 || end < start ? undefined : { start, end };
  }
}

/** A text with one space for any white space. */
export function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
