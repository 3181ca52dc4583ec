import type { Source } from '../source.ts';
import { isBlank, trimEnd } from './characters.ts';
import { readLineHeading } from './line-headings.ts';
import { closesFence, type Fence, readAtx } from './lines.ts';

/** Finds the ends of fenced code blocks, each line of the document looked at once. */
export class Fences {
  readonly #source: Source;
  /** Per sign: from which length on no fence is closed any more. */
  readonly #unclosed = new Map<number, number>();

  constructor(source: Source) {
    this.#source = source;
  }

  /** The number of the line that closes the fence; -1 where none does. */
  findClose(from: number, fence: Fence): number {
    const known = this.#unclosed.get(fence.sign);
    if (known !== undefined && fence.length >= known) return -1;
    const { lineStarts } = this.#source;
    for (let line = from; line < lineStarts.length; line++) {
      const end = lineStarts[line + 1] ?? this.#source.text.length;
      let at = lineStarts[line] as number;
      while (at < end && (isBlank(this.#source.text.charCodeAt(at)) || this.#source.text.charCodeAt(at) === 62)) at++;
      if (this.#source.text.charCodeAt(at) === fence.sign && closesFence(this.#source.text, at, end, fence))
        return line;
    }
    this.#unclosed.set(fence.sign, fence.length);
    return -1;
  }

  /** Behind a fence that stays open: the line with which the document plainly goes on, else the end. */
  restOfDocument(from: number): number {
    const { lineStarts } = this.#source;
    const text = this.#source.text;
    for (let line = from; line < lineStarts.length; line++) {
      const start = lineStarts[line] as number;
      const end = trimEnd(text, start, lineStarts[line + 1] ?? text.length);
      if (end - start > 200 || end === start) continue;
      const atx = text.charCodeAt(start) === 35 ? readAtx(text, start, end) : undefined;
      if (atx !== undefined && atx.level > 1 && atx.spaced) return line;
      const heading = readLineHeading(text, atx?.start ?? start, atx?.end ?? end);
      if (heading?.name !== undefined) return line;
    }
    return lineStarts.length;
  }
}
