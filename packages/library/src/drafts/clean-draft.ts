import type { Writing } from '../database/database.ts';
import { beginDraft, endDraft, readDraft } from './draft.ts';
import { bringTo, documentOf, textOf } from './shared-text.ts';

/**
 * Begins the shared document of a postmortem anew without what was purged: its history would still hold that. What was
 * typed since the last revision stays, as typed by the one who typed last.
 */
export async function cleanDraft(
  writing: Writing,
  postmortem: string,
  given: {
    readonly revision: number;
    /** The newest revision, cleaned. */
    readonly markdown: string;
    readonly clean: (text: string) => string;
    readonly at: Date;
  },
): Promise<void> {
  const draft = await readDraft(writing, postmortem);
  if (draft === undefined) return;
  const typed = given.clean(textOf(documentOf(draft.states)));
  const last = await writing
    .selectFrom('draft_update')
    .select('author_id')
    .where('postmortem_id', '=', postmortem)
    .where('author_id', '!=', '')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  await endDraft(writing, postmortem);
  await beginDraft(writing, postmortem, given);
  const fresh = (await readDraft(writing, postmortem)) as NonNullable<typeof draft>;
  const body = bringTo(documentOf(fresh.states), typed);
  if (body === undefined) return;
  const row = { postmortem_id: postmortem, number: 1, epoch: fresh.epoch, author_id: last?.author_id ?? '', body };
  await writing.insertInto('draft_update').values(row).execute();
  await writing.updateTable('draft').set({ updates: 1 }).where('postmortem_id', '=', postmortem).execute();
}
