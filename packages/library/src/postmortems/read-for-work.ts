import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { findRow } from './find-row.ts';
import { notePassages } from './note-reading.ts';
import { type Listed, listedOf } from './postmortem.ts';

/**
 * A postmortem with its text, for a page that people work with and that asks for it again every few seconds: who reads what is
 * private is written down once an hour. Throws `not-found`.
 */
export async function readForWork(
  library: Library,
  viewer: Viewer,
  reference: string,
): Promise<Listed & { readonly markdown: string }> {
  const { read } = library.database;
  const row = await findRow(read, viewer, reference);
  await notePassages(library, viewer, [listedOf(row)]);
  const { markdown } = await read
    .selectFrom('revision')
    .select('markdown')
    .where('id', '=', row.head_id)
    .executeTakeFirstOrThrow();
  return { ...listedOf(row), markdown };
}
