import { extname } from 'node:path';
import { isAppError } from '@failonce/document';
import { type ReadText, textOfBytes } from './text-of-bytes.ts';

/** Reads documents that are no text: the package for that is given by whoever imports. */
export interface DocumentReader {
  /** Is it worth a look, by its name? */
  readsDocument(name: string): boolean;
  /** Throws an AppError that says why not. */
  readDocument(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<{
    readonly markdown: string;
    readonly pictures: readonly { readonly name: string; readonly bytes: Uint8Array }[];
    readonly notes: readonly string[];
  }>;
}

const TEXTS: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdown', '.mkd', '.txt']);

/** Is it text, by its name? */
export function isTextFile(name: string): boolean {
  return TEXTS.has(extname(name).toLowerCase());
}

/** What is offered for import as text: as it is, or as the reader makes it of a document. Never throws for what is in it. */
export async function readDocumentFile(name: string, bytes: Uint8Array, reader?: DocumentReader): Promise<ReadText> {
  if (isTextFile(name) || reader === undefined || !reader.readsDocument(name)) return textOfBytes(bytes);
  try {
    const { markdown, pictures, notes } = await reader.readDocument({ name, bytes });
    return { text: markdown, pictures, notes };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return { why: `${error.message} ${error.help}` };
  }
}
