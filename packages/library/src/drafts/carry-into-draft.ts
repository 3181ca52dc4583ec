import type { Writing } from '../database/database.ts';
import { bringTo, documentOf, fromBase64, stateOf } from './shared-text.ts';

/**
 * Brings a revision that was not typed in the shared document (by the API, a command, a restore) into the document, in the
 * write that makes the revision: as the smallest difference from the revision before, so that what people are typing
 * stays, and stays where it is. Does nothing where nobody writes together.
 */
export async function carryIntoDraft(
  writing: Writing,
  postmortem: string,
  { revision, markdown }: { readonly revision: number; readonly markdown: string },
): Promise<void> {
  // Changed before it is read, so that nobody types between.
  const draft = await writing
    .updateTable('draft')
    .set({ revision })
    .where('postmortem_id', '=', postmortem)
    .where('revision', '<', revision)
    .returning(['epoch', 'through', 'updates'])
    .executeTakeFirst();
  if (draft === undefined) return;
  const base = await writing
    .selectFrom('draft_update')
    .select('body')
    .where('postmortem_id', '=', postmortem)
    .where('number', '=', draft.through)
    .executeTakeFirstOrThrow();
  const doc = documentOf([fromBase64(base.body)]);
  const body = bringTo(doc, markdown);
  if (body === undefined) return;
  const number = draft.updates + 1;
  await writing.updateTable('draft').set({ updates: number }).where('postmortem_id', '=', postmortem).execute();
  await writing
    .updateTable('draft_update')
    .set({ body: stateOf(doc) })
    .where('postmortem_id', '=', postmortem)
    .where('number', '=', draft.through)
    .execute();
  await writing
    .insertInto('draft_update')
    .values({ postmortem_id: postmortem, number, epoch: draft.epoch, author_id: '', body })
    .execute();
}
