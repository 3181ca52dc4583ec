import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { PersonTable, Role } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { NOBODY, type Viewer } from '../viewer.ts';
import { needSomebody } from './permitted.ts';

/** Somebody of the company. Never removed: the history goes on naming who is gone. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Since when this one may no longer sign in. */
  readonly disabledAt: string | undefined;
  /** Ids of the teams. */
  readonly teams: readonly string[];
}

/** Everybody, by name; those who are disabled too. */
export async function listPeople({ database }: Library, viewer: Viewer): Promise<Person[]> {
  needSomebody(viewer);
  const rows = await database.read.selectFrom('person').selectAll().orderBy('name').orderBy('id').execute();
  const members = await database.read.selectFrom('team_member').selectAll().orderBy('team_id').execute();
  const teams = Map.groupBy(members, ({ person_id }) => person_id);
  return rows.map((row) => personOf(row, teams.get(row.id)?.map(({ team_id }) => team_id) ?? []));
}

/** One person. Throws `not-found`. */
export async function readPerson({ database }: Library, viewer: Viewer, id: string): Promise<Person> {
  needSomebody(viewer);
  return personOf(await personRow(database.read, id), await teamsOf(database.read, id));
}

/**
 * What a person may see and do now. Asked for at every request, so that a right that ends, ends at once; who is disabled
 * or unknown is nobody.
 */
export async function viewerOfPerson({ database }: Library, id: string): Promise<Viewer> {
  // One question to the database, with a row for each team: every request asks it.
  const rows = await database.read
    .selectFrom('person')
    .leftJoin('team_member', 'team_member.person_id', 'person.id')
    .select(['person.role', 'team_member.team_id'])
    .where('person.id', '=', id)
    .where('person.disabled_at', 'is', null)
    .orderBy('team_member.team_id')
    .execute();
  return viewerOfRows(id, rows);
}

/** The viewer that the rows of a person with each of the teams are; NOBODY for none. */
export function viewerOfRows(
  id: string,
  rows: readonly { readonly role: Role; readonly team_id: string | null }[],
): Viewer {
  const [first] = rows;
  if (first === undefined) return NOBODY;
  return { kind: 'person', id, role: first.role, teams: rows.flatMap(({ team_id }) => team_id ?? []) };
}

/** The row of a person. Throws `not-found`. */
export async function personRow(db: Queries, id: string): Promise<Selectable<PersonTable>> {
  const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { person: id } });
  return row;
}

async function teamsOf(db: Queries, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('team_member')
    .select('team_id')
    .where('person_id', '=', id)
    .orderBy('team_id')
    .execute();
  return rows.map(({ team_id }) => team_id);
}

function personOf(row: Selectable<PersonTable>, teams: readonly string[]): Person {
  const { id, name, email, role } = row;
  return { id, name, email, role, createdAt: row.created_at, disabledAt: row.disabled_at ?? undefined, teams };
}
