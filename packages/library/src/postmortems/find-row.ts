import { AppError } from '@failonce/document';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { PostmortemRow, Tables } from '../database/tables.ts';
import { type Viewer, visibleTo } from '../viewer.ts';

const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const NUMBER = /^(?:pm-)?(\d{1,9})(?:-.*)?$/i;

/**
 * The row of a postmortem by its id, its number (“42”, “PM-42”) or its address (“42-checkout-down”). Throws `not-found`,
 * alike for one that does not exist and for one that the viewer may not see.
 */
export async function findRow(db: Queries, viewer: Viewer, reference: string): Promise<PostmortemRow> {
  const row = await db
    .selectFrom('postmortem')
    .selectAll()
    .where(isMeant(reference))
    .where(visibleTo(viewer))
    .executeTakeFirst();
  return row ?? nothing(reference);
}

/** The same with the text of its newest revision, in one question to the database. */
export async function findRowWithText(
  db: Queries,
  viewer: Viewer,
  reference: string,
): Promise<PostmortemRow & { readonly markdown: string; readonly sha256: string }> {
  const row = await db
    .selectFrom('postmortem')
    .selectAll('postmortem')
    .select([
      sql<string>`(select markdown from revision where revision.id = postmortem.head_id)`.as('markdown'),
      sql<string>`(select sha256 from revision where revision.id = postmortem.head_id)`.as('sha256'),
    ])
    .where(isMeant(reference))
    .where(visibleTo(viewer))
    .executeTakeFirst();
  return row ?? nothing(reference);
}

/** Is a row of `postmortem` the one that a reference means? */
export function isMeant(reference: string) {
  // An id may begin like a number.
  const number = ID.test(reference) ? undefined : NUMBER.exec(reference)?.[1];
  // PostgreSQL knows no text with the character zero.
  const id = reference.replaceAll('\0', '');
  return (eb: ExpressionBuilder<Tables, 'postmortem'>) =>
    number === undefined ? eb('id', '=', id) : eb('number', '=', Number(number));
}

function nothing(reference: string): never {
  throw new AppError('not-found', { details: { postmortem: reference } });
}
