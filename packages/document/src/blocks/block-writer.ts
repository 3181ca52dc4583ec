import type { Source, Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { Block, HeadingStyle, Item, Label, Paragraph, Row } from './block.ts';
import { isBlank, trimEnd } from './characters.ts';
import { readText } from './inline.ts';
import { beginsBold, findLabel, labelPlace } from './labels.ts';
import { skipNumber } from './line-headings.ts';
import type { Marker } from './markers.ts';

/** A list item whose lines are still coming in. */
interface OpenItem {
  /** Its place among the blocks: sub-items stand behind it. */
  readonly index: number;
  readonly marker: string;
  readonly ordered: boolean;
  readonly start: number;
  readonly markerIndent: number;
  readonly contentIndent: number;
  readonly html: boolean;
  readonly depth: number;
  readonly lines: Span[];
}

/** Takes lines as they are recognised and makes blocks of them, in reading order. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  /** Did a blank line (or a block) end the last text? Then a line begins a new paragraph. */
  afterBlank = true;
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
    return this.#paragraph[this.#paragraph.length - 1];
  }

  get inList(): boolean {
    return this.#items.length > 0;
  }

  /** The indentation from which text belongs to the innermost item; 0 outside of lists. */
  get contentIndent(): number {
    return this.#items[this.#items.length - 1]?.contentIndent ?? 0;
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
        while (this.#items.length > 0 && !belongs(this.#items[this.#items.length - 1] as OpenItem, indent)) this.#closeItem();
      }
      let item = this.#items[this.#items.length - 1];
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
    const top = this.#items[this.#items.length - 1];
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
    while (this.#items.length > 0 && !isChild(this.#items[this.#items.length - 1] as OpenItem, indent, ordered)) this.#closeItem();
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

  #push(marker: string, ordered: boolean, start: number, markerIndent: number, contentIndent: number, html: boolean): void {
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
    while (this.#items.length > 0 && !belongs(this.#items[this.#items.length - 1] as OpenItem, indent)) this.#closeItem();
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
    const last = this.blocks[this.blocks.length - 1];
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

function belongs(item: OpenItem, indent: number): boolean {
  return item.html || indent >= Math.min(item.contentIndent, item.markerIndent + 2);
}

/** Is the item a name with a colon so far, and nothing more? */
function endsWithColon(text: string, item: OpenItem): boolean {
  const line = item.lines[0];
  if (line === undefined || item.lines.length > 1 || line.end - line.start > 60) return false;
  let end = line.end;
  while (end > line.start && (text.charCodeAt(end - 1) === 42 || text.charCodeAt(end - 1) === 95)) end--;
  return text.charCodeAt(end - 1) === 58;
}

/** Indented below the parent's words, or (people count less exactly) a list of another kind set in by two. */
function isChild(parent: OpenItem, indent: number, ordered: boolean): boolean {
  return indent >= parent.contentIndent || (indent >= parent.markerIndent + 2 && ordered !== parent.ordered);
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

/** Does a label begin the line, so that it does not go on with the line before? */
function beginsUnit(text: string, before: Span, line: Span): boolean {
  const length = Math.min(line.end, line.start + 90);
  let start = line.start;
  const bold = beginsBold(text, start);
  while (start < length && (text.charCodeAt(start) === 42 || text.charCodeAt(start) === 95)) start++;
  const place = labelPlace(text.slice(start, length).replaceAll('*', ''), bold);
  if (place === undefined) return false;
  if (bold) return true;
  // A wrapped line is long and ends within a sentence.
  const last = text.charCodeAt(trimEnd(text, before.start, before.end) - 1);
  return last === 46 || last === 58 || last === 33 || last === 63 || last === 41 || before.end - before.start < 60;
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

/** The paragraph's own lines are rarely asked for, so they are read when they are. */
class LazyParagraph implements Paragraph {
  readonly kind = 'paragraph' as const;
  readonly text: Text;
  readonly label: Label | undefined;
  readonly span: Span;
  readonly #source: Source;
  readonly #spans: readonly Span[];
  #lines: readonly Text[] | undefined;

  constructor(source: Source, spans: readonly Span[], text: Text) {
    this.#source = source;
    this.#spans = spans;
    this.text = text;
    this.span = text.span;
    this.label = findLabel(source, text);
  }

  get lines(): readonly Text[] {
    this.#lines ??= this.#spans.length === 1 ? [this.text] : this.#spans.map((span) => readText(this.#source, [span]));
    return this.#lines;
  }
}

function makeItem(source: Source, open: OpenItem): Item {
  const text = source.text;
  const first = open.lines[0];
  let box: Span | undefined;
  let checked: boolean | undefined;
  if (first !== undefined && text.charCodeAt(first.start) === 91 && text.charCodeAt(first.start + 2) === 93) {
    const sign = text.charCodeAt(first.start + 1);
    const behind = text.charCodeAt(first.start + 3);
    if ((sign === 32 || (sign | 32) === 120) && (first.start + 3 >= first.end || isBlank(behind))) {
      box = { start: first.start, end: first.start + 3 };
      checked = sign !== 32;
      open.lines[0] = { start: Math.min(first.start + 3, first.end), end: first.end };
    }
  }
  const words = first === undefined ? readText(source, [{ start: open.start, end: open.start }]) : readText(source, open.lines);
  const end = Math.max(open.start + open.marker.length, open.lines[open.lines.length - 1]?.end ?? 0);
  return {
    kind: 'item',
    marker: open.marker,
    depth: open.depth,
    checked,
    box,
    text: words,
    label: findLabel(source, words),
    span: { start: open.start, end: Math.min(end, text.length) },
  };
}
