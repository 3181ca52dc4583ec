import { AppError, slugOf } from '@failonce/document';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import { cleanThreads } from '../comments/clean-threads.ts';
import { followResolved, followThreads } from '../comments/follow-threads.ts';
import { forget } from '../database/forget.ts';
import { deriveText } from '../derived/derive-text.ts';
import { writeDerived } from '../derived/write-derived.ts';
import { cleanDraft } from '../drafts/clean-draft.ts';
import { cleanIncidents } from '../incidents/clean-incidents.ts';
import type { Library } from '../library.ts';
import { cleanTasks } from '../measures/clean-tasks.ts';
import { followTasks } from '../measures/follow-tasks.ts';
import { cleanMeetings } from '../meetings/clean-meetings.ts';
import { refuseInput } from '../people/names.ts';
import { needOwner } from '../people/permitted.ts';
import { cleanPost } from '../post/clean-post.ts';
import { cleanPublic } from '../public/clean-public.ts';
import { cleanDecisions } from '../reviews/clean-decisions.ts';
import { forgetWords } from '../search/forget-words.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { findRow } from './find-row.ts';
import { PURGED, type Purging, refuseUnpurgeable } from './purgeable.ts';
import { notePurged } from './purged.ts';
import { sha256 } from './revision.ts';

/**
 * Takes a secret or a personal datum out of every revision of a postmortem and all comments, for good: the one change of what was written
 * that there is, and an owner's alone. The change log says who, when and why, and never what. Answers the numbers of the
 * revisions that held it. Throws `input-invalid` where none does.
 */
export async function purge(
  library: Library,
  viewer: Viewer,
  reference: string,
  { secret, reason }: Purging,
): Promise<number[]> {
  needOwner(viewer);
  refuseUnpurgeable({ secret, reason });
  const { database } = library;
  const at = library.now();
  const numbers = await database.write(async (writing) => {
    await takeTurn(writing);
    const row = await findRow(writing, viewer, reference);
    const revisions = await writing.selectFrom('revision').selectAll().where('postmortem_id', '=', row.id).execute();
    const held = revisions.filter(({ markdown, message }) => markdown.includes(secret) || message.includes(secret));
    const clean = (text: string): string => text.replaceAll(secret, PURGED);
    // While the newest text is still the old one: the places of the words are in it.
    const newest = held.find(({ id }) => id === row.head_id);
    if (newest !== undefined) await followThreads(writing, row, clean(newest.markdown));
    const heldBeside =
      (await cleanPost(writing, row.id, clean)) +
      (await cleanMeetings(writing, row.id, clean)) +
      (await cleanThreads(writing, row.id, { secret, clean })) +
      (await cleanPublic(writing, row.id, { secret, clean })) +
      (await cleanIncidents(writing, row.id, clean)) +
      (await cleanTasks(writing, row.id, clean));
    if (held.length === 0 && heldBeside === 0)
      refuseInput('secret', 'No revision of this postmortem holds it, and no comment.');
    for (const { id, number, markdown, message } of held) {
      const cleaned = clean(markdown);
      await followResolved(writing, row.id, number, { before: markdown, after: cleaned });
      await writing
        .updateTable('revision')
        .set({ markdown: cleaned, sha256: sha256(cleaned), message: clean(message), purged: 1 })
        .where('id', '=', id)
        .execute();
    }
    const head = revisions.find(({ id }) => id === row.head_id);
    if (head === undefined) throw new AppError('not-found', { details: { postmortem: reference } });
    const derived = await deriveText(library, clean(head.markdown));
    const changed = { ...derived.columns, slug: slugOf(derived.columns.title), updated_at: at.toISOString() };
    await writing.updateTable('postmortem').set(changed).where('id', '=', row.id).execute();
    await writeDerived(writing, database, row, derived);
    await cleanDecisions(library, writing, row.id, { held, clean });
    await forgetWords(
      writing,
      database,
      held.map(({ markdown }) => markdown),
    );
    // What was answered to a named write may hold it as well; who sends such a write again is told that it was done.
    await writing.updateTable('request').set({ answer: '' }).execute();
    await cleanDraft(writing, row.id, { revision: row.head, markdown: clean(head.markdown), clean, at });
    await notePurged(writing, row.id, secret);
    const revised = held.map(({ number }) => number).sort((a, b) => a - b);
    const number = await appendChange(writing, database, {
      kind: 'postmortem.purged',
      subject: row.id,
      actor: actorOf(viewer),
      at,
      detail: { reason: reason.trim(), revisions: revised },
    });
    await followTasks(writing, row, { tasks: derived.tasks, actor: actorOf(viewer), at, number });
    return revised;
  });
  await forget(database);
  return numbers;
}
