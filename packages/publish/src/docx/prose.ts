import type { Block, Run, TextRun as Words } from '@failonce/pages';
import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Picture } from '../published.ts';
import { BULLETS, CODE, CODE_WORDS, LINE, MUTED, numbersFrom, PAPER, QUOTE, SANS, TEXT_WIDTH, TONES } from './paper.ts';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

/** Formats that every Word shows. */
const KINDS: Readonly<Record<string, 'png' | 'jpg' | 'gif'>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
};
/** In pixels of 96 to the inch. */
const WIDEST = Math.floor((TEXT_WIDTH / 1440) * 96);
const HIGHEST = 560;
/** XML 1.0 has no way to write these. */
const UNWRITABLE = /(?!\t)\p{Cc}|[\ufffe\uffff\p{Surrogate}]/gu;

const UNKNOWN = TONES['warn'] ?? [MUTED, PAPER];

type Look = Pick<IParagraphOptions, 'style' | 'indent' | 'numbering' | 'alignment' | 'spacing'>;

/** Writes the text of a postmortem in Word's own terms: styles, numbering, tables. One for each document. */
export class ProseWriter {
  /** The numbers with which its lists begin. */
  readonly starts = new Set<number>();
  readonly #pictures: ReadonlyMap<string, Picture>;
  #lists = 0;
  #drawings = 0;

  constructor(pictures: ReadonlyMap<string, Picture>) {
    this.#pictures = pictures;
  }

  /** The blocks as paragraphs and tables, `depth` lists deep. */
  write(blocks: readonly Block[], look: Look = {}, depth = 0): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.#block(block, look, depth));
  }

  /** A line of text. */
  runs(runs: readonly Run[], bold = false): ParagraphChild[] {
    return runs.map((run): ParagraphChild => {
      if (run.kind === 'words') return this.#words(bold ? { ...run, bold: true } : run);
      if (run.kind === 'picture') return this.#picture(run.address, run.words);
      return run.kind === 'break' ? new TextRun({ break: 1 }) : new TextRun({ text: run.state === 'done' ? '☑' : '☐' });
    });
  }

  #block(block: Block, look: Look, depth: number): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[block.level - 2] ?? HeadingLevel.HEADING_6,
            children: this.runs(block.runs),
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ ...look, children: this.runs(block.runs) })];
      case 'code':
        return codeLines(block.text);
      case 'quote':
        return this.write(block.blocks, { ...look, style: QUOTE }, depth);
      case 'list': {
        this.#lists++;
        const instance = this.#lists;
        if (block.ordered) this.starts.add(block.start);
        const reference = block.ordered ? numbersFrom(block.start) : BULLETS;
        const level = Math.min(8, depth);
        return block.items.flatMap((item) => {
          const [first, ...rest] = item;
          const own: Look = {
            ...look,
            numbering: { reference, level, instance },
            spacing: { after: block.tight ? 60 : 120 },
          };
          const below: Look = { ...look, indent: { left: 340 * (level + 1) } };
          const begins = first?.kind === 'paragraph' ? this.runs(first.runs) : [];
          return [
            new Paragraph({ ...own, children: begins }),
            ...this.write(first?.kind === 'paragraph' ? rest : item, below, depth + 1),
          ];
        });
      }
      case 'table':
        return [
          this.#table(block),
          new Paragraph({ spacing: { after: 60, line: 200, lineRule: LineRuleType.AUTO }, children: [] }),
        ];
      case 'rule':
        return [
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 1 } },
            spacing: { before: 120, after: 200 },
            children: [],
          }),
        ];
    }
  }

  #table({ head, rows, align }: Extract<Block, { kind: 'table' }>): Table {
    const columns = Math.max(1, head.length);
    const size = columns > 6 ? 14 : columns > 4 ? 16 : 18;
    const width = Math.floor(TEXT_WIDTH / columns);
    const cell = (runs: readonly Run[], at: number, isHead: boolean): TableCell =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: 60, bottom: 60, left: columns > 6 ? 40 : 90, right: columns > 6 ? 40 : 90 },
        borders: {
          top: NONE,
          left: NONE,
          right: NONE,
          bottom: { style: BorderStyle.SINGLE, size: isHead ? 8 : 4, color: isHead ? MUTED : LINE },
        },
        children: [
          new Paragraph({
            alignment: ALIGN[align[at] ?? 'left'],
            spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO },
            run: { font: SANS, size },
            children: this.runs(runs, isHead),
          }),
        ],
      });
    return new Table({
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: head.map(() => width),
      rows: [
        new TableRow({ tableHeader: true, cantSplit: true, children: head.map((runs, at) => cell(runs, at, true)) }),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: head.map((_, at) => cell(row[at] ?? [], at, false)) }),
        ),
      ],
    });
  }

  #words({ text, bold, italic, struck, code, href, tone }: Words): ParagraphChild {
    const plain = text.replaceAll(UNWRITABLE, '\ufffd');
    const run = new TextRun({
      text: plain,
      ...(bold && { bold: true }),
      ...(italic && { italics: true }),
      ...(struck && { strike: true }),
      ...(code && { style: CODE_WORDS, shading: { fill: 'F0EDE6' } }),
      ...(tone === 'quiet' && { font: SANS, size: 17, ...(href === undefined && { color: MUTED }) }),
      ...(tone === 'unknown' && { color: UNKNOWN[0], shading: { fill: UNKNOWN[1] } }),
      ...(href !== undefined && { style: 'Hyperlink' }),
    });
    return href === undefined ? run : new ExternalHyperlink({ link: href.replaceAll(UNWRITABLE, ''), children: [run] });
  }

  #picture(address: string, words: string): ParagraphChild {
    const picture = this.#pictures.get(address);
    const type = picture && KINDS[picture.mediaType];
    if (picture === undefined || type === undefined) return new TextRun({ text: words || 'a picture', italics: true });
    const { width = 640, height = 400 } = picture;
    const scale = Math.min(1, WIDEST / Math.max(1, width), HIGHEST / Math.max(1, height));
    this.#drawings++;
    return new ImageRun({
      type,
      data: picture.bytes,
      transformation: {
        width: Math.max(1, Math.round(width * scale)),
        height: Math.max(1, Math.round(height * scale)),
      },
      altText: {
        id: String(this.#drawings),
        name: `Picture ${this.#drawings}`,
        description: words || 'A picture without words',
      },
    });
  }
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/** Code in a field of its own; its lines stay lines. */
function codeLines(text: string): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 6 } as const;
  const lines = text.split('\n');
  return lines.map(
    (line, at) =>
      new Paragraph({
        style: CODE,
        shading: { fill: PAPER },
        border: { top: edge, bottom: edge, left: edge, right: edge },
        spacing: { after: at === lines.length - 1 ? 180 : 0 },
        children: [new TextRun({ text: line.replaceAll(UNWRITABLE, '\ufffd') })],
      }),
  );
}
