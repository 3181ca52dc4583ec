import { AppError } from '@failonce/document';
import type { Queries } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { type Viewer, visibleTo } from '../viewer.ts';

/**
 * The row of a postmortem by its id, its number (“42”, “PM-42”) or its address (“42-checkout-down”). Throws `not-found`,
 * alike for one that does not exist and for one that the viewer may not see.
 */
export async function findRow(db: Queries, viewer: Viewer, reference: string): Promise<PostmortemRow> {
  const number = /^(?:pm-)?(\d{1,9})(?:-.*)?$/i.exec(reference)?.[1];
  const row = await db
    .selectFrom('postmortem')
    .selectAll()
    .where((eb) => (number === undefined ? eb('id', '=', reference) : eb('number', '=', Number(number))))
    .where(visibleTo(viewer))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { postmortem: reference } });
  return row;
}
