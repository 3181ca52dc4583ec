import type { Cell, Style } from './screen.ts';

/** The colours of a theme: the paper, its edge, the ink, what is faint, and the terminal's colours in use. */
export interface Theme {
  readonly paper: string;
  readonly edge: string;
  readonly ink: string;
  readonly faint: string;
  readonly colours: Readonly<Record<string, string>>;
}

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    paper: '#fbfaf7',
    edge: '#e6e3dc',
    ink: '#1d2125',
    faint: '#62686e',
    colours: { 31: '#b5412a', 32: '#2d7650', 33: '#9a6412', 34: '#0f5c73', 36: '#0f5c73' },
  },
  dark: {
    paper: '#14171a',
    edge: '#2c3136',
    ink: '#e9e6df',
    faint: '#a2a7ad',
    colours: { 31: '#ec8f78', 32: '#82c9a0', 33: '#dfb163', 34: '#7cc3d6', 36: '#7cc3d6' },
  },
};

const FONT = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";
const SIZE = 14;
const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 24;

/** Characters of one style that stand beside each other. */
interface Run {
  readonly column: number;
  readonly width: number;
  readonly text: string;
  readonly style: Style;
}

/**
 * A picture of a screen. Its text stays text; each run of it is told where it begins and how wide it is, so that columns
 * stand under each other whatever font there is.
 */
export function draw(rows: readonly (readonly Cell[])[], columns: number, theme: Theme, title: string): string {
  const width = round(2 * MARGIN + columns * COLUMN);
  const height = 2 * MARGIN + rows.length * LINE;
  const used = new Set<string>();
  const lines = rows.flatMap((cells, index) => {
    const spans = runsOf(cells).map((run) => span(run, used));
    return spans.length === 0 ? [] : [`<text y="${MARGIN + index * LINE + 15}">${spans.join('')}</text>`];
  });
  const styles = [...used].sort().map((name) => `.${name}{${rule(name, theme)}}`);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>text{font:${SIZE}px ${FONT};fill:${theme.ink};white-space:pre}${styles.join('')}</style>`,
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="12" fill="${theme.paper}" stroke="${theme.edge}"/>`,
    ...lines,
    '</svg>',
  ].join('\n')}\n`;
}

function span({ column, width, text, style }: Run, used: Set<string>): string {
  const name = `${style.bold ? 'b' : ''}${style.faint ? 'f' : ''}${style.colour === undefined ? '' : `c${style.colour}`}`;
  if (name !== '') used.add(name);
  const look = name === '' ? '' : ` class="${name}"`;
  const x = round(MARGIN + column * COLUMN);
  const length = text.length > 1 ? ` textLength="${round(width * COLUMN)}"` : '';
  return `<tspan x="${x}"${length}${look}>${escaped(text)}</tspan>`;
}

function rule(name: string, theme: Theme): string {
  const colour = /c(\d+)$/.exec(name)?.[1];
  const fill = colour === undefined ? undefined : theme.colours[colour];
  if (colour !== undefined && fill === undefined) throw new Error(`The theme has no colour ${colour}.`);
  return [
    ...(name.startsWith('b') ? ['font-weight:700'] : []),
    ...(fill !== undefined ? [`fill:${fill}`] : name.includes('f') ? [`fill:${theme.faint}`] : []),
  ].join(';');
}

/** Parted at changes of style, at wider gaps, and around what fonts may take from another font of another width. */
function runsOf(cells: readonly Cell[]): readonly Run[] {
  const runs: Run[] = [];
  let open: { column: number; width: number; text: string; style: Style; kind: string } | undefined;
  const close = (): void => {
    if (open !== undefined && open.text.trim() !== '') {
      const text = open.text.trimEnd();
      runs.push({ ...open, text, width: open.width - (open.text.length - text.length) });
    }
    open = undefined;
  };
  cells.forEach(({ text, style }, column) => {
    if (text === '') return;
    const width = cells[column + 1]?.text === '' ? 2 : 1;
    // The same sign many times over, a bar for instance, is one run: all of it comes from one font.
    const kind = text >= ' ' && text <= '~' ? 'ascii' : text;
    const gap = text === ' ' && (cells[column + 1]?.text ?? ' ') === ' ';
    if (open !== undefined && (kind !== open.kind || !same(style, open.style) || gap)) close();
    if (text === ' ' && (open === undefined || gap)) return;
    if (open === undefined) open = { column, width, text, style, kind };
    else open = { ...open, width: open.width + width, text: open.text + text };
  });
  close();
  return runs;
}

function same(a: Style, b: Style): boolean {
  return a === b || (a.bold === b.bold && a.faint === b.faint && a.colour === b.colour);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
