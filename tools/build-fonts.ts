import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subset from 'subset-font';
import { at } from './root.ts';

const SERIF = '@fontsource-variable/source-serif-4/files/source-serif-4';
const SANS = '@fontsource-variable/inter/files/inter';
/** What English is written with, and what stands in measurements and quotations: every page loads these. */
const ENGLISH = [...signs(0x20, 0x7e), ...'\u00a0§©°±·½×–—‘’‚“”„•…€→−≤≥'].join('');
/** Names of people and places: a page loads these only where it has one. */
const LATIN = [...signs(0xa1, 0xff), 'ı', 'Œ', 'œ'].filter((sign) => !ENGLISH.includes(sign)).join('');
/** Weights from text to headings; nothing we write is bolder. */
const WEIGHTS = { wght: { min: 400, max: 600 } };

interface Font {
  readonly name: string;
  /** The variable font that it is cut from; Latin Extended has a file of its own. */
  readonly from: string;
  readonly text: string;
  readonly variationAxes: Record<string, number | { min: number; max: number }>;
  readonly keepFeatures: string[];
}

const FONTS: readonly Font[] = [
  {
    name: 'serif',
    from: `${SERIF}-latin-wght-normal`,
    text: ENGLISH,
    variationAxes: WEIGHTS,
    keepFeatures: ['kern', 'liga'],
  },
  {
    name: 'serif-latin',
    from: `${SERIF}-latin-wght-normal`,
    text: LATIN,
    variationAxes: WEIGHTS,
    keepFeatures: ['kern'],
  },
  {
    name: 'serif-italic',
    from: `${SERIF}-latin-wght-italic`,
    text: ENGLISH + LATIN,
    variationAxes: { wght: 400 },
    keepFeatures: ['kern', 'liga'],
  },
  {
    name: 'sans',
    from: `${SANS}-latin-wght-normal`,
    text: ENGLISH,
    variationAxes: WEIGHTS,
    keepFeatures: ['kern', 'tnum'],
  },
  {
    name: 'sans-latin',
    from: `${SANS}-latin-wght-normal`,
    text: LATIN,
    variationAxes: WEIGHTS,
    keepFeatures: ['kern'],
  },
];

/** Cuts the fonts of the pages to what the pages need, into `folder`. What was cut once is kept. */
export async function buildFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const cache = at('node_modules/.cache/failonce/fonts');
  mkdirSync(cache, { recursive: true });
  for (const { name, from, ...options } of FONTS) {
    const source = readFileSync(at('node_modules', `${from}.woff2`));
    const key = createHash('sha256').update(JSON.stringify(options)).update(source).digest('hex').slice(0, 16);
    const kept = join(cache, `${name}-${key}.woff2`);
    if (!existsSync(kept)) {
      const { text, ...rest } = options;
      writeWhole(kept, await subset(source, text, { targetFormat: 'woff2', noHinting: true, ...rest }));
    }
    const font = readFileSync(kept);
    const file = join(folder, `${name}.woff2`);
    if (!existsSync(file) || !readFileSync(file).equals(font)) writeWhole(file, font);
  }
}

/** The scripts that are bundled for PDFs; of others, Typst takes what the machine has. */
const SCRIPTS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];
/** Typst takes no variable font, and none that is compressed: each weight is a file. */
const STYLES = [
  { family: SERIF, name: 'serif', style: 'normal', weight: 400 },
  { family: SERIF, name: 'serif', style: 'normal', weight: 600 },
  { family: SERIF, name: 'serif', style: 'italic', weight: 400 },
  { family: SERIF, name: 'serif', style: 'italic', weight: 600 },
  { family: SANS, name: 'sans', style: 'normal', weight: 400 },
  { family: SANS, name: 'sans', style: 'normal', weight: 600 },
] as const;

/** Writes the fonts of PDFs into `folder`, in the order of their names the one to be asked first. */
export async function buildPdfFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const cache = at('node_modules/.cache/failonce/fonts');
  mkdirSync(cache, { recursive: true });
  const written = new Set<string>();
  for (const [order, script] of SCRIPTS.entries()) {
    for (const { family, name, style, weight } of STYLES) {
      const source = readFileSync(at('node_modules', `${family}-${script}-wght-${style}.woff2`));
      const options = {
        targetFormat: 'sfnt' as const,
        keepAllGlyphs: true,
        noHinting: true,
        keepFeatures: ['kern', 'liga', 'tnum', 'mark', 'mkmk', 'ccmp', 'locl'],
        variationAxes: { wght: weight },
      };
      const key = createHash('sha256').update(JSON.stringify(options)).update(source).digest('hex').slice(0, 16);
      const kept = join(cache, `${name}-${key}.ttf`);
      if (!existsSync(kept)) writeWhole(kept, await subset(source, '', options));
      const file = `${order}-${name}-${script}-${style}-${weight}.ttf`;
      const font = apart(readFileSync(kept), family === SERIF ? 'Source Serif 4' : 'Inter', order);
      if (!existsSync(join(folder, file)) || !readFileSync(join(folder, file)).equals(font))
        writeWhole(join(folder, file), font);
      written.add(file);
    }
  }
  for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(join(folder, file));
}

/**
 * A font of a further script under a name of its own, which ends in a letter (“Source Serif B”): of two with one name,
 * Typst knows only the first. No length changes, so the tables of the font stay where they are.
 */
function apart(font: Buffer, family: string, order: number): Buffer {
  if (order === 0) return font;
  const name = Buffer.from(family, 'utf16le').swap16();
  const other = Buffer.from(family.slice(0, -1) + String.fromCharCode(0x41 + order), 'utf16le').swap16();
  for (let at = font.indexOf(name); at >= 0; at = font.indexOf(name, at)) other.copy(font, at);
  return font;
}

/** Whole or not at all: another build may read it now. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const part = `${file}.${process.pid}`;
  writeFileSync(part, bytes);
  renameSync(part, file);
}

function signs(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
}
