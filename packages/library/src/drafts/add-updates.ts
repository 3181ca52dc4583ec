import type { Library } from '../library.ts';
import { toBase64 } from './shared-text.ts';

/** A piece of what somebody types, as Yjs encodes it. */
export interface Update {
  readonly author: string;
  readonly body: Uint8Array;
}

/**
 * Keeps what was typed in a document; when this answers it is durable. Answers the number of the last one, or nothing
 * where the document is no longer that of its postmortem.
 */
export async function addUpdates(
  { database, now }: Library,
  document: { readonly postmortem: string; readonly epoch: string },
  updates: readonly Update[],
): Promise<number | undefined> {
  return await database.write(async (writing) => {
    const kept = await writing
      .updateTable('draft')
      .set((eb) => ({ updates: eb('updates', '+', updates.length), typed_at: now().toISOString() }))
      .where('postmortem_id', '=', document.postmortem)
      .where('epoch', '=', document.epoch)
      .returning('updates')
      .executeTakeFirst();
    if (kept === undefined) return undefined;
    const rows = updates.map(({ author, body }, index) => ({
      postmortem_id: document.postmortem,
      number: kept.updates - updates.length + 1 + index,
      epoch: document.epoch,
      author_id: author,
      body: toBase64(body),
    }));
    await writing.insertInto('draft_update').values(rows).execute();
    return kept.updates;
  });
}
