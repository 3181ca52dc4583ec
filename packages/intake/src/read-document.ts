import { AppError, isAppError } from '@failonce/document';
import type { DocumentSource, GivenFile, TakenDocument } from './define-document-source.ts';
import { documentIds, loadDocumentSource } from './documents.generated.ts';
import { refuseKinds } from './refused-kinds.ts';

/** Bytes of a document at most: pictures make large ones, and no text does. */
const LARGEST = 50 * 1024 * 1024;
/** Endings of names that are taken for documents; their content decides. */
const ENDINGS = /\.(?:docx|docm|dotx|dotm|doc|rtf|pdf|html?|xhtml|zip)$/i;

/** Is it worth a look, by its name? Of the rest, nobody needs to read the content. */
export function readsDocument(name: string): boolean {
  return ENDINGS.test(name);
}

/**
 * Reads a document into Markdown, or throws an AppError that says why not: `document-unknown`, `document-protected`,
 * `document-damaged`, `document-too-large` or `document-refused`. Never anything else, and nothing is left behind.
 */
export async function readDocument(file: GivenFile): Promise<TakenDocument> {
  if (file.bytes.length === 0) throw new AppError('document-damaged', { message: 'The file is empty.' });
  if (file.bytes.length > LARGEST)
    throw new AppError('document-too-large', {
      message: 'It is larger than 50 MB: a log or an archive, and no postmortem.',
    });
  refuseKinds(file);
  const source = await sourceOf(file);
  if (source === undefined) throw new AppError('document-unknown');
  let taken: TakenDocument;
  try {
    taken = await source.read(file);
  } catch (cause) {
    if (isAppError(cause)) throw cause;
    // Too deep for whoever walks it, or something that the reader of this kind trips over.
    throw cause instanceof RangeError
      ? new AppError('document-refused', { message: 'Its parts stand too deep in one another.', cause })
      : new AppError('document-damaged', { cause });
  }
  if (taken.markdown.trim() === '')
    throw new AppError('document-damaged', { message: 'There is no text in it that could be read.' });
  return taken;
}

async function sourceOf(file: GivenFile): Promise<DocumentSource | undefined> {
  const sources = await Promise.all(documentIds.map(loadDocumentSource));
  return [...sources].sort((a, b) => a.order - b.order).find((source) => source.knows(file));
}
