import type { Source, Span } from '../source.ts';
import type { BlockWriter } from './block-writer.ts';
import { skipBlanks, trimEnd } from './characters.ts';
import { isBlockTag, readTag, type Tag } from './html-tags.ts';
import type { LooseReader } from './loose-reader.ts';
import { readMarker } from './markers.ts';

/** Reads the block tags of a line; what stands between them goes on as lines of their own. */
export class HtmlReader {
  readonly #source: Source;
  readonly #writer: BlockWriter;
  readonly #onLine: (start: number, end: number, indent: number) => void;
  /** What ends the stretch that is not read: `-->`, `</pre>` …; empty outside of such. */
  #rawEnd = '';
  /** The next place at which a mark stands; -1 where there is none any more. */
  readonly #closings = new Map<string, number>();
  #rawStart = 0;
  #loose: LooseReader | undefined;
  #heading: { level: number; start: number; lines: Span[] } | undefined;
  #lists = 0;
  /** So many lists are around the last heading: what stands below it is counted from there. */
  #outerLists = 0;
  #row: { start: number; cells: Span[][]; header: boolean } | undefined;
  #cell: Span[] | undefined;

  constructor(source: Source, writer: BlockWriter, onLine: (start: number, end: number, indent: number) => void) {
    this.#source = source;
    this.#writer = writer;
    this.#onLine = onLine;
  }

  /** From now on a `<pre>` that holds the document's parts is read. */
  lenient(loose: LooseReader): void {
    this.#loose = loose;
  }

  /** A heading inside of list items: the lists below it are lists of their own. */
  restartLists(): void {
    this.#outerLists = this.#lists;
  }

  /** Reads a table's cell by its tags as if no table were open; false where it has none. */
  pieces(start: number, end: number): boolean {
    const row = this.#row;
    const cell = this.#cell;
    this.#row = this.#cell = undefined;
    const read = this.line(start, end, 0);
    this.#row = row;
    this.#cell = cell;
    return read;
  }

  /** Does the next line belong to a comment or `<pre>`? */
  get insideRaw(): boolean {
    return this.#rawEnd !== '';
  }

  /** Is a heading or a table's row open, that takes the text of the next line? */
  get open(): boolean {
    return this.#heading !== undefined || this.#row !== undefined;
  }

  /** Reads a line; false where it has no block tag and nothing is open, so that it is a plain line. */
  line(at: number, end: number, indent: number): boolean {
    const text = this.#source.text;
    let from = at;
    let found = this.insideRaw || this.open;
    let empty = true;
    let i = at;
    while (i < end) {
      if (this.insideRaw) {
        const close = find(text, this.#rawEnd, i, end);
        if (close === -1) return true;
        i = from = close + this.#rawEnd.length;
        this.#endRaw(i);
        continue;
      }
      while (i < end && text.charCodeAt(i) !== 60) i++;
      if (i >= end) break;
      const comment = text.startsWith('!--', i + 1);
      const tag = comment ? undefined : readTag(text, i, end);
      if (!comment && (tag === undefined || !isBlockTag(tag.name))) {
        i = tag?.end ?? i + 1;
        continue;
      }
      const commentEnd = comment ? find(text, '-->', i + 4, end) : -1;
      if (commentEnd !== -1) {
        // Beside words a comment is left to the reading of the words.
        const alone = skipBlanks(text, from, i) === i;
        i = commentEnd + 3;
        if (alone) {
          found = true;
          empty = false;
          from = i;
        }
        continue;
      }
      found = true;
      if (this.#piece(from, i, indent, from === at)) empty = false;
      if (tag === undefined) {
        if (this.#closes('-->', i + 4)) {
          this.#rawEnd = '-->';
          this.#rawStart = -1;
        }
        i += 4;
      } else {
        this.#tag(tag, i);
        if (tag.name !== 'br') empty = false;
        i = tag.end;
      }
      from = i;
    }
    if (!found) return false;
    if (!this.insideRaw && this.#piece(from, end, indent, from === at)) empty = false;
    // A line of nothing but <br> parts paragraphs.
    if (empty) this.#writer.blank();
    return true;
  }

  /** Does it end anywhere? What is never closed would swallow the rest of the document. */
  #closes(mark: string, from: number): boolean {
    let at = this.#closings.get(mark);
    if (at === undefined || (at !== -1 && at < from)) {
      at = this.#source.text.indexOf(mark, from);
      if (at === -1) at = this.#source.text.indexOf(mark.toUpperCase(), from);
      this.#closings.set(mark, at);
    }
    return at !== -1;
  }

  #piece(from: number, to: number, indent: number, first: boolean): boolean {
    const text = this.#source.text;
    const start = skipBlanks(text, from, to);
    const end = trimEnd(text, start, to);
    if (end <= start) return false;
    if (this.#heading !== undefined) this.#heading.lines.push({ start, end });
    else if (this.#row !== undefined) {
      // Text between cells is lost in a browser's table, but it was written to be read.
      if (this.#cell === undefined) {
        this.#cell = [];
        this.#row.cells.push(this.#cell);
      }
      this.#cell.push({ start, end });
    } else this.#onLine(start, end, first ? indent : this.#innerIndent(start, end));
    return true;
  }

  /** How far text behind a tag counts as set in: with the open item's words, and a bullet with the item's own. */
  #innerIndent(start: number, end: number): number {
    const marker = readMarker(this.#source.text, start, end);
    return marker?.spaced === true && (marker.kind === 'bullet' || marker.kind === 'glyph')
      ? this.#writer.markerIndent
      : this.#writer.contentIndent;
  }

  #tag(tag: Tag, at: number): void {
    const writer = this.#writer;
    switch (tag.name) {
      case 'br':
        return;
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        this.#endHeading(tag.closing ? tag.end : at);
        this.#endRow(at);
        writer.endAll();
        this.#lists = this.#outerLists = 0;
        if (!tag.closing) this.#heading = { level: Number(tag.name[1]), start: at, lines: [] };
        return;
      case 'ul':
      case 'ol':
        if (this.#row !== undefined) return;
        this.#endHeading(at);
        this.#lists = tag.closing ? Math.max(0, this.#lists - 1) : Math.min(this.#lists + 1, 100);
        if (this.#outerLists > this.#lists) this.#outerLists = this.#lists;
        if (tag.closing) writer.closeHtmlItems(this.#lists - this.#outerLists);
        return;
      case 'li':
        if (this.#row !== undefined) return;
        this.#endHeading(at);
        if (tag.closing) writer.closeHtmlItems(Math.max(0, this.#lists - this.#outerLists - 1));
        else writer.openHtmlItem(at, Math.max(1, this.#lists - this.#outerLists));
        return;
      case 'tr':
      case 'table':
        this.#endHeading(at);
        this.#endRow(tag.end);
        writer.endAll();
        if (tag.name === 'tr' && !tag.closing) this.#row = { start: at, cells: [], header: true };
        return;
      case 'td':
      case 'th':
        this.#cell = undefined;
        if (tag.closing || this.#row === undefined || this.#row.cells.length >= 200) return;
        if (tag.name === 'td') this.#row.header = false;
        this.#cell = [];
        this.#row.cells.push(this.#cell);
        return;
      case 'pre':
      case 'script':
      case 'style':
        if (tag.closing) return;
        this.#endHeading(at);
        this.#endRow(at);
        writer.endAll();
        if (tag.name === 'pre' && this.#loose?.preHoldsParts(tag.end) === true) return;
        if (!this.#closes(`</${tag.name}>`, tag.end)) return;
        this.#rawEnd = `</${tag.name}>`;
        this.#rawStart = tag.name === 'pre' ? at : -1;
        return;
      default:
        // A paragraph inside an item is the item's; elsewhere the tag ends what was open.
        if (this.open) return;
        if (this.#lists === 0) writer.endAll();
    }
  }

  /** A blank line: a heading or row whose end was forgotten goes no further. */
  blank(at: number): void {
    this.#endHeading(at);
    this.#endRow(at);
  }

  #endRaw(end: number): void {
    if (this.#rawStart !== -1) this.#writer.code({ start: this.#rawStart, end }, true);
    this.#rawEnd = '';
  }

  #endHeading(end: number): void {
    const heading = this.#heading;
    if (heading === undefined) return;
    this.#heading = undefined;
    if (heading.lines.length > 0)
      this.#writer.heading('html', heading.level, heading.lines, { start: heading.start, end });
  }

  #endRow(end: number): void {
    const row = this.#row;
    this.#row = this.#cell = undefined;
    if (row !== undefined && row.cells.length > 0) this.#writer.row(row.cells, row.header, { start: row.start, end });
  }

  /** At the document's end: what is open is ended. */
  end(): void {
    const end = this.#source.text.length;
    if (this.#rawEnd !== '' && this.#rawStart !== -1) this.#writer.code({ start: this.#rawStart, end }, false);
    if (this.#heading !== undefined) this.#endHeading(end);
    this.#endRow(end);
  }
}

/** Where `what` (lower case) stands in [from, end), letters of either case; -1 where it does not. */
function find(text: string, what: string, from: number, end: number): number {
  const first = what.charCodeAt(0);
  for (let i = from; i + what.length <= end; i++) {
    if (text.charCodeAt(i) === first && text.slice(i, i + what.length).toLowerCase() === what) return i;
  }
  return -1;
}
