import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { AppError } from '@failonce/document';
import { type ReadText, textOfBytes } from './text-of-bytes.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdown', '.mkd', '.txt']);

/** A file of a folder: read only when its turn comes. */
export interface FoundFile {
  /** Below the folder, with “/”. */
  readonly path: string;
  read(): ReadText;
}

/**
 * Every file below a folder, or the one that is named, in the order of the paths. Hidden ones and what package managers
 * bring are passed over. Throws `file-not-found`.
 */
export function findFiles(place: string): FoundFile[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new AppError('file-not-found', { message: `There is no “${place}”.`, details: { path: place } });
  if (stat.isFile()) return [{ path: basename(place), read: () => readFile(place) }];
  const found: FoundFile[] = [];
  walk(place, '', found);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(folder: string, shown: string, found: FoundFile[]): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    found.push({ path: shown || '.', read: () => ({ why: 'The folder cannot be read.' }) });
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = join(folder, entry.name);
    const path = shown === '' ? entry.name : `${shown}/${entry.name}`;
    if (entry.isDirectory()) walk(file, path, found);
    else if (ENDINGS.has(extname(entry.name).toLowerCase())) found.push({ path, read: () => readFile(file) });
    else found.push({ path, read: () => ({ why: 'It is neither Markdown (.md) nor plain text (.txt).' }) });
  }
}

function readFile(file: string): ReadText {
  try {
    if (!statSync(file).isFile()) return { why: 'It is no file.' };
    return textOfBytes(readFileSync(file));
  } catch {
    return { why: 'It cannot be read.' };
  }
}
