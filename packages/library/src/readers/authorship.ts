import type { PostmortemRow } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { namesOf } from '../people/named-in-texts.ts';
import { readPerson } from '../people/people.ts';
import type { Viewer } from '../viewer.ts';

/** Has this one begun a postmortem, written of it, or is named in it as an author? */
export async function isAuthor(library: Library, viewer: Viewer, row: PostmortemRow): Promise<boolean> {
  if (viewer.kind !== 'person') return false;
  if (row.created_by === viewer.id) return true;
  const { read } = library.database;
  const wrote = await read
    .selectFrom('revision')
    .select('id')
    .where('postmortem_id', '=', row.id)
    .where((eb) => eb.or([eb('author_id', '=', viewer.id), eb('co_authors', 'like', `%"${viewer.id}"%`)]))
    .limit(1)
    .executeTakeFirst();
  if (wrote !== undefined) return true;
  const { name, email } = await readPerson(library, viewer, viewer.id);
  const named = await read
    .selectFrom('term')
    .select('value')
    .where('postmortem_id', '=', row.id)
    .where('kind', '=', 'author')
    .where('value', 'in', [...namesOf(name, email)])
    .limit(1)
    .executeTakeFirst();
  return named !== undefined;
}
