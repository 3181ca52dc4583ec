import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import type { Viewer } from '../viewer.ts';

/**
 * The revision up to which a person has looked at a postmortem. At the first look it is the newest. Throws `not-found`.
 */
export async function lastLook(library: Library, viewer: Viewer, reference: string): Promise<number> {
  const { read } = library.database;
  const { id, head } = await findRow(read, viewer, reference);
  if (viewer.kind !== 'person') return head;
  const row = await read
    .selectFrom('look')
    .select('revision')
    .where('postmortem_id', '=', id)
    .where('person_id', '=', viewer.id)
    .executeTakeFirst();
  if (row !== undefined) return Math.min(row.revision, head);
  await noteLook(library, viewer, reference, head);
  return head;
}

/** Writes down up to which revision a person has looked at a postmortem. Throws `not-found`. */
export async function noteLook(library: Library, viewer: Viewer, reference: string, revision: number): Promise<void> {
  if (viewer.kind !== 'person') return;
  const at = library.now().toISOString();
  await library.database.write(async (writing) => {
    const { id, head } = await findRow(writing, viewer, reference);
    const seen = Math.max(1, Math.min(revision, head));
    await writing
      .insertInto('look')
      .values({ postmortem_id: id, person_id: viewer.id, revision: seen, at })
      .onConflict((conflict) => conflict.columns(['postmortem_id', 'person_id']).doUpdateSet({ revision: seen, at }))
      .execute();
  });
}
