import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import { ROLES, type Role } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { refuseInput } from './names.ts';
import { personRow } from './people.ts';
import { needOwner } from './permitted.ts';

/** Gives a person another role. Throws `input-invalid` where nobody would be left to look after the library. */
export async function setRole({ database, now }: Library, viewer: Viewer, id: string, role: Role): Promise<void> {
  needOwner(viewer);
  if (!ROLES.includes(role)) refuseInput('role', `There is no role “${role}”. Roles are ${ROLES.join(', ')}.`);
  await database.write(async (writing) => {
    await takeTurn(writing);
    const before = await personRow(writing, id);
    if (before.role === role) return;
    if (role !== 'owner') await keepAnOwner(writing, id);
    await writing.updateTable('person').set({ role }).where('id', '=', id).execute();
    await appendChange(writing, database, {
      kind: 'person.role-changed',
      subject: id,
      actor: actorOf(viewer),
      at: now(),
      detail: { from: before.role, to: role },
    });
  });
}

/**
 * Ends a person's access at once: sessions and tokens are gone. The name stays in the history. Throws `input-invalid`
 * where nobody would be left to look after the library.
 */
export async function disablePerson({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  const at = now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    if ((await personRow(writing, id)).disabled_at !== null) return;
    await keepAnOwner(writing, id);
    await writing.updateTable('person').set({ disabled_at: at.toISOString() }).where('id', '=', id).execute();
    await writing
      .updateTable('api_token')
      .set({ revoked_at: at.toISOString() })
      .where('person_id', '=', id)
      .where('revoked_at', 'is', null)
      .execute();
    await writing.deleteFrom('auth_session').where('userId', '=', id).execute();
    await appendChange(writing, database, { kind: 'person.disabled', subject: id, actor: actorOf(viewer), at });
  });
}

/** Lets a person sign in again. */
export async function enablePerson({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  await database.write(async (writing) => {
    if ((await personRow(writing, id)).disabled_at === null) return;
    await writing.updateTable('person').set({ disabled_at: null }).where('id', '=', id).execute();
    await appendChange(writing, database, {
      kind: 'person.enabled',
      subject: id,
      actor: actorOf(viewer),
      at: now(),
    });
  });
}

async function keepAnOwner(writing: Writing, leaving: string): Promise<void> {
  const owners = await writing
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .execute();
  if (owners.every(({ id }) => id === leaving) && owners.length > 0)
    refuseInput('role', 'This is the last owner. Make somebody else an owner first.');
}
