import type { Library } from '../library.ts';

/** Something that happened in the library. */
export interface Change {
  readonly number: number;
  readonly at: string;
  readonly actorId: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What happened after a change, in order: for replicas, feeds and the audit log, whose readers are checked before. */
export async function listChanges(library: Library, after: number, limit = 1000): Promise<Change[]> {
  const rows = await library.database.read
    .selectFrom('change')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ actor_id, detail, ...rest }) => ({ ...rest, actorId: actor_id, detail: JSON.parse(detail) }));
}
