import { AppError } from '@failonce/document';
import type { ExpressionBuilder } from 'kysely';
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

/** The number that a reference names; undefined for an id. */
export function numberIn(reference: string): number | undefined {
  // An id may begin like a number.
  const number = ID.test(reference) ? undefined : NUMBER.exec(reference)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Is a row of `postmortem` the one that a reference means? */
function isMeant(reference: string) {
  const number = numberIn(reference);
  // PostgreSQL knows no text with the character zero.
  const id = reference.replaceAll('\0', '');
  return (eb: ExpressionBuilder<Tables, 'postmortem'>) =>
    number === undefined ? eb('id', '=', id) : eb('number', '=', number);
}

/** Throws `not-found`. */
export function nothing(reference: string): never {
  throw new AppError('not-found', { details: { postmortem: reference } });
}

/** The row of a postmortem that is there, by its id. */
export async function postmortemRow(db: Queries, id: string): Promise<PostmortemRow> {
  return await db.selectFrom('postmortem').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
