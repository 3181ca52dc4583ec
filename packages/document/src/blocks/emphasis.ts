import type { Span } from '../source.ts';
import { isBlank, isWord } from './characters.ts';

/** Single `*` and `_` that could be emphasis: how many there are, and how many were met while writing. */
export class Singles {
  readonly #text: string;
  readonly #lines: readonly Span[];
  #counted = false;
  stars = 0;
  underscores = 0;
  #starsMet = 0;
  #underscoresMet = 0;

  constructor(text: string, lines: readonly Span[]) {
    this.#text = text;
    this.#lines = lines;
  }

  /** Has the next single `sign` a partner? */
  hasPartner(sign: number): boolean {
    if (!this.#counted) {
      this.#counted = true;
      countSingles(this.#text, this.#lines, this);
    }
    if (sign === 42) return ++this.#starsMet < this.stars || this.stars % 2 === 0;
    return ++this.#underscoresMet < this.underscores || this.underscores % 2 === 0;
  }
}

function countSingles(text: string, lines: readonly Span[], singles: Singles): void {
  for (const line of lines) {
    for (let i = line.start; i < line.end; i++) {
      const code = text.charCodeAt(i);
      if (code === 96) {
        const close = codeEnd(text, i, line.end);
        if (close !== -1) i = close - 1;
      } else if (code === 92) {
        i++;
      } else if (code === 42 || code === 95) {
        const end = runEnd(text, i, line.end);
        if (end === i + 1 && mayBeEmphasis(text, i, end, line)) {
          if (code === 42) singles.stars++;
          else singles.underscores++;
        }
        i = end - 1;
      }
    }
  }
}

/** The offset behind the run of the character at `at`. */
export function runEnd(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at);
  let i = at + 1;
  while (i < end && text.charCodeAt(i) === code) i++;
  return i;
}

/** The offset behind the code span that begins at `at`; -1 where it is not closed in its line. */
export function codeEnd(text: string, at: number, end: number): number {
  const contentStart = runEnd(text, at, end);
  const length = contentStart - at;
  let i = text.indexOf('`', contentStart);
  while (i !== -1 && i < end) {
    const close = runEnd(text, i, end);
    if (close - i === length) return close;
    i = text.indexOf('`', close);
  }
  return -1;
}

/** Does the run of `*` or `_` touch a word on one side (and, for `_`, not on both)? */
function mayBeEmphasis(text: string, start: number, end: number, line: Span): boolean {
  const before = start > line.start ? text.charCodeAt(start - 1) : 32;
  const after = end < line.end ? text.charCodeAt(end) : 32;
  if (isBlank(before) && isBlank(after)) return false;
  if (text.charCodeAt(start) === 95) return end - start < 4 && !(isWord(before) && isWord(after));
  return true;
}

/** Is the run a mark? Two and more always; a single one where it has a partner. */
export function isMark(singles: Singles, text: string, start: number, end: number, line: Span): boolean {
  if (!mayBeEmphasis(text, start, end, line)) return false;
  if (end - start > 1) return true;
  return singles.hasPartner(text.charCodeAt(start));
}
