import type { Queries, Writing } from '../database/database.ts';
import type { PostmortemRow } from '../database/tables.ts';
import { namesOf } from '../people/named-in-texts.ts';
import { personRow } from '../people/people.ts';

/** Has somebody written a postmortem: begun it, changed a revision, or is named as an author in its text? Nobody (“”) has. */
export async function isAuthor(db: Queries | Writing, row: PostmortemRow, person: string): Promise<boolean> {
  if (person === '') return false;
  if (row.created_by === person) return true;
  const written = await db
    .selectFrom('revision')
    .select('number')
    .where('postmortem_id', '=', row.id)
    .where((eb) => eb.or([eb('author_id', '=', person), eb('co_authors', 'like', `%"${person}"%`)]))
    .limit(1)
    .executeTakeFirst();
  if (written !== undefined) return true;
  const { name, email } = await personRow(db, person);
  const named = await db
    .selectFrom('term')
    .select('value')
    .where('postmortem_id', '=', row.id)
    .where('kind', '=', 'author')
    .where('value', 'in', [...namesOf(name, email)])
    .limit(1)
    .executeTakeFirst();
  return named !== undefined;
}
