import { v7 as uuid } from 'uuid';
import type { Role } from '../database/tables.ts';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';

/** Adds a person, and is one. */
export async function addPerson(
  { database }: Library,
  { role = 'editor', teams = [] }: { readonly role?: Role; readonly teams?: readonly string[] } = {},
): Promise<Extract<Viewer, { kind: 'person' }>> {
  const id = uuid();
  await database.write(async (writing) => {
    const created_at = new Date().toISOString();
    const row = { id, name: `Person ${id.slice(-4)}`, email: `${id}@example.com`, role, created_at, disabled_at: null };
    await writing.insertInto('person').values(row).execute();
    for (const team_id of teams) await writing.insertInto('team_member').values({ team_id, person_id: id }).execute();
  });
  return { kind: 'person', id, role, teams };
}

/** Adds a team. Answers its id. */
export async function addTeam({ database }: Library, name: string): Promise<string> {
  const id = uuid();
  await database.write((writing) =>
    writing.insertInto('team').values({ id, name, created_at: new Date().toISOString() }).execute(),
  );
  return id;
}
