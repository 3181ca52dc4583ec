import type { Selectable } from 'kysely';
import type { Queries, Writing } from '../database/database.ts';
import type { PublicVersionTable } from './tables.ts';

export type PublicVersionRow = Selectable<PublicVersionTable>;
export type PublicKind = PublicVersionTable['kind'];

/** A version of a postmortem for outsiders, for those inside. */
export interface PublicVersion {
  readonly id: string;
  readonly revision: number;
  readonly markdown: string;
  readonly sha256: string;
  readonly kind: PublicKind;
  /** Below `/public/`. */
  readonly address: string;
  readonly state: PublicVersionTable['state'];
  readonly askedAt: string;
  readonly askedBy: string;
  readonly approvedAt: string | undefined;
  readonly approvedBy: string | undefined;
  readonly endedAt: string | undefined;
  readonly endedBy: string | undefined;
  readonly reason: string;
}

export function publicVersionOf(row: PublicVersionRow): PublicVersion {
  const { id, revision, markdown, sha256, kind, address, state, reason } = row;
  return {
    ...{ id, revision, markdown, sha256, kind, address, state, reason },
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    approvedAt: row.approved_at ?? undefined,
    approvedBy: row.approved_by ?? undefined,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
  };
}

/** The version that waits or is shown; there is one of each at most. */
export async function versionIn(
  db: Queries | Writing,
  postmortem: string,
  state: 'asked' | 'approved',
): Promise<PublicVersionRow | undefined> {
  return await db
    .selectFrom('public_version')
    .selectAll()
    .where('postmortem_id', '=', postmortem)
    .where('state', '=', state)
    .executeTakeFirst();
}
