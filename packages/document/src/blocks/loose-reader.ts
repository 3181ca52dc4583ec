import type { Source } from '../source.ts';
import { isBlank, skipBlanks, trimEnd } from './characters.ts';
import { readAtx } from './lines.ts';
import { type LooseHeading, opensPart, readLooseHeading } from './loose-headings.ts';

/** So many names with nothing between them are a table of contents. */
const CONTENTS = 3;
/** So many parts' names make a fenced text the document. */
const ENOUGH_NAMES = 2;

/** What stands right above a line, with no blank line between. */
export interface Place {
  readonly afterText: boolean;
  /** An item of the same list, or deeper text. */
  readonly afterItem: boolean;
}

/** Tells, with the lines around, whether a line that is a part's name opens the part. */
export class LooseReader {
  readonly #source: Source;
  /** The end of the `<pre>` that was asked for last (-1: none), and the answer. */
  #pre: { readonly close: number | undefined; readonly holds: boolean } = { close: undefined, holds: false };
  /** Behind the last line of the table of contents that was met last. */
  #contentsEnd = -1;

  constructor(source: Source) {
    this.#source = source;
  }

  /** The heading that the line [at, end) is. */
  read(at: number, end: number, place: Place): LooseHeading | undefined {
    const { text } = this.#source;
    if (at < this.#contentsEnd) return undefined;
    const heading = readLooseHeading(text, at, end);
    if (heading === undefined) return undefined;
    // Without any dress a line of its own has to be short, begin big and stand apart.
    const close = heading.listed ? place.afterItem : place.afterText;
    if (!heading.dressed && (close || !isBig(text, heading))) return undefined;
    if (heading.listed && !opensPart(heading.name)) return undefined;
    if (!this.#hasTextBehind(end)) return undefined;
    return this.#isContents(heading, end) ? undefined : heading;
  }

  /** Do the lines of a fence open parts? */
  holdsParts(from: number, to: number): boolean {
    const { lineStarts, text } = this.#source;
    let names = 0;
    for (let line = from; line < to && line < lineStarts.length; line++) {
      const start = lineStarts[line] as number;
      const end = lineStarts[line + 1] ?? text.length;
      if (this.#namesPart(start, end) && ++names === ENOUGH_NAMES) return true;
    }
    return false;
  }

  /** Does what stands between `<pre>` and its end open parts? */
  preHoldsParts(from: number): boolean {
    // One answer for all that end at the same place, so that a text full of them is read once.
    let { close } = this.#pre;
    if (close === undefined || (close !== -1 && close < from)) {
      const { lineStarts } = this.#source;
      close = this.#source.text.indexOf('</pre>', from);
      const to = close === -1 ? lineStarts.length : this.#source.position(close).line;
      this.#pre = { close, holds: this.holdsParts(this.#source.position(from).line, to) };
    }
    return this.#pre.holds;
  }

  #namesPart(start: number, lineEnd: number): boolean {
    const { text } = this.#source;
    let at = skipBlanks(text, start, lineEnd);
    while (text.charCodeAt(at) === 62 || (at > start && at < lineEnd && isBlank(text.charCodeAt(at)))) at++;
    const end = trimEnd(text, at, lineEnd);
    const atx = text.charCodeAt(at) === 35 ? readAtx(text, at, end) : undefined;
    const heading = readLooseHeading(text, atx?.start ?? at, atx?.end ?? end);
    return heading !== undefined && opensPart(heading.name) && (atx !== undefined || isBig(text, heading));
  }

  /** Is there anything below it? */
  #hasTextBehind(end: number): boolean {
    return skipBlanks(this.#source.text, end, this.#source.text.length) < this.#source.text.length;
  }

  /** Do other names of parts follow, each on a line of its own, and nothing between? */
  #isContents(heading: LooseHeading, end: number): boolean {
    const { text } = this.#source;
    const names = new Set<string>([heading.name]);
    let at = end;
    let last = end;
    for (;;) {
      at = skipBlanks(text, at, text.length);
      if (at >= text.length) break;
      let lineEnd = at;
      while (lineEnd < text.length && lineEnd < at + 400 && !isLineEnd(text.charCodeAt(lineEnd))) lineEnd++;
      const next = readLooseHeading(text, at, trimEnd(text, at, lineEnd));
      if (next === undefined || names.has(next.name)) break;
      names.add(next.name);
      at = last = lineEnd;
    }
    if (names.size < CONTENTS) return false;
    this.#contentsEnd = last;
    return true;
  }
}

function isBig(text: string, heading: LooseHeading): boolean {
  const code = text.charCodeAt(heading.start);
  return heading.dressed || code < 97 || code > 122;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
