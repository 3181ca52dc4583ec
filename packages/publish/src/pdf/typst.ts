import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppError, ERRORS } from '@failonce/document';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Picture } from '../published.ts';
import type { Sheet } from './sheet.ts';

/** The compiler and the template, both read once a process. */
interface Press {
  readonly compiler: NodeCompiler;
  readonly template: string;
}

/** Where files are for the template: a folder that is none. It reads no other file than those that it is given. */
const ROOT = '/failonce-pdf';
/** How often a result is kept without being used: what the template makes of fonts and pages, and not of old texts. */
const KEPT = 1;

let press: Promise<Press> | undefined;

/**
 * Sets a sheet as PDF, with pictures at their paths (“/0.png”). The same sheet gives the same bytes.
 * Throws `pdf-unavailable` where Typst is not installed, and what Typst says where it does not take a picture.
 */
export async function printed(sheet: Sheet, pictures: ReadonlyMap<string, Picture>): Promise<Uint8Array> {
  press ??= openPress();
  const { compiler, template } = await press.catch((error: unknown) => {
    // It may be installed while the server runs.
    press = undefined;
    throw error;
  });
  const inputs = { sheet: JSON.stringify(sheet) };
  for (const [path, { bytes }] of pictures) compiler.mapShadow(`${ROOT}${path}`, Buffer.from(bytes));
  try {
    // In one step: a document of Typst in our hands would stay in memory until somebody clears it up.
    try {
      return compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1' });
    } catch (cause) {
      // Tagged all the same: the standard asks for more than a text may have, as a font for each of its signs.
      if (!saidBy(cause).includes('PDF/UA-1 error')) throw cause;
      return compiler.pdf({ mainFileContent: template, inputs });
    }
  } catch (cause) {
    throw new Error(saidBy(cause), { cause });
  } finally {
    for (const path of pictures.keys()) compiler.unmapShadow(`${ROOT}${path}`);
    compiler.evictCache(KEPT);
  }
}

/** What to do where Typst is not installed, found out without loading it; undefined where it is. */
export function missingTypst(): string | undefined {
  try {
    createRequire(import.meta.filename).resolve('@myriaddreamin/typst-ts-node-compiler');
    return undefined;
  } catch {
    return ERRORS['pdf-unavailable'].help;
  }
}

async function openPress(): Promise<Press> {
  let typst: typeof import('@myriaddreamin/typst-ts-node-compiler');
  try {
    typst = await import('@myriaddreamin/typst-ts-node-compiler');
  } catch (cause) {
    throw new AppError('pdf-unavailable', { cause });
  }
  const folder = partsFolder();
  const fonts = join(folder, 'fonts');
  const fontBlobs = readdirSync(fonts)
    .sort()
    .map((name) => readFileSync(join(fonts, name)));
  const compiler = typst.NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] });
  return { compiler, template: readFileSync(join(folder, 'postmortem.typ'), 'utf8') };
}

/** Beside the bundle of the published command; else where the build puts it in the repository. */
function partsFolder(): string {
  const here = dirname(import.meta.filename);
  for (const folder of [join(here, 'pdf'), join(here, '../../dist/pdf')]) {
    if (existsSync(join(folder, 'fonts'))) return folder;
  }
  throw new Error('The fonts and the template of PDFs are missing. Run `npm run build`.');
}

/** Typst tells what is wrong in the place of a code. */
function saidBy(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return `Typst: ${String(code ?? message)}`.slice(0, 2000);
}
