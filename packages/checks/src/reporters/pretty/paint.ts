import type { Level } from '../../define.ts';

/** How a terminal shows text. */
export interface Terminal {
  readonly width: number;
  readonly colour: boolean;
  readonly ascii: boolean;
}

/** Styles and signs that suit one terminal. Without colour the styles return the text as it is. */
export interface Paint {
  strong(text: string): string;
  /** What supports: paths, ids, the frame of an excerpt. */
  faint(text: string): string;
  /** What is met. */
  accent(text: string): string;
  good(text: string): string;
  level(level: Level, text: string): string;
  /** The product's own words, with typographic signs replaced where the terminal has none. */
  words(text: string): string;
  readonly signs: Signs;
}

interface Signs {
  readonly full: string;
  readonly empty: string;
  readonly gutter: string;
  readonly arrow: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly done: string;
  readonly open: string;
  readonly failed: string;
}

const UNICODE: Signs = {
  full: '▰',
  empty: '▱',
  gutter: '│',
  arrow: '→',
  dot: '·',
  ellipsis: '…',
  done: '✓',
  open: '○',
  failed: '✗',
};

const ASCII: Signs = {
  full: '#',
  empty: '-',
  gutter: '|',
  arrow: '->',
  dot: '-',
  ellipsis: '...',
  done: '+',
  open: 'o',
  failed: 'x',
};

const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '…': '...',
  '–': '-',
  '—': '-',
  '·': '-',
  '→': '->',
  '×': 'x',
  '≥': '>=',
  '≤': '<=',
};

const TYPOGRAPHIC = /[“”‘’…–—·→×≥≤]/g;

// The sixteen colours of the terminal's own theme: readable on light and dark alike.
const LEVELS: Readonly<Record<Level, string>> = { error: '31', warning: '33', note: '34' };

/** The styles for `terminal`. */
export function paintFor(terminal: Pick<Terminal, 'colour' | 'ascii'>): Paint {
  const style = terminal.colour
    ? (open: string, close: string) => (text: string) => (text === '' ? '' : `\x1b[${open}m${text}\x1b[${close}m`)
    : () => (text: string) => text;
  const levels = {
    error: style(LEVELS.error, '39'),
    warning: style(LEVELS.warning, '39'),
    note: style(LEVELS.note, '39'),
  };
  return {
    strong: style('1', '22'),
    faint: style('2', '22'),
    accent: style('36', '39'),
    good: style('32', '39'),
    level: (level, text) => levels[level](text),
    words: terminal.ascii ? (text) => text.replace(TYPOGRAPHIC, (sign) => TYPOGRAPHY[sign] as string) : (text) => text,
    signs: terminal.ascii ? ASCII : UNICODE,
  };
}
