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

/** What is kept of a document, beyond an update that is known; undefined where there is none. */
export async function readDraft(db: Queries | Writing, postmortem: string, after = -1): Promise<Draft | undefined> {
  // The rows first: what is cleared away after that stands in the base that is read then.
  const rows = await db
    .selectFrom('draft_update')
    .select(['number', 'epoch', 'body'])
    .where('postmortem_id', '=', postmortem)
    .where('number', '>', after)
    .orderBy('number')
    .execute();
  const draft = await db.selectFrom('draft').selectAll().where('postmortem_id', '=', postmortem).executeTakeFirst();
  if (draft === undefined) return undefined;
  const { epoch, revision, base, through, typed_at: typedAt } = draft;
  const own = rows.filter((row) => row.epoch === epoch);
  const states = [...(after < through ? [base] : []), ...own.map(({ body }) => body)].map(fromBase64);
  return { epoch, revision, through, updates: Math.max(after, through, own.at(-1)?.number ?? 0), states, typedAt };
}

/** Makes the document of a postmortem that has none, from its newest revision. */
export async function beginDraft(
  writing: Writing,
  postmortem_id: string,
  { revision, markdown, at }: { readonly revision: number; readonly markdown: string; readonly at: Date },
): Promise<void> {
  const [epoch, base] = [uuid(), seedOf(markdown)];
  const row = { postmortem_id, epoch, revision, base, through: 0, updates: 0, typed_at: at.toISOString() };
  await writing.insertInto('draft').values(row).execute();
}

/** Forgets the document. Whoever is still in it comes back to another one. */
export async function endDraft(writing: Writing, postmortem: string): Promise<void> {
  await writing.deleteFrom('draft_update').where('postmortem_id', '=', postmortem).execute();
  await writing.deleteFrom('draft').where('postmortem_id', '=', postmortem).execute();
}
