import type { Library } from '../library.ts';
import { type Endpoint, endpointOf } from './endpoints.ts';

/** Where a post goes; undefined where that is gone or disabled. */
export async function endpointToPost({ database: { read } }: Library, id: string): Promise<Endpoint | undefined> {
  const row = await read
    .selectFrom('endpoint')
    .selectAll()
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : endpointOf(row);
}

/** The postmortem that a post is about, as it stands now; undefined where it is not for the whole company. */
export async function openPostmortem(
  { database: { read } }: Library,
  id: string,
): Promise<{ readonly number: number; readonly slug: string } | undefined> {
  return await read
    .selectFrom('postmortem')
    .select(['number', 'slug'])
    .where('id', '=', id)
    .where('visibility', '=', 'company')
    .executeTakeFirst();
}
