import { earlierText, type FirstScreen, geometryOf } from '@failonce/pages';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Published } from '../published.ts';
import { ACCENT, INK, LINE, MADE, MUTED, PAPER, SERIF, TEXT_WIDTH, TONES } from './paper.ts';

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: LINE } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_EDGES = { top: NONE, bottom: NONE, left: NONE, right: NONE } as const;

const made = (children: readonly TextRun[], spacing: { before?: number; after?: number } = {}): Paragraph =>
  new Paragraph({ style: MADE, spacing, children });
const small = (text: string): Paragraph => made([new TextRun({ text })]);
const pill = (text: string, tone: string): TextRun =>
  new TextRun({
    text: ` ${text} `,
    bold: true,
    color: TONES[tone]?.[0] ?? INK,
    shading: { fill: TONES[tone]?.[1] ?? PAPER },
  });

/** The line above the title: which one it is, where it stands, when it was. */
export function aboveTitle({ state, marks, date, minutesToRead }: FirstScreen, number: number | undefined): Paragraph {
  const of = [number === undefined ? undefined : `PM-${number}`, ...marks, date, `${minutesToRead} min read`];
  return made([
    ...(state === undefined ? [] : [pill(state.name, state.tone), new TextRun({ text: '   ' })]),
    new TextRun({ text: of.filter((each) => each !== undefined).join('  ·  ') }),
  ]);
}

/** What a reader should know before believing it. */
export function notesAbove({ notes }: FirstScreen): Paragraph[] {
  return notes.map(
    ({ tone, text }) =>
      new Paragraph({
        style: MADE,
        shading: { fill: TONES[tone]?.[1] ?? PAPER },
        children: [new TextRun({ text, color: TONES[tone]?.[0] ?? INK })],
      }),
  );
}

/** The answers that an executive asks for first, as a table of two columns. */
export function summaryTable(first: FirstScreen, { reading }: Published): Table {
  const { summary, duration, share, safety, measures, before } = first;
  const unsaid = new TextRun({ text: 'not said', italics: true });
  const large = (text: string | undefined): Paragraph =>
    made([text === undefined ? unsaid : new TextRun({ text, font: SERIF, size: 34, bold: true, color: INK })]);
  const said = (text: string | undefined): Paragraph =>
    made([text === undefined ? unsaid : new TextRun({ text, font: SERIF, size: 20, color: INK })]);
  const done = measures.filter(({ state }) => state === 'done' || state === 'verified').length;
  const cells: (readonly [string, readonly Paragraph[]])[] = [
    ['Outage', [large(duration), ...[summary.when, summary.noticed].filter((each) => each !== undefined).map(small)]],
    ['Users affected', [large(share), ...(summary.percent === undefined ? [] : [shareLine(summary.percent)])]],
    ['What it meant', [said(summary.impact), ...lineOf(reading.services)]],
    ['Why', [said(summary.cause), ...lineOf(reading.causes.map(({ name }) => name))]],
    [
      'Is it safe now?',
      [
        made([
          pill(safety.answer, safety.tone),
          ...(measures.length > 0 ? [new TextRun({ text: `   ${done} of ${measures.length} measures done` })] : []),
        ]),
        small(safety.because),
      ],
    ],
  ];
  const words = before.small.map((part) => (typeof part === 'string' ? part : earlierText(part.earlier))).join('');
  if (before.answer !== undefined || words !== '')
    cells.push([
      'Has it happened before?',
      [
        ...(before.answer === undefined
          ? []
          : [
              made([
                pill(before.answer.text, before.answer.tone),
                ...before.named.map(
                  (each) => new TextRun({ text: `  ${earlierText(each, ', ')}`, bold: true, color: ACCENT }),
                ),
              ]),
            ]),
        ...(words.trim() === '' ? [] : [small(words.trim())]),
      ],
    ]);
  const half = Math.floor(TEXT_WIDTH / 2);
  const cell = ([name, children]: (typeof cells)[number], span: number): TableCell =>
    new TableCell({
      width: { size: half * span, type: WidthType.DXA },
      columnSpan: span,
      shading: { fill: PAPER },
      margins: { top: 130, bottom: 110, left: 200, right: 160 },
      borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
      children: [made([new TextRun({ text: name, bold: true, size: 16, color: MUTED })], { after: 60 }), ...children],
    });
  const rows: TableRow[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const pair = cells.slice(at, at + 2);
    rows.push(new TableRow({ cantSplit: true, children: pair.map((each) => cell(each, 3 - pair.length)) }));
  }
  return new Table({ width: { size: half * 2, type: WidthType.DXA }, columnWidths: [half, half], rows });
}

/** “●●●●●○○○○○”: ten for all of them; part of one is shown as one, so that 1 % is not nothing. */
function shareLine(percent: number): Paragraph {
  const filled = Math.max(percent > 0 ? 1 : 0, Math.min(10, Math.round(percent / 10)));
  return made([
    new TextRun({ text: '●'.repeat(filled), size: 24, color: TONES['bad']?.[0] ?? INK }),
    new TextRun({ text: '●'.repeat(10 - filled), size: 24, color: LINE }),
  ]);
}

function lineOf(words: readonly string[]): Paragraph[] {
  return words.length === 0 ? [] : [small(words.join(' · '))];
}

/**
 * The drawn timeline as a table of shaded cells, which every Word shows and prints: the outage with its turns, their
 * times below, and how long it took from each to the next. Empty where the text does not say when things were.
 */
export function timelineTable({ line, zone }: FirstScreen): (Table | Paragraph)[] {
  if (line === undefined) return [];
  const { outage, names, wrong, lengths } = geometryOf(line, 1000);
  const ends = [outage.x, outage.x + outage.width];
  const turns = line.turns
    .map((turn, at) => ({
      x: at === 0 ? outage.x : positionOf(turn.minute),
      name: names[at]?.text ?? '',
      clock: turn.clock,
    }))
    .filter(({ x }) => x >= (ends[0] ?? 0) && x <= (ends[1] ?? 0));
  function positionOf(minute: number): number {
    const span = Math.max(1, (line?.to ?? 1) - (line?.from ?? 0));
    return outage.x + ((minute - (line?.from ?? 0)) / span) * outage.width;
  }
  const stops = [...new Set([...turns.map(({ x }) => x), ends[1] ?? 0])].sort((a, b) => a - b);
  const pieces = stops.slice(0, -1).map((from, at) => ({ from, to: stops[at + 1] ?? from }));
  if (pieces.length === 0) return [];
  // No cell is too narrow for its words.
  const whole = pieces.reduce((sum, { from, to }) => sum + Math.max(to - from, 150), 0);
  const widths = pieces.map(({ from, to }) => Math.floor((Math.max(to - from, 150) / whole) * TEXT_WIDTH));
  const row = (
    fill: (piece: { from: number; to: number }, at: number) => { text: TextRun[]; shade?: string; left?: boolean },
  ) =>
    new TableRow({
      cantSplit: true,
      children: pieces.map((piece, at) => {
        const { text, shade, left } = fill(piece, at);
        return new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { top: 30, bottom: 30, left: 60, right: 30 },
          borders:
            left === true
              ? {
                  ...NO_EDGES,
                  left: { style: BorderStyle.SINGLE, size: 10, color: at === 0 ? (TONES['bad']?.[0] ?? INK) : INK },
                }
              : NO_EDGES,
          ...(shade !== undefined && { shading: { fill: shade } }),
          children: [
            new Paragraph({
              style: MADE,
              alignment: AlignmentType.LEFT,
              spacing: { after: 0 },
              keepNext: true,
              children: text,
            }),
          ],
        });
      }),
      height: { value: 300, rule: HeightRule.ATLEAST },
    });
  const table = new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      row(({ from }, at) => ({
        text: turns
          .filter(({ x }) => x === from)
          .map(
            ({ name }, turn) =>
              new TextRun({
                text: `${turn > 0 ? ', ' : ''}${name}`,
                bold: true,
                color: at === 0 ? (TONES['bad']?.[0] ?? INK) : INK,
              }),
          ),
        left: true,
      })),
      row(({ from, to }) => {
        const lost = wrong.some(({ x, width }) => x < to && x + width > from);
        return {
          text: lost ? [new TextRun({ text: 'with a wrong path', color: TONES['bad']?.[0] ?? INK })] : [],
          shade: lost ? 'EFC9BE' : (TONES['bad']?.[1] ?? PAPER),
          left: true,
        };
      }),
      row(({ from }) => ({
        text: [
          new TextRun({
            text: [...new Set(turns.filter(({ x }) => x === from).map(({ clock }) => clock))].join(', '),
            color: INK,
          }),
        ],
      })),
      row((_, at) => ({ text: [new TextRun({ text: lengths[at]?.text ?? '' })] })),
    ],
  });
  const last = turns.at(-1);
  const resolved = last !== undefined && last.x >= (ends[1] ?? 0) - 1 ? `${last.name} ${last.clock}. ` : '';
  return [
    made([], { before: 120 }),
    table,
    made(
      [
        new TextRun({ text: resolved, bold: true, color: TONES['good']?.[0] ?? INK }),
        new TextRun({ text: `All times in ${zone}.` }),
      ],
      { before: 80 },
    ),
  ];
}
