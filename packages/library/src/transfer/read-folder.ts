import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '@failonce/document';
import { type DocumentReader, isTextFile, readDocumentFile } from './read-document-file.ts';
import type { ReadText } from './text-of-bytes.ts';

/** Bytes of a file that is read at all. */
const LARGEST = 50 * 1024 * 1024;

/** A file of a folder: read only when its turn comes. */
export interface FoundFile {
  /** Below the folder, with “/”. */
  readonly path: string;
  read(): Promise<ReadText>;
}

/**
 * Every file below a folder, or the one that is named, in the order of the paths. Hidden ones and what package managers
 * bring are passed over. With a reader, documents are read, too. Throws `file-not-found`.
 */
export function findFiles(place: string, reader?: DocumentReader): FoundFile[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined)
    throw new AppError('file-not-found', { message: `There is no “${place}”.`, details: { path: place } });
  if (stat.isFile()) return [{ path: basename(place), read: () => readFile(place, reader) }];
  const found: FoundFile[] = [];
  walk(place, '', found, reader);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function walk(folder: string, shown: string, found: FoundFile[], reader: DocumentReader | undefined): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    found.push({ path: shown || '.', read: async () => ({ why: 'The folder cannot be read.' }) });
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const file = join(folder, entry.name);
    const path = shown === '' ? entry.name : `${shown}/${entry.name}`;
    if (entry.isDirectory()) walk(file, path, found, reader);
    else if (isTextFile(entry.name) || reader?.readsDocument(entry.name) === true)
      found.push({ path, read: () => readFile(file, reader) });
    else found.push({ path, read: async () => ({ why: reader === undefined ? NO_TEXT : NO_DOCUMENT }) });
  }
}

const NO_TEXT = 'It is neither Markdown (.md) nor plain text (.txt).';
const NO_DOCUMENT =
  'It is neither Markdown (.md), plain text (.txt), Word (.docx), HTML nor an export of Google Docs (.zip).';

async function readFile(file: string, reader: DocumentReader | undefined): Promise<ReadText> {
  let bytes: Uint8Array;
  try {
    const stat = statSync(file);
    if (!stat.isFile()) return { why: 'It is no file.' };
    if (stat.size > LARGEST) return { why: 'It is larger than 50 MB: a log or an archive, and no postmortem.' };
    bytes = readFileSync(file);
  } catch {
    return { why: 'It cannot be read.' };
  }
  return await readDocumentFile(basename(file), bytes, reader);
}
