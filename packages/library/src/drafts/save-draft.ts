import { withEndingsOf } from '@failonce/document';
import { takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import { deriveText } from '../derived/derive-text.ts';
import type { Library } from '../library.ts';
import { addRevision } from '../postmortems/add-revision.ts';
import { refusePurged } from '../postmortems/purged.ts';
import { sha256 } from '../postmortems/revision.ts';
import { readDraft } from './draft.ts';
import { bringTo, documentOf, stateOf, textOf } from './shared-text.ts';

/** How often it is tried where others write in the same moment. */
const TRIES = 20;

/**
 * Makes a revision of what was typed together, by those who have typed it; unchanged text makes none. Answers the number
 * of the newest revision, or nothing where nobody has written together. Throws `holds-purged`.
 */
export async function saveDraft(library: Library, postmortem: string, message = ''): Promise<number | undefined> {
  for (let tried = 0; tried < TRIES; tried++) {
    const saved = await trySave(library, postmortem, message);
    if (saved !== 'changed meanwhile') return saved;
  }
  throw new Error('A draft changed so often that it could not be saved.');
}

/** Saves all that nobody has typed in since an instant. Answers whose saving failed, and why. */
export async function saveQuietDrafts(library: Library, since: Date): Promise<ReadonlyMap<string, unknown>> {
  const failed = new Map<string, unknown>();
  const quiet = await library.database.read
    .selectFrom('draft')
    .select('postmortem_id')
    .whereRef('updates', '>', 'through')
    .where('typed_at', '<', since.toISOString())
    .execute();
  for (const { postmortem_id } of quiet) {
    try {
      await saveDraft(library, postmortem_id);
    } catch (error) {
      failed.set(postmortem_id, error);
    }
  }
  return failed;
}

async function trySave(
  library: Library,
  postmortem: string,
  message: string,
): Promise<number | undefined | 'changed meanwhile'> {
  const { database } = library;
  const draft = await readDraft(database.read, postmortem);
  if (draft === undefined) return undefined;
  const { epoch, revision, through, updates: last } = draft;
  const doc = documentOf(draft.states);
  // What no text may have goes from the document as well: an update that stands in the base alone.
  const mended = bringTo(doc, textOf(doc)) === undefined ? 0 : 1;
  const head = await readHead(database.read, postmortem);
  const markdown = withEndingsOf(textOf(doc), head.markdown);
  const changed = sha256(markdown) !== head.sha256;
  if (!changed && last === through && mended === 0) return revision;
  const derived = changed ? await deriveText(library, markdown) : undefined;
  return await database.write(async (writing) => {
    await takeTurn(writing);
    const same = await writing
      .updateTable('draft')
      .set((eb) => ({ updates: eb('updates', '+', mended) }))
      .where('postmortem_id', '=', postmortem)
      .where((eb) => eb.and({ epoch, revision, through, ...(mended === 1 ? { updates: last } : {}) }))
      .returning('updates')
      .executeTakeFirst();
    const row = await readHead(writing, postmortem);
    if (same === undefined || row.head !== revision) return 'changed meanwhile';
    let newest = row.head;
    if (derived !== undefined) {
      await refusePurged(writing, postmortem, { markdown, message });
      const [actor = '', ...coAuthors] = await authorsOf(writing, postmortem, last);
      newest = (await addRevision(library, writing, row, { markdown, message, actor, coAuthors, derived })).head;
    }
    const number = last + mended;
    await writing
      .updateTable('draft')
      .set({ revision: newest, through: number })
      .where('postmortem_id', '=', postmortem)
      .execute();
    await writing
      .deleteFrom('draft_update')
      .where('postmortem_id', '=', postmortem)
      .where('number', '<=', last)
      .execute();
    await writing
      .insertInto('draft_update')
      .values({ postmortem_id: postmortem, number, epoch, author_id: '', body: stateOf(doc) })
      .execute();
    return newest;
  });
}

async function readHead(db: Pick<Writing, 'selectFrom'>, postmortem: string) {
  return await db
    .selectFrom('postmortem')
    .innerJoin('revision', 'revision.id', 'postmortem.head_id')
    .selectAll('postmortem')
    .select(['revision.markdown', 'revision.sha256'])
    .where('postmortem.id', '=', postmortem)
    .executeTakeFirstOrThrow();
}

/** Who has typed up to an update, the busiest first. */
async function authorsOf(writing: Writing, postmortem: string, last: number): Promise<string[]> {
  const rows = await writing
    .selectFrom('draft_update')
    .select(['author_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('postmortem_id', '=', postmortem)
    .where('number', '<=', last)
    .where('author_id', '!=', '')
    .groupBy('author_id')
    .orderBy('count', 'desc')
    .orderBy('author_id')
    .execute();
  return rows.map(({ author_id }) => author_id);
}
