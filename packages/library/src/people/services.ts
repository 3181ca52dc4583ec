import { AppError } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { nameOf, refuseInput } from './names.ts';
import { personRow } from './people.ts';
import { needOwner, needSomebody } from './permitted.ts';
import { teamRow } from './teams.ts';

/** A service of the company's catalogue, and who owns it. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** Id of the team that owns it. */
  readonly team: string | undefined;
  /** Id of the person who owns it. */
  readonly person: string | undefined;
}

/** The catalogue, by name. */
export async function listServices({ database }: Library, viewer: Viewer): Promise<Service[]> {
  needSomebody(viewer);
  const rows = await database.read.selectFrom('service').selectAll().orderBy('value').execute();
  return rows.map(({ id, name, team_id, person_id }) => ({
    id,
    name,
    team: team_id ?? undefined,
    person: person_id ?? undefined,
  }));
}

/** Enters a service, or says anew what it is called and who owns it. Answers its id. */
export async function saveService(
  { database, now }: Library,
  viewer: Viewer,
  given: Omit<Service, 'id'>,
  known?: string,
): Promise<string> {
  needOwner(viewer);
  const name = nameOf(given.name);
  const id = known ?? uuid();
  const columns = { name, value: name.toLowerCase(), team_id: given.team ?? null, person_id: given.person ?? null };
  const at = now();
  if (given.team !== undefined && given.person !== undefined)
    refuseInput('person', 'A service is owned by a team or by a person, not by both.');
  await database.write(async (writing) => {
    await takeTurn(writing);
    if (given.team !== undefined) await teamRow(writing, given.team);
    if (given.person !== undefined) await personRow(writing, given.person);
    const taken = await writing
      .selectFrom('service')
      .select('id')
      .where('value', '=', columns.value)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (taken) refuseInput('name', `There is a service “${name}” already.`);
    if (known === undefined)
      await writing
        .insertInto('service')
        .values({ id, ...columns, created_at: at.toISOString() })
        .execute();
    else {
      const { numUpdatedRows } = await writing
        .updateTable('service')
        .set(columns)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new AppError('not-found', { details: { service: id } });
    }
    await appendChange(writing, database, {
      kind: known === undefined ? 'service.created' : 'service.changed',
      subject: id,
      actor: actorOf(viewer),
      at,
      detail: { name, team: columns.team_id, person: columns.person_id },
    });
  });
  return id;
}

/** Takes a service out of the catalogue. Postmortems go on naming it. */
export async function removeService({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  await database.write(async (writing) => {
    const row = await writing.deleteFrom('service').where('id', '=', id).returning('name').executeTakeFirst();
    if (row === undefined) throw new AppError('not-found', { details: { service: id } });
    await appendChange(writing, database, {
      kind: 'service.removed',
      subject: id,
      actor: actorOf(viewer),
      at: now(),
      detail: { name: row.name },
    });
  });
}
