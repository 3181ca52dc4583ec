import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type Listed, listedOf } from './postmortem.ts';

/** A postmortem, and what it says it was about, as it is written there. */
export interface Latest extends Listed {
  readonly services: readonly string[];
  readonly causes: readonly string[];
  readonly authors: readonly string[];
}

/** Of what the latest are wanted: of everything, of one service, of one cause. */
export interface LatestOf {
  readonly service?: string | undefined;
  readonly cause?: string | undefined;
  readonly limit: number;
}

/** What was written or changed last of what a viewer may see, the newest first; without what was withdrawn. */
export async function latestPostmortems(
  { database: { read } }: Library,
  viewer: Viewer,
  { service, cause, limit }: LatestOf,
): Promise<Latest[]> {
  const wanted = Object.entries({ service, cause }).flatMap(([kind, value]) =>
    value === undefined ? [] : [{ kind: kind as 'service' | 'cause', value: value.trim().toLowerCase() }],
  );
  let query = read
    .selectFrom('postmortem')
    .selectAll()
    .where(visibleTo(viewer))
    .where('state', '!=', 'withdrawn')
    .orderBy('updated_at', 'desc')
    .orderBy('number', 'desc')
    .limit(limit);
  for (const { kind, value } of wanted)
    query = query.where('postmortem.id', 'in', (eb) =>
      eb.selectFrom('term').select('postmortem_id').where('kind', '=', kind).where('value', '=', value),
    );
  const rows = await query.execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const terms = await read.selectFrom('term').selectAll().where('postmortem_id', 'in', ids).orderBy('value').execute();
  const namesOf = (id: string, of: string): string[] =>
    terms.flatMap(({ postmortem_id, kind, name }) => (postmortem_id === id && kind === of ? [name] : []));
  return rows.map((row) => ({
    ...listedOf(row),
    services: namesOf(row.id, 'service'),
    causes: namesOf(row.id, 'cause'),
    authors: namesOf(row.id, 'author'),
  }));
}
