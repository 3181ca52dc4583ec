import { AppError } from '@failonce/document';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { findRow, nothing, numberIn } from './find-row.ts';
import { readByNumber } from './kept-postmortems.ts';
import { noteReading } from './note-reading.ts';
import type { ReadPostmortem } from './postmortem.ts';

/** A postmortem as it stands. Throws `not-found`. */
export async function readPostmortem(library: Library, viewer: Viewer, reference: string): Promise<ReadPostmortem> {
  const number = numberIn(reference) ?? (await findRow(library.database.read, viewer, reference)).number;
  const postmortem = (await readByNumber(library, viewer, number)) ?? nothing(reference);
  await noteReading(library, viewer, postmortem, postmortem.revision);
  return postmortem;
}

/** What the history tells of a revision. */
export interface Revision {
  readonly number: number;
  readonly authorId: string;
  /** The others who have typed it, where several wrote together. */
  readonly coAuthorIds: readonly string[];
  readonly message: string;
  readonly createdAt: string;
  readonly sha256: string;
  readonly purged: boolean;
}

/** The revisions of a postmortem, the newest first. Throws `not-found`. */
export async function listRevisions(library: Library, viewer: Viewer, reference: string): Promise<Revision[]> {
  const { read } = library.database;
  const { id } = await findRow(read, viewer, reference);
  const rows = await read
    .selectFrom('revision')
    .select(['number', 'author_id', 'co_authors', 'message', 'created_at', 'sha256', 'purged'])
    .where('postmortem_id', '=', id)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ author_id, co_authors, created_at, purged, ...rest }) => ({
    ...rest,
    authorId: author_id,
    coAuthorIds: JSON.parse(co_authors),
    createdAt: created_at,
    purged: purged === 1,
  }));
}

/** A revision with its text. Throws `not-found`. */
export async function readRevision(
  library: Library,
  viewer: Viewer,
  reference: string,
  number: number,
): Promise<Revision & { readonly markdown: string }> {
  const { read } = library.database;
  const found = await findRow(read, viewer, reference);
  await noteReading(library, viewer, found, number);
  const row = await read
    .selectFrom('revision')
    .selectAll()
    .where('postmortem_id', '=', found.id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { postmortem: reference, revision: number } });
  return {
    number: row.number,
    authorId: row.author_id,
    coAuthorIds: JSON.parse(row.co_authors),
    message: row.message,
    createdAt: row.created_at,
    sha256: row.sha256,
    purged: row.purged === 1,
    markdown: row.markdown,
  };
}
