import { AppError } from '@failonce/document';
import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { refuseTooMany } from './add-thread.ts';
import { threadRow } from './allowed.ts';
import { movedTo } from './follow-threads.ts';
import { speakOf } from './speak-of.ts';

/**
 * Resolves a thread, or opens it again: whoever began it, and all who may write. A resolved one is not followed through
 * edits; opened again, it is where its words have come to meanwhile. Throws `not-found` or `not-allowed`.
 */
export async function resolveThread(
  library: Library,
  viewer: Viewer,
  reference: string,
  thread: string,
  { resolved }: { readonly resolved: boolean },
): Promise<void> {
  await speakOf(library, viewer, reference, async ({ writing, row, person, at, note }) => {
    const found = await threadRow(writing, row.id, thread);
    if (person.role === 'reader' && (await beganBy(writing, found.id)) !== person.id)
      throw new AppError('not-allowed', { message: 'Only whoever began a thread, or who may write, can resolve it.' });
    if ((found.resolution !== null) === resolved) return;
    if (resolved) await closeThread(writing, row, found.id, { as: 'resolved', by: person.id, at });
    else {
      await refuseTooMany(writing, row.id);
      const open = { resolution: null, resolved_at: null, resolved_by: null, revision: null };
      const place =
        found.start_at < 0 || found.revision === null
          ? {}
          : movedTo([found], await textOf(writing, row.id, found.revision), await textOf(writing, row.id, row.head))[0];
      await writing
        .updateTable('thread')
        .set({ ...open, ...place })
        .where('id', '=', found.id)
        .execute();
    }
    const kind = resolved ? 'comment.resolved' : 'comment.reopened';
    const detail = { thread: found.id };
    await note(kind, detail);
  });
}

/** Marks a thread as resolved. Its place stays that in the newest text of now. */
export async function closeThread(
  writing: Writing,
  { head }: Pick<PostmortemRow, 'head'>,
  thread: string,
  { as, by, at }: { readonly as: 'resolved' | 'applied'; readonly by: string; readonly at: Date },
): Promise<void> {
  await writing
    .updateTable('thread')
    .set({ resolution: as, resolved_at: at.toISOString(), resolved_by: by, revision: head })
    .where('id', '=', thread)
    .execute();
}

async function beganBy(db: Queries, thread_id: string): Promise<string | undefined> {
  const first = await db
    .selectFrom('comment')
    .select('author_id')
    .where('thread_id', '=', thread_id)
    .orderBy('id')
    .executeTakeFirst();
  return first?.author_id;
}

async function textOf(db: Queries, postmortem_id: string, number: number): Promise<string> {
  const { markdown } = await db
    .selectFrom('revision')
    .select('markdown')
    .where('postmortem_id', '=', postmortem_id)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return markdown;
}
