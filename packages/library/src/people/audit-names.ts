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
    for (const list of [detail['joined'], detail['left'], detail['lead'], detail['audience']])
      if (Array.isArray(list)) for (const id of list.slice(0, MOST_NAMED)) subjects.add(String(id));
  const ids = [...subjects].filter((id) => id !== '');
  if (ids.length === 0) return names;
  for (const table of ['person', 'team', 'service'] as const) {
    const rows = await read.selectFrom(table).select(['id', 'name']).where('id', 'in', ids).execute();
    for (const { id, name } of rows) names.set(id, name);
  }
  const tokens = await read.selectFrom('api_token').select(['id', 'name']).where('id', 'in', ids).execute();
  for (const { id, name } of tokens) names.set(id, name);
  const incidents = await read.selectFrom('incident').select(['id', 'title']).where('id', 'in', ids).execute();
  for (const { id, title } of incidents) names.set(id, title);
  const postmortems = await read.selectFrom('postmortem').select(['id', 'number']).where('id', 'in', ids).execute();
  for (const { id, number } of postmortems) names.set(id, `PM-${number}`);
  return names;
}

const MOST_NAMED = 20;
