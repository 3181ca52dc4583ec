import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { sees } from '../readers/members.ts';
import type { Viewer } from '../viewer.ts';

/** So many are told and named; a library with more owners finds somebody among them. */
const MOST = 50;

/** Somebody who may approve a public version: an owner, or whom failonce.yaml names. */
export interface Approver {
  readonly id: string;
  readonly name: string;
}

/** The people who may approve the public version of a postmortem: they may sign in, and see it. */
export async function approversOf(
  { settings }: Library,
  db: Queries | Writing,
  row: PostmortemRow,
): Promise<readonly Approver[]> {
  const { approvers } = settings.public;
  return await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('disabled_at', 'is', null)
    .where((eb) =>
      eb.or([eb('role', '=', 'owner'), ...(approvers.length === 0 ? [] : [eb('email', 'in', [...approvers])])]),
    )
    .where(sees(db, row))
    .orderBy('name')
    .orderBy('id')
    .limit(MOST)
    .execute();
}

/**
 * May somebody approve what another one has asked for? Whoever asked only where nobody else may: two people look at what
 * goes out.
 */
export function mayApprove(approvers: readonly Approver[], viewer: Viewer, askedBy: string): boolean {
  if (viewer.kind !== 'person' || !approvers.some(({ id }) => id === viewer.id)) return false;
  return viewer.id !== askedBy || approvers.length === 1;
}
