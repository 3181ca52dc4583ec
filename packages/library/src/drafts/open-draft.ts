import { takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { carryIntoDraft } from './carry-into-draft.ts';
import { beginDraft, type Draft, endDraft, readDraft } from './draft.ts';

/** A document that nobody has typed in for so long begins anew, without its history, in milliseconds. */
const FORGOTTEN = 30 * 24 * 3600 * 1000;

/**
 * Opens a postmortem for writing together; whether one may, the caller knows. The first one makes the document from the
 * newest revision, and nobody else ever makes one from a text: two documents of one text would join to the text twice.
 */
export async function openDraft({ database, now }: Library, postmortem: string): Promise<Draft> {
  const long = now().getTime() - FORGOTTEN;
  const there = await readDraft(database.read, postmortem);
  if (there !== undefined && Date.parse(there.typedAt) > long) return there;
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const { markdown, head } = await writing
      .selectFrom('postmortem')
      .innerJoin('revision', 'revision.id', 'postmortem.head_id')
      .select(['revision.markdown', 'postmortem.head'])
      .where('postmortem.id', '=', postmortem)
      .executeTakeFirstOrThrow();
    const revision = { revision: head, markdown };
    await carryIntoDraft(writing, postmortem, revision);
    const draft = await writing
      .selectFrom('draft')
      .select(['typed_at', 'through', 'updates'])
      .where('postmortem_id', '=', postmortem)
      .executeTakeFirst();
    const forgotten = draft !== undefined && Date.parse(draft.typed_at) <= long && draft.updates === draft.through;
    if (forgotten) await endDraft(writing, postmortem);
    if (draft === undefined || forgotten) await beginDraft(writing, postmortem, { ...revision, at: now() });
    return (await readDraft(writing, postmortem)) as Draft;
  });
}
