import { AppError } from '@failonce/document';
import { sql } from 'kysely';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { likeOf, type Stretch, type StretchOf } from './find-people.ts';
import { needSomebody } from './permitted.ts';

/** A service, and who owns it by name. */
export interface OwnedService {
  readonly id: string;
  readonly name: string;
  readonly team: { readonly id: string; readonly name: string } | undefined;
  readonly person: { readonly id: string; readonly name: string; readonly email: string } | undefined;
}

const MOST = 50;

/** The catalogue by name, a stretch at a time. */
export async function findServices(
  library: Library,
  viewer: Viewer,
  { text = '', after, limit = MOST }: Omit<StretchOf, 'team'> = {},
): Promise<Stretch<OwnedService>> {
  needSomebody(viewer);
  const { read } = library.database;
  let query = owned(library);
  let counted = read.selectFrom('service');
  if (text.trim() !== '') {
    query = query.where('service.value', 'like', sql<string>`${likeOf(text)} escape '!'`);
    counted = counted.where('service.value', 'like', sql<string>`${likeOf(text)} escape '!'`);
  }
  const { total } = await counted
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  // No two services have one name.
  if (after !== undefined)
    query = query.where('service.value', '>', read.selectFrom('service').select('value').where('id', '=', after));
  const rows = await query
    .orderBy('service.value')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(serviceOf);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined, total: Number(total) };
}

/** One service. Throws `not-found`. */
export async function readService(library: Library, viewer: Viewer, id: string): Promise<OwnedService> {
  needSomebody(viewer);
  const row = await owned(library).where('service.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { service: id } });
  return serviceOf(row);
}

function owned({ database: { read } }: Library) {
  return read
    .selectFrom('service')
    .leftJoin('team', 'team.id', 'service.team_id')
    .leftJoin('person', 'person.id', 'service.person_id')
    .select([
      'service.id',
      'service.name',
      'team.id as teamId',
      'team.name as teamName',
      'person.id as personId',
      'person.name as personName',
      'person.email as email',
    ]);
}

function serviceOf(row: {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly email: string | null;
}): OwnedService {
  const { id, name, teamId, teamName, personId, personName, email } = row;
  return {
    id,
    name,
    team: teamId === null ? undefined : { id: teamId, name: teamName ?? '' },
    person: personId === null ? undefined : { id: personId, name: personName ?? '', email: email ?? '' },
  };
}
