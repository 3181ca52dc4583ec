import type { Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { addDecision } from '../reviews/decision.ts';

/** Takes a postmortem that was closed back to published: one of its tasks is to be done again. Answers its row. */
export async function reopenClosed(
  { database }: Library,
  writing: Writing,
  row: PostmortemRow,
  { actor, at }: { readonly actor: string; readonly at: Date },
): Promise<PostmortemRow> {
  if (row.state !== 'closed') return row;
  // The text says what it said when it was closed: only progress has changed.
  const { substance } = await writing
    .selectFrom('review')
    .select('substance')
    .where('postmortem_id', '=', row.id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const about = { postmortem: row.id, revision: row.head, substance, actor, at };
  await addDecision(writing, database, about, { kind: 'task-reopened' });
  await writing.updateTable('postmortem').set({ state: 'published' }).where('id', '=', row.id).execute();
  return { ...row, state: 'published' };
}
