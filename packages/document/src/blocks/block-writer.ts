import type { Source, Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Block, HeadingStyle, Row } from './block.ts';
import { isBlank } from './characters.ts';
import { readText } from './inline.ts';
import { skipNumber } from './line-headings.ts';
import type { Marker } from './markers.ts';
import { belongs, endsWithColon, isChild, makeItem, type OpenItem } from './open-item.ts';
import { beginsUnit, LazyParagraph } from './paragraph.ts';

/** Takes lines as they are recognised and makes blocks of them, in reading order. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Did a blank line (or a block) end the last text? Then a line begins a new paragraph. */
  afterBlank = true;
  /** Takes a table's row instead; false where it stays one. */
  onRow: ((cells: readonly (readonly Span[])[], header: boolean, span: Span) => boolean) | undefined;
  readonly #source: Source;
  readonly #items: OpenItem[] = [];
  #paragraph: Span[] = [];
  /** Level of the last marked heading: bold and plain ones stand below it. */
  #markedLevel = 0;

  constructor(source: Source) {
    this.#source = source;
  }

  /** Is a paragraph open, in an item or outside? */
  get textOpen(): boolean {
    return !this.afterBlank && (this.#paragraph.length > 0 || this.#items.length > 0);
  }

  get paragraphLines(): number {
    return this.#paragraph.length;
  }

  /** The last line of the open paragraph outside of lists. */
  get lastLine(): Span | undefined {
    return this.#paragraph.at(-1);
  }

  get inList(): boolean {
    return this.#items.length > 0;
  }

  /** The indentation from which text belongs to the innermost item; 0 outside of lists. */
  get contentIndent(): number {
    return this.#items.at(-1)?.contentIndent ?? 0;
  }

  /** The indentation of the innermost item's marker; 0 outside of lists. */
  get markerIndent(): number {
    return Math.max(0, this.#items.at(-1)?.markerIndent ?? 0);
  }

  /** Is the innermost item an `<li>`? */
  get inHtmlItem(): boolean {
    return this.#items.at(-1)?.html === true;
  }

  /** Takes back an item that has no words and no sub-items: a heading stands in its place. */
  dropEmptyItem(): void {
    const open = this.#items.at(-1);
    if (open === undefined || open.lines.length > 0 || open.index !== this.blocks.length - 1) return;
    this.#items.pop();
    this.blocks.pop();
  }

  blank(): void {
    if (this.#paragraph.length > 0) this.#endParagraph();
    this.afterBlank = true;
  }

  /** A line of text: goes on with the open paragraph or item, or begins a new paragraph. */
  text(start: number, end: number, indent: number): void {
    if (end <= start) return;
    if (this.#items.length > 0) {
      // Behind a blank line only an indented line still belongs to an item.
      if (this.afterBlank) {
        while (this.#items.length > 0 && !belongs(this.#items.at(-1) as OpenItem, indent)) this.#closeItem();
      }
      let item = this.#items.at(-1);
      if (item !== undefined && indent < item.contentIndent && !item.html && endsWithColon(this.#source.text, item)) {
        // "* **Tasks:**" over plain lines is no sentence that goes on in them.
        this.closeItems();
        item = undefined;
      }
      if (item !== undefined) {
        item.lines.push({ start, end });
        this.afterBlank = false;
        return;
      }
    }
    this.#paragraph.push({ start, end });
    this.afterBlank = false;
  }

  /** May a list begin (or go on) with this marker here, where Markdown lets only some interrupt a paragraph? */
  mayOpenItem(marker: Marker, indent: number, empty: boolean): boolean {
    if (!this.textOpen) return true;
    const top = this.#items.at(-1);
    if (top !== undefined && indent < top.contentIndent) return true;
    if (empty) return false;
    if (marker.kind === 'number') return marker.number <= 1;
    if (marker.kind === 'letter') return /^\(?[a1i][).]/i.test(marker.text);
    return true;
  }

  /** Begins an item; its first line follows by `text`. */
  openItem(marker: Marker, start: number, indent: number, contentIndent: number): void {
    this.#endParagraph();
    const ordered = marker.kind === 'number' || marker.kind === 'letter';
    while (this.#items.length > 0 && !isChild(this.#items.at(-1) as OpenItem, indent, ordered)) this.#closeItem();
    this.#push(marker.text, ordered, start, indent, contentIndent, false);
  }

  /** Begins an `<li>` inside `lists` lists. */
  openHtmlItem(start: number, lists: number): void {
    this.#endParagraph();
    this.closeHtmlItems(Math.max(0, lists - 1));
    this.#push('<li>', false, start, -1, 0, true);
  }

  closeItems(): void {
    while (this.#items.length > 0) this.#closeItem();
  }

  /** Ends items until only those inside of `depth` lists are open. */
  closeHtmlItems(depth: number): void {
    this.#endParagraph();
    while (this.#items.length > depth) this.#closeItem();
  }

  #push(
    marker: string,
    ordered: boolean,
    start: number,
    markerIndent: number,
    contentIndent: number,
    html: boolean,
  ): void {
    const index = this.blocks.length;
    // Kept free for the item, which is made when its last line is known.
    this.blocks.push(undefined as unknown as Block);
    const depth = this.#items.length;
    this.#items.push({ index, marker, ordered, start, markerIndent, contentIndent, html, depth, lines: [] });
    this.afterBlank = false;
  }

  /** Ends everything that is open and deeper than `indent`: before headings, rows and code. */
  endText(indent: number): void {
    this.#endParagraph();
    while (this.#items.length > 0 && !belongs(this.#items.at(-1) as OpenItem, indent)) this.#closeItem();
    this.afterBlank = true;
  }

  /** Ends everything. */
  endAll(): void {
    this.#endParagraph();
    this.closeItems();
    this.afterBlank = true;
  }

  /** A heading of the words in `lines`; `level` 0 for bold and plain ones. */
  heading(style: HeadingStyle, level: number, lines: readonly Span[], span: Span): void {
    const whole = readText(this.#source, lines);
    const plain = whole.plain;
    const start = numberEnd(plain);
    let end = plain.length;
    while (end > start && (plain.charCodeAt(end - 1) === 58 || isBlank(plain.charCodeAt(end - 1)))) end--;
    const text = start === 0 && end === plain.length ? whole : whole.slice(start, end);
    if (level > 0) this.#markedLevel = level;
    const own = level > 0 ? level : Math.min(6, this.#markedLevel + 1);
    this.blocks.push({ kind: 'heading', style, level: own, text, span });
    this.afterBlank = true;
  }

  /** Makes the last block, a heading without a mark, one with a line of `=` or `-` below. */
  underlineLastHeading(level: number, end: number): boolean {
    const last = this.blocks.at(-1);
    if (last?.kind !== 'heading' || (last.style !== 'bold' && last.style !== 'plain')) return false;
    if (!isLineBreakOnly(this.#source.text, last.span.end, end)) return false;
    this.blocks[this.blocks.length - 1] = { ...last, style: 'setext', level, span: { start: last.span.start, end } };
    this.#markedLevel = level;
    return true;
  }

  /** Takes the last line of the open paragraph away, to make a table's head of it. */
  takeLastLine(): Span | undefined {
    return this.#paragraph.pop();
  }

  /** Takes the open paragraph away, to make a heading of it. */
  takeParagraph(): Span[] {
    const lines = this.#paragraph;
    this.#paragraph = [];
    return lines;
  }

  row(cells: readonly (readonly Span[])[], header: boolean, span: Span): void {
    if (this.onRow?.(cells, header, span) === true) return;
    const texts = cells.map((cell) => readText(this.#source, cell));
    const text = texts.length === 1 ? (texts[0] as Text) : readText(this.#source, cells.flat());
    const row: Row = { kind: 'row', cells: texts, header, text, span };
    this.blocks.push(row);
  }

  code(span: Span, closed: boolean): void {
    this.blocks.push({ kind: 'code', closed, span });
    this.afterBlank = true;
  }

  #closeItem(): void {
    const open = this.#items.pop() as OpenItem;
    this.blocks[open.index] = makeItem(this.#source, open);
  }

  /** Pictures and comments alone leave no words: they are no paragraph. */
  #pushParagraph(lines: readonly Span[]): void {
    const text = readText(this.#source, lines);
    if (text.plain !== '') this.blocks.push(new LazyParagraph(this.#source, lines, text));
  }

  #endParagraph(): void {
    const lines = this.#paragraph;
    if (lines.length === 0) return;
    this.#paragraph = [];
    let first = 0;
    for (let i = 1; i < lines.length; i++) {
      if (!beginsUnit(this.#source.text, lines[i - 1] as Span, lines[i] as Span)) continue;
      this.#pushParagraph(lines.slice(first, i));
      first = i;
    }
    this.#pushParagraph(first === 0 ? lines : lines.slice(first));
  }
}

/** Behind "2." and the like at the beginning of a heading's words. */
function numberEnd(plain: string): number {
  const end = skipNumber(plain, 0, plain.length);
  // A bare number may be part of the name: "3 hours without checkout".
  if (end === 0) return 0;
  for (let i = 0; i < end; i++) {
    const code = plain.charCodeAt(i);
    if (code === 46 || code === 41 || code === 58) return end;
  }
  return 0;
}

function isLineBreakOnly(text: string, from: number, to: number): boolean {
  let breaks = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) breaks++;
    else if (!isBlank(code) && code !== 42 && code !== 95 && code !== 58) return breaks === 1;
  }
  return false;
}
