import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import type { AuditEntry } from './audit.ts';
import { needOwner } from './permitted.ts';

/** What the things are called that entries of the audit log are about, by id, for an owner; of a postmortem its number alone. */
export async function auditNames(
  { database: { read } }: Library,
  viewer: Viewer,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, string>> {
  needOwner(viewer);
  const names = new Map<string, string>();
  const subjects = new Set(entries.map(({ subject }) => subject));
  for (const { detail } of entries)
    for (const list of [detail['joined'], detail['left'], detail['audience']])
      if (Array.isArray(list)) for (const id of list.slice(0, MOST_NAMED)) subjects.add(String(id));
  const ids = [...subjects].filter((id) => id !== '');
  if (ids.length === 0) return names;
  for (const table of ['person', 'team', 'service'] as const) {
    const rows = await read.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  const tokens = await read.selectFrom('api_token').select(['id', 'name']).where('id', 'in', ids).execute();
  for (const { id, name } of tokens) names.set(id, name);
  const postmortems = await read.selectFrom('postmortem').select(['id', 'number']).where('id', 'in', ids).execute();
  for (const { id, number } of postmortems) names.set(id, `PM-${number}`);
  return names;
}

const MOST_NAMED = 20;

/**
 * The id of what a person, a team, a service or a postmortem is called: “PM-42”, an address, a name. Undefined where
 * there is nothing so called, or more than one.
 */
export async function idNamed(
  { database: { read } }: Library,
  viewer: Viewer,
  text: string,
  among: 'people' | 'everything' = 'everything',
): Promise<string | undefined> {
  needOwner(viewer);
  const wanted = text.trim();
  const number = /^(?:PM-?)?(\d{1,9})$/i.exec(wanted)?.[1];
  if (number !== undefined && among === 'everything')
    return (await read.selectFrom('postmortem').select('id').where('number', '=', Number(number)).executeTakeFirst())
      ?.id;
  const lower = wanted.toLowerCase();
  const found: { readonly id: string }[] = await read
    .selectFrom('person')
    .select('id')
    .where((eb) =>
      eb.or([eb('email', '=', lower), eb(eb.fn<string>('lower', ['name']), '=', lower), eb('id', '=', wanted)]),
    )
    .limit(2)
    .execute();
  if (among === 'everything') {
    for (const table of ['team', 'service'] as const)
      found.push(
        ...(await read
          .selectFrom(table)
          .select('id')
          .where((eb) => eb.or([eb(eb.fn<string>('lower', ['name']), '=', lower), eb('id', '=', wanted)]))
          .limit(2)
          .execute()),
      );
  }
  return found.length === 1 ? found[0]?.id : undefined;
}
