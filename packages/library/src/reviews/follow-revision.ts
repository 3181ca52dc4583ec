import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { addDecision } from './decision.ts';
import { substanceHash } from './under-review.ts';

/**
 * Brings a postmortem back into review where its newest revision says something else than what was published: nobody has
 * signed that. Progress of measures is no such change; what is published before it is complete, and what was taken in from
 * old files, stays published. Inside of the write that adds the revision (`before` is the id of the one that it follows);
 * answers the row as it is then.
 */
export async function followRevision(
  library: Library,
  writing: Writing,
  row: PostmortemRow,
  {
    before,
    after,
    actor,
    at,
  }: { readonly before: string; readonly after: string; readonly actor: string; readonly at: Date },
): Promise<PostmortemRow> {
  if (row.state !== 'published' && row.state !== 'closed') return row;
  if (row.imported === 1 || row.interim_until !== null) return row;
  const { markdown } = await writing
    .selectFrom('revision')
    .select('markdown')
    .where('id', '=', before)
    .executeTakeFirstOrThrow();
  const substance = substanceHash(library, after);
  if (substance === substanceHash(library, markdown)) return row;
  const about = { postmortem: row.id, revision: row.head, substance, actor, at };
  await addDecision(writing, library.database, about, { kind: 'changed' });
  await writing.updateTable('postmortem').set({ state: 'in-review' }).where('id', '=', row.id).execute();
  return { ...row, state: 'in-review' };
}
