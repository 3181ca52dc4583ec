import { AppError } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import type { Queries, Writing } from '../database/database.ts';
import { fromBase64, seedOf } from './shared-text.ts';

/** A shared document: what it is, and what is kept of it. */
export interface Draft {
  readonly epoch: string;
  /** The newest revision that it knows. */
  readonly revision: number;
  /** The last update that is in `states`. */
  readonly updates: number;
  /** The last update that is no longer kept for itself. */
  readonly through: number;
  /** Applied in any order, and however often, they are the document. */
  readonly states: readonly Uint8Array[];
  readonly typedAt: string;
}

const TRIES = 20;

/**
 * What is kept of a document, beyond an update that is known; undefined where there is none. Throws `storage-damaged` where
 * its rows are lost.
 */
export async function readDraft(
  db: Queries | Writing,
  postmortem: string,
  after = -1,
  tries = TRIES,
): Promise<Draft | undefined> {
  const draft = await db.selectFrom('draft').selectAll().where('postmortem_id', '=', postmortem).executeTakeFirst();
  if (draft === undefined) return undefined;
  const { epoch, revision, through, typed_at: typedAt } = draft;
  // In one question: what is cleared away until then stands in the base, which is one of these rows.
  const rows = await db
    .selectFrom('draft_update')
    .select(['number', 'body'])
    .where('postmortem_id', '=', postmortem)
    .where('epoch', '=', epoch)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  // It was begun anew between the two questions; always, only where its rows are lost.
  if (rows.length === 0 && after < through) {
    if (tries === 0) throw new AppError('storage-damaged', { details: { postmortem, table: 'draft_update' } });
    return await readDraft(db, postmortem, after, tries - 1);
  }
  const states = rows.map(({ body }) => fromBase64(body));
  return { epoch, revision, through, updates: rows.at(-1)?.number ?? after, states, typedAt };
}

/** Makes the document of a postmortem that has none, from its newest revision. */
export async function beginDraft(
  writing: Writing,
  postmortem_id: string,
  { revision, markdown, at }: { readonly revision: number; readonly markdown: string; readonly at: Date },
): Promise<void> {
  const epoch = uuid();
  const row = { postmortem_id, epoch, revision, through: 0, updates: 0, typed_at: at.toISOString() };
  await writing.insertInto('draft').values(row).execute();
  await writing
    .insertInto('draft_update')
    .values({ postmortem_id, number: 0, epoch, author_id: '', body: seedOf(markdown) })
    .execute();
}

/** Forgets the document. Whoever is still in it comes back to another one. */
export async function endDraft(writing: Writing, postmortem: string): Promise<void> {
  await writing.deleteFrom('draft_update').where('postmortem_id', '=', postmortem).execute();
  await writing.deleteFrom('draft').where('postmortem_id', '=', postmortem).execute();
}
