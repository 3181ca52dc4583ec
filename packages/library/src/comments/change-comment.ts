import { AppError } from '@failonce/document';
import type { Library } from '../library.ts';
import { refusePurged } from '../postmortems/purged.ts';
import type { Viewer } from '../viewer.ts';
import type { Said } from './add-thread.ts';
import { commentRow, saidBy } from './allowed.ts';
import { mentionedIn, noteMentions } from './mentions.ts';
import { speakOf } from './speak-of.ts';

/** Says one's own comment in other words. Throws `not-found`, `not-allowed`, `input-invalid`, and `holds-purged`. */
export async function changeComment(
  library: Library,
  viewer: Viewer,
  reference: string,
  comment: string,
  { body }: { readonly body: string },
): Promise<Said> {
  return await speakOf(library, viewer, reference, async ({ writing, row, person, at, note }) => {
    const { id, thread_id, author_id, deleted_at } = await commentRow(writing, row.id, comment);
    if (author_id !== person.id || deleted_at !== null)
      throw new AppError('not-allowed', { message: 'Only whoever wrote a comment can change it.' });
    const said = saidBy(body);
    await refusePurged(writing, row.id, { markdown: '', message: said });
    const changed_at = at.toISOString();
    await writing.updateTable('comment').set({ body: said, changed_at }).where('id', '=', id).execute();
    const naming = { comment: id, thread: thread_id, postmortem: row.id, by: author_id, at };
    const mentioned = await noteMentions(writing, naming, await mentionedIn(writing, row, said));
    const detail = { thread: thread_id, comment: id };
    await note('comment.changed', detail);
    return { thread: thread_id, comment: id, mentioned, postmortem: row };
  });
}

/**
 * Takes back one's own comment; an owner may take back those of others. That there was one stays, its words go, and those
 * of a suggestion that nobody has applied. Throws `not-found` or `not-allowed`.
 */
export async function deleteComment(
  library: Library,
  viewer: Viewer,
  reference: string,
  comment: string,
): Promise<void> {
  await speakOf(library, viewer, reference, async ({ writing, row, person, at, note }) => {
    const { id, thread_id, author_id, deleted_at } = await commentRow(writing, row.id, comment);
    if (author_id !== person.id && person.role !== 'owner')
      throw new AppError('not-allowed', { message: 'Only whoever wrote a comment, or an owner, can delete it.' });
    if (deleted_at !== null) return;
    const gone = { body: '', changed_at: null, deleted_at: at.toISOString() };
    await writing.updateTable('comment').set(gone).where('id', '=', id).execute();
    await noteMentions(writing, { comment: id, thread: thread_id, postmortem: row.id, by: author_id, at }, []);
    const first = await writing
      .selectFrom('comment')
      .select('id')
      .where('thread_id', '=', thread_id)
      .orderBy('id')
      .executeTakeFirstOrThrow();
    if (first.id === id)
      await writing
        .updateTable('thread')
        .set({ replacement: null })
        .where('id', '=', thread_id)
        .where('resolution', 'is', null)
        .execute();
    const detail = { thread: thread_id, comment: id };
    await note('comment.deleted', detail);
  });
}
