import { sql } from 'kysely';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { type Person, readPerson } from './people.ts';
import { needSomebody } from './permitted.ts';

/** Which part of a list is wanted. */
export interface StretchOf {
  /** Words of the name or the address. */
  readonly text?: string | undefined;
  /** Id of the last one of the stretch before. */
  readonly after?: string | undefined;
  /** Only members of this team. */
  readonly team?: string | undefined;
  readonly limit?: number | undefined;
}

/** A stretch of a list, and how many there are in all. */
export interface Stretch<T> {
  readonly items: readonly T[];
  /** For `after`; undefined at the end. */
  readonly next: string | undefined;
  readonly total: number;
}

const MOST = 50;

/** People by name, a stretch at a time; those who are disabled too. */
export async function findPeople(
  library: Library,
  viewer: Viewer,
  { text = '', after, team, limit = MOST }: StretchOf = {},
): Promise<Stretch<Person>> {
  needSomebody(viewer);
  const { read } = library.database;
  let query = read.selectFrom('person');
  if (text.trim() !== '') {
    const like = likeOf(text);
    query = query.where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['name']), 'like', sql<string>`${like} escape '!'`),
        eb('email', 'like', sql<string>`${like} escape '!'`),
      ]),
    );
  }
  if (team !== undefined)
    query = query.where('id', 'in', read.selectFrom('team_member').select('person_id').where('team_id', '=', team));
  const { total } = await query.select((eb) => eb.fn.countAll<number | string>().as('total')).executeTakeFirstOrThrow();
  const last =
    after === undefined
      ? undefined
      : await read.selectFrom('person').select(['name', 'id']).where('id', '=', after).executeTakeFirst();
  if (last !== undefined)
    query = query.where((eb) =>
      eb.or([eb('name', '>', last.name), eb.and([eb('name', '=', last.name), eb('id', '>', last.id)])]),
    );
  const rows = await query
    .select('id')
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const ids = rows.slice(0, limit).map(({ id }) => id);
  return {
    items: await Promise.all(ids.map((id) => readPerson(library, viewer, id))),
    next: rows.length > limit ? ids.at(-1) : undefined,
    total: Number(total),
  };
}

/** A pattern for what has these words in it, whatever signs they have. */
export function likeOf(text: string): string {
  return `%${text
    .trim()
    .toLowerCase()
    .slice(0, 200)
    .replaceAll(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
