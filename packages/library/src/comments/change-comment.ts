import { AppError } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { refusePurged } from '../postmortems/purged.ts';
import type { Viewer } from '../viewer.ts';
import type { Said } from './add-thread.ts';
import { commentRow, needSpeaker, saidBy } from './allowed.ts';
import { mentionedIn, noteMentions } from './mentions.ts';

/** Says one's own comment in other words. Throws `not-found`, `not-allowed`, `input-invalid`, and `holds-purged`. */
export async function changeComment(
  library: Library,
  viewer: Viewer,
  reference: string,
  comment: string,
  { body }: { readonly body: string },
): Promise<Said> {
  const person = needSpeaker(viewer);
  const { database, now } = library;
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    const { id, thread_id, author_id, deleted_at } = await commentRow(writing, row.id, comment);
    if (author_id !== person.id || deleted_at !== null)
      throw new AppError('not-allowed', { message: 'Only whoever wrote a comment can change it.' });
    const said = saidBy(body);
    await refusePurged(writing, row.id, { markdown: '', message: said });
    const at = now();
    const changed_at = at.toISOString();
    await writing.updateTable('comment').set({ body: said, changed_at }).where('id', '=', id).execute();
    const mentioned = await noteMentions(writing, id, await mentionedIn(writing, row, said));
    const detail = { thread: thread_id, comment: id };
    await appendChange(writing, database, {
      kind: 'comment.changed',
      subject: row.id,
      actor: person.id,
      at,
      detail,
    });
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
  const person = needSpeaker(viewer);
  const { database, now } = library;
  await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    const { id, thread_id, author_id, deleted_at } = await commentRow(writing, row.id, comment);
    if (author_id !== person.id && person.role !== 'owner')
      throw new AppError('not-allowed', { message: 'Only whoever wrote a comment, or an owner, can delete it.' });
    if (deleted_at !== null) return;
    const at = now();
    const gone = { body: '', changed_at: null, deleted_at: at.toISOString() };
    await writing.updateTable('comment').set(gone).where('id', '=', id).execute();
    await noteMentions(writing, id, []);
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
    await appendChange(writing, database, {
      kind: 'comment.deleted',
      subject: row.id,
      actor: person.id,
      at,
      detail,
    });
  });
}
