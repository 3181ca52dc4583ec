import type { Queries, Writing } from '../database/database.ts';
import { personNamed } from '../measures/person-named.ts';

const MOST = 20;

/** The ids of those who have written a postmortem, or are named in it as its authors. */
export async function authorsOf(db: Queries | Writing, postmortem: string): Promise<string[]> {
  const { created_by } = await db
    .selectFrom('postmortem')
    .select('created_by')
    .where('id', '=', postmortem)
    .executeTakeFirstOrThrow();
  const revisions = await db
    .selectFrom('revision')
    .select(['author_id', 'co_authors'])
    .where('postmortem_id', '=', postmortem)
    .orderBy('number', 'desc')
    .limit(MOST)
    .execute();
  const named = await db
    .selectFrom('term')
    .select('value')
    .where('postmortem_id', '=', postmortem)
    .where('kind', '=', 'author')
    .limit(MOST)
    .execute();
  const ids = new Set([created_by]);
  for (const { author_id, co_authors } of revisions)
    for (const id of [author_id, ...(JSON.parse(co_authors) as string[])]) ids.add(id);
  for (const { value } of named) ids.add((await personNamed(db, value)) ?? '');
  ids.delete('');
  return [...ids].slice(0, MOST);
}
