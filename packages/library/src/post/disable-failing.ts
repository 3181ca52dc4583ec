import { appendChange } from '../changes/append-change.ts';
import type { DatabaseKind, Writing } from '../database/database.ts';
import { tell } from './tell.ts';

/** Disables an endpoint that has not answered for days, gives up what waits for it, and tells the owners. */
export async function disableFailing(
  writing: Writing,
  database: { readonly kind: DatabaseKind },
  id: string,
  at: Date,
): Promise<void> {
  const row = await writing
    .updateTable('endpoint')
    .set({ disabled_at: at.toISOString(), disabled_by: '' })
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (row === undefined) return;
  await giveUpWaiting(writing, id, at);
  const number = await appendChange(writing, database, {
    kind: 'endpoint.failed',
    subject: id,
    actor: '',
    at,
    detail: { name: row.name },
  });
  const owners = await writing
    .selectFrom('person')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .execute();
  for (const { id: person } of owners)
    await tell(writing, {
      key: `endpoint-failed:${number}:${person}`,
      person,
      kind: 'endpoint-failed',
      subject: id,
      at,
      detail: { name: row.name },
    });
}

/** Gives up what waits for an endpoint; an attempt that is under way is not stopped. */
export async function giveUpWaiting(writing: Writing, endpoint: string, at: Date): Promise<void> {
  await writing
    .updateTable('message')
    .set({ state: 'given-up', settled_at: at.toISOString(), answer: 'The endpoint is disabled.' })
    .where('endpoint_id', '=', endpoint)
    .where('state', '=', 'waiting')
    .where('lease', 'is', null)
    .execute();
}
