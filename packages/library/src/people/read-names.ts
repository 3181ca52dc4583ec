import type { Library } from '../library.ts';

/** What some people are called, by their ids. Names are no secret among those who have signed in. */
export async function readNames(
  { database: { read } }: Library,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(people)].filter((id) => id !== '');
  if (ids.length === 0) return new Map();
  const rows = await read.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
