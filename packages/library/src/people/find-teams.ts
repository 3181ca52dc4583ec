import { AppError } from '@failonce/document';
import { sql } from 'kysely';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { likeOf, type Stretch, type StretchOf } from './find-people.ts';
import { needSomebody } from './permitted.ts';
import type { Team } from './teams.ts';

/** A team, and how many people are in it. */
export interface SizedTeam {
  readonly id: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly size: number;
}

const MOST = 50;

/** Teams by name, a stretch at a time. */
export async function findTeams(
  { database: { read } }: Library,
  viewer: Viewer,
  { text = '', after, limit = MOST }: Omit<StretchOf, 'team'> = {},
): Promise<Stretch<SizedTeam>> {
  needSomebody(viewer);
  let query = read.selectFrom('team');
  if (text.trim() !== '')
    query = query.where((eb) => eb(eb.fn<string>('lower', ['name']), 'like', sql<string>`${likeOf(text)} escape '!'`));
  const { total } = await query.select((eb) => eb.fn.countAll<number | string>().as('total')).executeTakeFirstOrThrow();
  // No two teams have one name.
  if (after !== undefined)
    query = query.where('name', '>', read.selectFrom('team').select('name').where('id', '=', after));
  const rows = await query
    .select((eb) => [
      'id',
      'name',
      'group_name',
      eb
        .selectFrom('team_member')
        .select((inner) => inner.fn.countAll<number | string>().as('size'))
        .whereRef('team_member.team_id', '=', 'team.id')
        .as('size'),
    ])
    .orderBy('name')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ id, name, group_name, size }) => ({
    id,
    name,
    group: group_name ?? undefined,
    size: Number(size),
  }));
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined, total: Number(total) };
}

/** The id of the team of a name; undefined where there is none. */
export async function teamNamed({ database }: Library, viewer: Viewer, name: string): Promise<string | undefined> {
  needSomebody(viewer);
  const row = await database.read.selectFrom('team').select('id').where('name', '=', name.trim()).executeTakeFirst();
  return row?.id;
}

/** One team without its members. Throws `not-found`. */
export async function readTeam({ database }: Library, viewer: Viewer, id: string): Promise<Omit<Team, 'members'>> {
  needSomebody(viewer);
  const row = await database.read.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { team: id } });
  return { id, name: row.name, group: row.group_name ?? undefined, lead: row.lead_id ?? undefined };
}
