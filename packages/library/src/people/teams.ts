import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import type { TeamTable } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { nameOf, refuseInput } from './names.ts';
import { personRow } from './people.ts';
import { needOwner, needSomebody } from './permitted.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  /** The group of the identity provider that it follows: its members come and go with the group's. */
  readonly group: string | undefined;
  /** Id of the person who answers for what nobody of it does. */
  readonly lead: string | undefined;
  /** Ids of persons. */
  readonly members: readonly string[];
}

export interface NewTeam {
  readonly name: string;
  readonly group?: string | undefined;
  /** Id of somebody who may sign in, in the team or not; none without it. */
  readonly lead?: string | undefined;
}

/** All teams, by name. */
export async function listTeams({ database }: Library, viewer: Viewer): Promise<Team[]> {
  needSomebody(viewer);
  const rows = await database.read.selectFrom('team').selectAll().orderBy('name').execute();
  const all = await database.read.selectFrom('team_member').selectAll().orderBy('person_id').execute();
  const members = Map.groupBy(all, ({ team_id }) => team_id);
  return rows.map(({ id, name, group_name, lead_id }) => ({
    id,
    name,
    group: group_name ?? undefined,
    lead: lead_id ?? undefined,
    members: members.get(id)?.map(({ person_id }) => person_id) ?? [],
  }));
}

/** Adds a team. Answers its id. Throws `input-invalid` where the name or the group is taken, or the lead is not there. */
export async function createTeam({ database, now }: Library, viewer: Viewer, given: NewTeam): Promise<string> {
  needOwner(viewer);
  const id = uuid();
  const columns = columnsOf(given);
  const at = now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    await refuseTaken(writing, id, columns);
    await needThere(writing, columns.lead_id);
    await writing
      .insertInto('team')
      .values({ id, ...columns, created_at: at.toISOString() })
      .execute();
    await appendChange(writing, database, {
      kind: 'team.created',
      subject: id,
      actor: actorOf(viewer),
      at,
      detail: { name: columns.name, ...(columns.lead_id !== null && { lead: [columns.lead_id] }) },
    });
  });
  return id;
}

/** Says anew what a team is called, which group it follows and who leads it. */
export async function changeTeam(
  { database, now }: Library,
  viewer: Viewer,
  id: string,
  given: NewTeam,
): Promise<void> {
  needOwner(viewer);
  const columns = columnsOf(given);
  await database.write(async (writing) => {
    await takeTurn(writing);
    const before = await teamRow(writing, id);
    await refuseTaken(writing, id, columns);
    // Who has left since may stay, so that the team can be renamed before somebody else is found.
    if (columns.lead_id !== before.lead_id) await needThere(writing, columns.lead_id);
    await writing.updateTable('team').set(columns).where('id', '=', id).execute();
    await appendChange(writing, database, {
      kind: 'team.changed',
      subject: id,
      actor: actorOf(viewer),
      at: now(),
      detail: {
        from: { name: before.name, group: before.group_name },
        to: { name: columns.name, group: columns.group_name },
        // As a list of whom it is now: nobody is an empty one.
        ...(columns.lead_id !== before.lead_id && { lead: columns.lead_id === null ? [] : [columns.lead_id] }),
      },
    });
  });
}

/** Removes a team that nothing is kept for. Throws `input-invalid` while it is an audience or has services. */
export async function removeTeam({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  await database.write(async (writing) => {
    await takeTurn(writing);
    const { name } = await teamRow(writing, id);
    if (await writing.selectFrom('audience').select('member_id').where('member_id', '=', id).executeTakeFirst())
      refuseInput('team', `Postmortems are for “${name}” alone. Say first who may see them instead.`);
    if (await writing.selectFrom('service').select('id').where('team_id', '=', id).executeTakeFirst())
      refuseInput('team', `“${name}” has services. Give them to another team first.`);
    await writing.deleteFrom('team').where('id', '=', id).execute();
    const change = { kind: 'team.removed', subject: id, actor: actorOf(viewer), at: now(), detail: { name } };
    await appendChange(writing, database, change);
  });
}

/** Says who is in a team. */
export async function setMembers(
  library: Library,
  viewer: Viewer,
  id: string,
  members: readonly string[],
): Promise<void> {
  needOwner(viewer);
  await library.database.write(async (writing) => {
    await takeTurn(writing);
    await teamRow(writing, id);
    for (const member of members) await personRow(writing, member);
    const rows = await writing.selectFrom('team_member').select('person_id').where('team_id', '=', id).execute();
    const before = rows.map(({ person_id }) => person_id);
    const left = before.filter((person) => !members.includes(person));
    const joined = [...new Set(members)].filter((person) => !before.includes(person));
    await changeMembership(library, writing, viewer, id, { left, joined });
  });
}

/** Lets people come into a team, or leave it; the others stay. */
export async function changeMembers(
  library: Library,
  viewer: Viewer,
  id: string,
  change: { readonly joined?: readonly string[]; readonly left?: readonly string[] },
): Promise<void> {
  needOwner(viewer);
  await library.database.write(async (writing) => {
    await takeTurn(writing);
    await teamRow(writing, id);
    const isMember = async (person: string): Promise<boolean> =>
      (await writing
        .selectFrom('team_member')
        .select('person_id')
        .where('team_id', '=', id)
        .where('person_id', '=', person)
        .executeTakeFirst()) !== undefined;
    const joined: string[] = [];
    for (const person of new Set(change.joined)) {
      await personRow(writing, person);
      if (!(await isMember(person))) joined.push(person);
    }
    const left: string[] = [];
    for (const person of new Set(change.left)) if (await isMember(person)) left.push(person);
    await changeMembership(library, writing, viewer, id, { left, joined });
  });
}

/** Makes the change, and writes it down where there is one. */
async function changeMembership(
  { database, now }: Library,
  writing: Writing,
  viewer: Viewer,
  team_id: string,
  { left, joined }: { readonly left: readonly string[]; readonly joined: readonly string[] },
): Promise<void> {
  if (left.length === 0 && joined.length === 0) return;
  if (left.length > 0)
    await writing.deleteFrom('team_member').where('team_id', '=', team_id).where('person_id', 'in', left).execute();
  for (const person_id of joined) await writing.insertInto('team_member').values({ team_id, person_id }).execute();
  await appendChange(writing, database, {
    kind: 'team.members-changed',
    subject: team_id,
    actor: actorOf(viewer),
    at: now(),
    detail: { left, joined },
  });
}

/** The row of a team. Throws `not-found`. */
export async function teamRow(db: Queries, id: string): Promise<Selectable<TeamTable>> {
  const row = await db.selectFrom('team').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { team: id } });
  return row;
}

function columnsOf({ name, group, lead }: NewTeam): {
  readonly name: string;
  readonly group_name: string | null;
  readonly lead_id: string | null;
} {
  return { name: nameOf(name), group_name: group?.trim() || null, lead_id: lead || null };
}

/** Refuses a lead who could answer for nothing. */
async function needThere(writing: Writing, lead: string | null): Promise<void> {
  if (lead === null) return;
  const person = await writing
    .selectFrom('person')
    .select(['name', 'disabled_at'])
    .where('id', '=', lead)
    .executeTakeFirst();
  if (person === undefined) refuseInput('lead', 'Nobody here has this id. A team is led by somebody who may sign in.');
  if (person.disabled_at !== null)
    refuseInput('lead', `${person.name} may no longer sign in. Choose somebody else, or nobody.`);
}

async function refuseTaken(writing: Writing, id: string, { name, group_name }: ReturnType<typeof columnsOf>) {
  const others = writing.selectFrom('team').select('name').where('id', '!=', id);
  if (await others.where('name', '=', name).executeTakeFirst())
    refuseInput('name', `There is a team “${name}” already.`);
  if (group_name === null) return;
  const follower = await others.where('group_name', '=', group_name).executeTakeFirst();
  if (follower) refuseInput('group', `The team “${follower.name}” follows this group already.`);
}
