import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { seesAll, type Viewer, visibleTo } from '../viewer.ts';

/** Which numbers a viewer may not see, asked of the database at this moment: what is kept in memory never decides that. */
export async function hiddenFrom({ database }: Library, viewer: Viewer): Promise<(number: number) => boolean> {
  if (seesAll(viewer)) return () => false;
  if (viewer.kind !== 'person') return () => true;
  // One text instead of many rows, which would take several times as long.
  const numbers =
    database.kind === 'sqlite'
      ? sql<string>`json_group_array(number)`
      : sql<string>`coalesce(json_agg(number), '[]')::text`;
  const { hidden } = await database.read
    .selectFrom('postmortem')
    .select(numbers.as('hidden'))
    .where('visibility', 'in', ['team', 'people'])
    .where((eb) => eb.not(visibleTo(viewer)(eb)))
    .executeTakeFirstOrThrow();
  const all = new Set<number>(JSON.parse(hidden));
  return (number) => all.has(number);
}
