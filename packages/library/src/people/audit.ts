import type { Change } from '../changes/list-changes.ts';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { needOwner } from './permitted.ts';

/** What happened, and the name of who did it; undefined for the program itself. */
export interface AuditEntry extends Change {
  readonly actorName: string | undefined;
}

export interface AuditQuestion {
  /** Entries before this number; the newest where it is left out. */
  readonly before?: number | undefined;
  readonly limit?: number | undefined;
  /** As in “person.disabled”; “person” for all of them. */
  readonly kind?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  /** Instants: from the one on, before the other. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const MOST = 1000;

/** What happened in the library, the newest first, for an owner. */
export async function readAudit(
  { database }: Library,
  viewer: Viewer,
  { before, limit = 100, kind, actor, subject, since, until }: AuditQuestion = {},
): Promise<AuditEntry[]> {
  needOwner(viewer);
  let query = database.read
    .selectFrom('change')
    .leftJoin('person', 'person.id', 'change.actor_id')
    .select(['number', 'at', 'actor_id', 'kind', 'subject', 'detail', 'person.name as actorName'])
    .orderBy('number', 'desc')
    .limit(Math.min(Math.max(limit, 1), MOST));
  if (before !== undefined) query = query.where('number', '<', before);
  if (kind !== undefined)
    query = query.where((eb) =>
      // What sorts between “person.” and “person/” begins with “person.”.
      eb.or([eb('kind', '=', kind), eb.and([eb('kind', '>', `${kind}.`), eb('kind', '<', `${kind}/`)])]),
    );
  if (actor !== undefined) query = query.where('actor_id', '=', actor);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (until !== undefined) query = query.where('at', '<', until);
  const rows = await query.execute();
  return rows.map(({ actor_id, actorName, detail, ...rest }) => ({
    ...rest,
    actorId: actor_id,
    actorName: actorName ?? undefined,
    detail: JSON.parse(detail),
  }));
}
