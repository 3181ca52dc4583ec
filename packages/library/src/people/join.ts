import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Role } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { ownTasks } from '../measures/own-tasks.ts';
import { openRow } from './invitations.ts';
import { addressOf, nameOf, refuseInput } from './names.ts';

/** Who comes in, as the sign-in knows this one. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** By an invitation's token, or with a role because the identity provider vouches for this one. */
export type Entrance = { readonly invitation: string } | { readonly role: Role };

/**
 * The id of the person whom the library knows by this address already, because it was brought here from elsewhere:
 * whoever comes in by this address is that one.
 */
export async function knownPerson({ database }: Library, email: string): Promise<string | undefined> {
  const row = await database.read
    .selectFrom('person')
    .select('id')
    .where('email', '=', addressOf(email))
    .executeTakeFirst();
  return row?.id;
}

/**
 * Makes somebody a person of the library; an invitation is used up by it. Who was known before keeps the role, unless the
 * invitation names one. Throws `not-found` for an invitation that is none, and `input-invalid` for one that is for
 * somebody else.
 */
export async function join({ database, now }: Library, newcomer: Newcomer, entrance: Entrance): Promise<void> {
  const { id } = newcomer;
  const name = nameOf(newcomer.name);
  const email = addressOf(newcomer.email);
  const at = now();
  await database.write(async (writing) => {
    await takeTurn(writing);
    const known = await writing.selectFrom('person').select('role').where('id', '=', id).executeTakeFirst();
    let role: Role;
    if ('invitation' in entrance) {
      const row = await openRow(writing, entrance.invitation, at);
      if (row.email !== null && row.email !== email) refuseInput('email', `This invitation is for ${row.email}.`);
      role = row.role;
    } else role = known?.role ?? entrance.role;
    const created_at = at.toISOString();
    if (known === undefined)
      await writing.insertInto('person').values({ id, name, email, role, created_at, disabled_at: null }).execute();
    else await writing.updateTable('person').set({ name, role }).where('id', '=', id).execute();
    // The invitation is used up, and the first start is over.
    await writing.deleteFrom('invitation').where('email', '=', email).execute();
    if (role === 'owner') await writing.deleteFrom('invitation').where('created_by', '=', '').execute();
    await appendChange(writing, database, { kind: 'person.joined', subject: id, actor: id, at, detail: { role } });
    await ownTasks(writing, database, { id, name, email }, at);
  });
}
