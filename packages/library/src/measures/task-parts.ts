import type { Selectable } from 'kysely';
import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { isAuthor } from '../postmortems/is-author.ts';
import type { Reviewer } from '../reviews/under-review.ts';
import type { Progress } from './progress.ts';
import type { TaskTable } from './tables.ts';
import type { TaskPart } from './transitions.ts';

export const WRITERS: ReadonlySet<string> = new Set(['owner', 'quality-reviewer', 'reviewer', 'editor']);
export const APPROVERS: ReadonlySet<string> = new Set(['owner', 'quality-reviewer', 'reviewer']);

/** What somebody is to all tasks of a postmortem: an author, or who answers for its services or the library. */
export async function isKeeper(db: Queries | Writing, row: PostmortemRow, person: Reviewer): Promise<boolean> {
  if (person.role === 'owner') return true;
  if ((await leadsOf(db, row.id)).includes(person.id)) return true;
  return await isAuthor(db, row, person.id);
}

/** Who leads the teams that own the services of a postmortem, and who owns one alone; of those who are still there. */
export async function leadsOf(db: Queries | Writing, postmortem: string): Promise<string[]> {
  const rows = await db
    .selectFrom('term')
    .innerJoin('service', 'service.value', 'term.value')
    .leftJoin('team', 'team.id', 'service.team_id')
    .select(['team.lead_id', 'service.person_id'])
    .where('term.postmortem_id', '=', postmortem)
    .where('term.kind', '=', 'service')
    .execute();
  const ids = [...new Set(rows.flatMap(({ lead_id, person_id }) => lead_id ?? person_id ?? []))];
  return await thoseThere(db, ids);
}

/** Of some people those who may still sign in. */
export async function thoseThere(db: Queries | Writing, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', ids)
    .where('disabled_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** What somebody is to one task. `keeper` and `ownerThere` as found before. */
export function taskPartsOf(
  person: Reviewer,
  { owner_id }: Pick<Selectable<TaskTable>, 'owner_id'>,
  { askedBy }: Pick<Progress, 'askedBy'>,
  { keeper, ownerThere }: { readonly keeper: boolean; readonly ownerThere: boolean },
): ReadonlySet<TaskPart> {
  const parts = new Set<TaskPart>();
  const mayWrite = WRITERS.has(person.role);
  const isOwner = owner_id === person.id;
  if (isOwner) parts.add('owner');
  if (mayWrite) parts.add('writer');
  if (mayWrite && !ownerThere) parts.add('taker');
  if (keeper) parts.add('keeper');
  if (APPROVERS.has(person.role) && !isOwner && askedBy !== person.id) parts.add('approver');
  if (mayWrite && !isOwner && askedBy !== person.id) parts.add('verifier');
  return parts;
}
