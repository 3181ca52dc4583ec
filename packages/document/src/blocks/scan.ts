import type { Problem } from '../postmortem.ts';
import type { Source, Span } from '../source.ts';
import type { Block } from './block.ts';
import { BlockWriter } from './block-writer.ts';
import { isBlank, skipBlanks, trimEnd } from './characters.ts';
import { Fences } from './fences.ts';
import { HtmlReader } from './html-reader.ts';
import { readLineHeading } from './line-headings.ts';
import {
  closesFence,
  type Fence,
  isReference,
  isThematicBreak,
  looksLikeCode,
  readAtx,
  readFence,
  setextLevel,
} from './lines.ts';
import { nameEndInLongHeading, opensPart, readLooseHeading } from './loose-headings.ts';
import { LooseReader } from './loose-reader.ts';
import { readMarker } from './markers.ts';
import { hasPipe, isDelimiterRow } from './table.ts';
import { TableReader } from './table-reader.ts';

const LONGEST_LINE = 20_000;
const MOST_MARKERS_A_LINE = 16;

export interface ScannedBlocks {
  readonly blocks: Block[];
  readonly problems: Problem[];
}

/** How far the scanner goes to find headings. */
export interface Leniency {
  /** Do the rows of tables hold whole parts, their names in the first cells? */
  readonly tables: boolean;
  /** Where lines begin that were not parted in the text: no paragraph goes on across them. */
  readonly cuts?: ReadonlySet<number>;
}

/**
 * Reads the blocks of the body, which begins at `from`, line by line. With a leniency every line that is the name of a
 * part opens it, whatever it is dressed in, and text that somebody fenced in is read.
 */
export function scanBlocks(source: Source, from: number, leniency?: Leniency): ScannedBlocks {
  return new Scanner(source, leniency).scan(from);
}

class Scanner {
  readonly #source: Source;
  readonly #text: string;
  readonly #writer: BlockWriter;
  readonly #html: HtmlReader;
  readonly #table: TableReader;
  readonly #fences: Fences;
  readonly #problems: Problem[] = [];
  /** The offset of the next `<`; -1 where there is none. */
  #nextTag = -2;
  /** Does a heading's mark stand behind other words anywhere? */
  readonly #mayDress: boolean;
  readonly #loose: LooseReader | undefined;
  readonly #cuts: ReadonlySet<number> | undefined;
  /** The fence around text that is read. */
  #openFence: Fence | undefined;
  /** Where the body begins. */
  #from = 0;

  constructor(source: Source, leniency: Leniency | undefined) {
    this.#source = source;
    this.#cuts = leniency?.cuts;
    this.#loose = leniency === undefined ? undefined : new LooseReader(source);
    this.#text = source.text;
    this.#mayDress = source.text.includes(': ##');
    this.#writer = new BlockWriter(source);
    this.#table = new TableReader(source.text, this.#writer, this.#problems);
    this.#fences = new Fences(source);
    this.#html = new HtmlReader(source, this.#writer, (start, end, indent) => this.#line(start, end, indent));
    if (this.#loose !== undefined) this.#html.lenient(this.#loose);
    if (leniency?.tables === true) this.#writer.onRow = (cells, header, span) => this.#tablePart(cells, header, span);
  }

  scan(from: number): ScannedBlocks {
    const { lineStarts } = this.#source;
    let line = 0;
    while (line + 1 < lineStarts.length && (lineStarts[line + 1] as number) <= from) line++;
    this.#from = from;
    while (line < lineStarts.length) line = this.#physicalLine(line);
    this.#html.end();
    this.#writer.endAll();
    return { blocks: this.#writer.blocks, problems: this.#problems };
  }

  /** Reads the line with this number and gives the number of the line to read next. */
  #physicalLine(number: number): number {
    const text = this.#text;
    const { lineStarts } = this.#source;
    let start = Math.max(lineStarts[number] as number, this.#from);
    let end = lineStarts[number + 1] ?? text.length;
    while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
    if (end - start > LONGEST_LINE) {
      this.#problem('line-too-long', `A line of more than ${LONGEST_LINE} characters is not read.`, { start, end });
      this.#table.end();
      this.#writer.blank();
      return number + 1;
    }
    if (this.#cuts?.has(start) === true) this.#writer.blank();
    if (text.charCodeAt(start) === 0xfeff) start++;
    const hardBreak = end;
    end = trimEnd(text, start, end);
    if (this.#html.insideRaw) {
      this.#html.line(start, end, 0);
      return number + 1;
    }
    let at = start;
    let indent = 0;
    // Quote marks are taken off; what is quoted is read like any other text.
    for (let quoted = true; quoted; ) {
      for (; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code === 32) indent++;
        else if (code === 9) indent += 4 - (indent % 4);
        else if (code === 0xa0 || code === 0x3000 || code === 0x200b || code === 0x2003 || code === 0xfeff) indent++;
        else if (code === 38 && text.startsWith('nbsp;', at + 1)) {
          indent++;
          at += 5;
        } else break;
      }
      quoted = text.charCodeAt(at) === 62 && at < end;
      if (quoted) {
        at++;
        indent = 0;
        if (text.charCodeAt(at) === 32) at++;
      }
    }
    if (at >= end) {
      this.#table.end();
      if (this.#html.open) this.#html.blank(start);
      this.#writer.blank();
      return number + 1;
    }
    const code = text.charCodeAt(at);
    if (this.#html.open) {
      this.#html.line(at, end, indent);
      return number + 1;
    }
    if (code === 96 || code === 126) {
      if (this.#openFence !== undefined && closesFence(text, at, end, this.#openFence)) {
        this.#openFence = undefined;
        this.#writer.blank();
        return number + 1;
      }
      if (code === 126 && this.#loose !== undefined && this.#isUnderlined(at, end)) return number + 1;
      const fence = readFence(text, at, end);
      if (fence !== undefined) return this.#fence(number, at, end, indent, fence);
    }
    if (this.#codeBegins(at, end, indent)) return this.#indentedCode(number);
    // A table's row keeps its `<br>`.
    const row = this.#table.open && hasPipe(text, at, end) && !text.startsWith('</', at);
    if (!row && this.#hasTag(start, hardBreak) && this.#html.line(at, end, indent)) return number + 1;
    this.#line(at, end, indent);
    return number + 1;
  }

  /** Does a `<` stand in the line? */
  #hasTag(start: number, end: number): boolean {
    if (this.#nextTag !== -1 && this.#nextTag < start) this.#nextTag = this.#text.indexOf('<', start);
    return this.#nextTag !== -1 && this.#nextTag < end;
  }

  /** A line, or a piece of one between HTML tags: `at` is its first character that is no blank. */
  #line(at: number, end: number, indent: number): void {
    const text = this.#text;
    const writer = this.#writer;
    const code = text.charCodeAt(at);
    if (this.#table.open && this.#table.row(at, end)) return;
    switch (code) {
      case 35: // #
        if (this.#atx(at, end, indent)) return;
        break;
      case 61: // =
      case 45: // -
      case 42: // *
      case 95: // _
        if (this.#underline(at, end, indent)) return;
        if (isThematicBreak(text, at, end)) {
          writer.endText(indent);
          return;
        }
        break;
      case 124: // |
        if (text.charCodeAt(end - 1) === 124 && !isDelimiterRow(text, at, end) && this.#table.beginLoose(at, end))
          return;
        break;
    }
    if ((code === 124 || code === 45 || code === 58) && this.#table.begin(at, end)) return;
    if (this.#loose !== undefined && this.#looseHeading(at, end, indent)) return;
    if (code === 91 && isReference(text, at, end)) return;
    if (this.#items(at, end, indent)) return;
    if (this.#lineHeading(at, end, indent)) return;
    if (this.#mayDress && code !== 35 && this.#dressedAtx(at, end)) return;
    writer.text(at, end, indent);
  }

  #atx(at: number, end: number, indent: number): boolean {
    const heading = readAtx(this.#text, at, end);
    if (heading === undefined) return false;
    // A "#" that is set in far is a comment in code, unless it names a part.
    if (indent >= this.#writer.contentIndent + 4) {
      if (!heading.spaced || readLineHeading(this.#text, heading.start, heading.end)?.name === undefined) return false;
    }
    this.#writer.endText(indent);
    const nameEnd = this.#loose === undefined ? -1 : nameEndInLongHeading(this.#text, heading.start, heading.end);
    const headingEnd = nameEnd === -1 ? heading.end : nameEnd;
    this.#writer.heading('atx', heading.level, [{ start: heading.start, end: headingEnd }], {
      start: at,
      end: nameEnd === -1 ? end : nameEnd,
    });
    if (nameEnd !== -1) this.#writer.text(skipBlanks(this.#text, nameEnd, heading.end), heading.end, indent);
    return true;
  }

  /** A line that is nothing but the name of a part. */
  #looseHeading(at: number, end: number, indent: number): boolean {
    const writer = this.#writer;
    const heading = (this.#loose as LooseReader).read(at, end, {
      afterText: writer.textOpen,
      afterItem: writer.textOpen && writer.inList && indent >= writer.markerIndent,
    });
    if (heading === undefined) return false;
    if (!heading.dressed && writer.textOpen && this.#isWrapped(at, end)) return false;
    // Set in below an item it is the item's, unless a blank line parts them and it opens a part.
    const apart = !writer.textOpen && opensPart(heading.name);
    if (!apart && writer.inList && !writer.inHtmlItem && indent > 0 && indent >= writer.contentIndent) return false;
    writer.dropEmptyItem();
    writer.endAll();
    this.#html.restartLists();
    writer.heading('plain', 0, [{ start: heading.start, end: heading.end }], { start: at, end });
    return true;
  }

  /** A line of `~` right below a heading's words only underlines them. */
  #isUnderlined(at: number, end: number): boolean {
    const text = this.#text;
    for (let i = at; i < end; i++) if (text.charCodeAt(i) !== 126) return false;
    const last = this.#writer.blocks.at(-1);
    return last?.kind === 'heading' && end - at > 3 && skipBlanks(text, last.span.end, at) === at;
  }

  /** A row whose first cell names a part: the name is its heading and the other cells are its text. */
  #tablePart(cells: readonly (readonly Span[])[], header: boolean, span: Span): boolean {
    const first = cells[0]?.[0];
    if (first === undefined || (header && cells.length > 1)) return false;
    const heading = readLooseHeading(this.#text, first.start, first.end);
    const named = heading !== undefined && opensPart(heading.name);
    if (!named && cells.length > 1) return false;
    if (named) {
      const words = { start: heading.start, end: heading.end };
      this.#writer.heading('plain', 0, [words], { start: span.start, end: first.end });
    }
    const table = this.#table.suspend();
    for (const cell of named ? cells.slice(1) : cells) {
      this.#writer.blank();
      for (const line of cell) {
        if (line.end <= line.start) continue;
        if (!this.#html.pieces(line.start, line.end)) this.#line(line.start, line.end, 0);
      }
    }
    this.#writer.endAll();
    this.#table.resume(table);
    return true;
  }

  /** "Markup : ### Timeline ###": a heading behind a word that slipped before it. */
  #dressedAtx(at: number, end: number): boolean {
    const text = this.#text;
    const limit = Math.min(end, at + 24);
    for (let i = at; i < limit; i++) {
      if (text.charCodeAt(i) !== 35 || text.charCodeAt(i + 1) !== 35 || !isBlank(text.charCodeAt(i - 1))) continue;
      const colon = trimEnd(text, at, i) - 1;
      const heading = text.charCodeAt(colon) === 58 ? readAtx(text, i, end) : undefined;
      if (heading === undefined || !heading.spaced) return false;
      this.#writer.endAll();
      this.#writer.heading('atx', heading.level, [{ start: heading.start, end: heading.end }], { start: at, end });
      return true;
    }
    return false;
  }

  /** A line of `=` or `-` below a short paragraph. Below long ones it is meant as a rule. */
  #underline(at: number, end: number, indent: number): boolean {
    const level = setextLevel(this.#text, at, end);
    if (level === 0) return false;
    const writer = this.#writer;
    const lines = writer.paragraphLines;
    if (lines > 0 && !writer.inList && indent < 4) {
      const last = writer.lastLine as Span;
      const length = last.end - last.start;
      const prose = this.#text.charCodeAt(last.end - 1) === 46 && length > 60;
      if (level === 1 || (lines <= 2 && length <= 120 && !prose)) {
        const taken = writer.takeParagraph();
        writer.heading('setext', level, taken, { start: (taken[0] as Span).start, end });
        return true;
      }
    }
    if (writer.underlineLastHeading(level, end)) return true;
    // "=====" alone is an ornament.
    return level === 1 && end - at > 2;
  }

  #items(start: number, end: number, lineIndent: number): boolean {
    const text = this.#text;
    let at = start;
    let indent = lineIndent;
    let opened = false;
    for (let i = 0; i < MOST_MARKERS_A_LINE; i++) {
      const marker = readMarker(text, at, end);
      if (marker === undefined || (opened && (!marker.spaced || marker.kind === 'glyph' || marker.kind === 'letter')))
        break;
      if (opened && isThematicBreak(text, at, end)) break;
      let column = indent + marker.end - at;
      let next = marker.end;
      let blanks = 0;
      for (; next < end && isBlank(text.charCodeAt(next)); next++) {
        const width = text.charCodeAt(next) === 9 ? 4 - ((column + blanks) % 4) : 1;
        blanks += width;
      }
      while (text.startsWith('&nbsp;', next)) next += 6;
      while (next < end && isBlank(text.charCodeAt(next))) next++;
      if (!opened && !this.#writer.mayOpenItem(marker, indent, next >= end)) return false;
      if (!opened && this.#numberedHeading(marker.kind, start, next, end, indent)) return true;
      column += next >= end || blanks > 4 ? 1 : blanks;
      this.#writer.openItem(marker, at, indent, column);
      opened = true;
      indent = column;
      at = next;
      if (at >= end) return true;
    }
    if (opened) this.#writer.text(at, end, indent);
    return opened;
  }

  /** "2) Root cause": an item by its mark, a heading by its words. */
  #numberedHeading(kind: string, start: number, at: number, end: number, indent: number): boolean {
    if (
      (kind !== 'number' && kind !== 'letter') ||
      end - at > 90 ||
      (this.#writer.inList && indent >= this.#writer.contentIndent)
    )
      return false;
    const heading = readLineHeading(this.#text, at, end);
    switch (heading?.name) {
      case 'summary':
      case 'timeline':
      case 'cause':
      case 'resolution':
      case 'cause-resolution':
      case 'measures':
        this.#writer.endAll();
        this.#writer.heading(heading.style, 0, [{ start: heading.start, end: heading.end }], { start, end });
        return true;
      default:
        return false;
    }
  }

  /** A bold line, or a plain one that opens a part. */
  #lineHeading(at: number, end: number, indent: number): boolean {
    const writer = this.#writer;
    if (writer.inList && indent > 0 && indent >= writer.contentIndent) return false;
    const heading = readLineHeading(this.#text, at, end);
    if (heading === undefined) return false;
    if (heading.style === 'plain' && !heading.colon && writer.textOpen && this.#isWrapped(at, end)) return false;
    writer.endAll();
    writer.heading(heading.style, 0, [{ start: heading.start, end: heading.end }], { start: at, end });
    return true;
  }

  /** One word at the end of a paragraph of long lines may be the rest of its last sentence. */
  #isWrapped(at: number, end: number): boolean {
    const text = this.#text;
    const last = this.#writer.lastLine;
    if (last === undefined || last.end - last.start < 60 || '.:!?>)'.includes(text[last.end - 1] as string))
      return false;
    for (let i = at; i < end; i++) if (isBlank(text.charCodeAt(i))) return false;
    let next = end;
    while (next < text.length && isBlank(text.charCodeAt(next)) && text.charCodeAt(next) !== 10) next++;
    const behind = text.charCodeAt(next + 1);
    return next >= text.length || behind === 10 || behind === 13;
  }

  #codeBegins(at: number, end: number, indent: number): boolean {
    const writer = this.#writer;
    if (indent < 4 || !writer.afterBlank || indent < writer.contentIndent + 4) return false;
    return looksLikeCode(this.#text, at, end);
  }

  /** Reads on while lines are set in by four columns, and gives the number of the line behind them. */
  #indentedCode(number: number): number {
    const { lineStarts } = this.#source;
    const text = this.#text;
    const start = lineStarts[number] as number;
    let end = trimEnd(text, start, lineStarts[number + 1] ?? text.length);
    let line = number + 1;
    for (; line < lineStarts.length; line++) {
      const from = lineStarts[line] as number;
      const to = trimEnd(text, from, lineStarts[line + 1] ?? text.length);
      if (to === from) continue;
      if (text.charCodeAt(from) !== 9 && !text.startsWith('    ', from)) break;
      end = to;
    }
    this.#writer.endText(this.#writer.contentIndent);
    this.#writer.code({ start, end }, true);
    return line;
  }

  /** Reads a fenced block and gives the number of the line behind it. */
  #fence(number: number, at: number, end: number, indent: number, fence: Fence): number {
    this.#table.end();
    this.#writer.endText(indent);
    const close = this.#fences.findClose(number + 1, fence);
    const { lineStarts } = this.#source;
    if (this.#loose?.holdsParts(number + 1, close === -1 ? lineStarts.length : close) === true) {
      this.#openFence = fence;
      return number + 1;
    }
    if (close !== -1) {
      const closeEnd = trimEnd(this.#text, lineStarts[close] as number, lineStarts[close + 1] ?? this.#text.length);
      this.#writer.code({ start: at, end: closeEnd }, true);
      return close + 1;
    }
    this.#problem('fence-open', 'A code block is opened here and never closed.', { start: at, end });
    const resume = this.#fences.restOfDocument(number + 1);
    const codeEnd = trimEnd(this.#text, end, lineStarts[resume] ?? this.#text.length);
    this.#writer.code({ start: at, end: codeEnd }, false);
    return resume;
  }

  #problem(code: Problem['code'], message: string, span: Span): void {
    this.#problems.push({ code, message, span });
  }
}
