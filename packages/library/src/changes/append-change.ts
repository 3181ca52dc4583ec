import { sql } from 'kysely';
import type { DatabaseKind, Writing } from '../database/database.ts';
import type { CounterTable } from '../database/tables.ts';
import { announceChange } from '../post/announced-changes.ts';

/** What a listening replica hears the number of a change on. */
export const CHANNEL = 'failonce_change';

export interface NewChange {
  /** As in `postmortem.created`. */
  readonly kind: string;
  readonly subject: string;
  readonly actor: string;
  readonly at: Date;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes down what happens, in the write that makes it happen. Answers its number. */
export async function appendChange(
  writing: Writing,
  database: { readonly kind: DatabaseKind },
  change: NewChange,
): Promise<number> {
  const number = await nextNumber(writing, 'change');
  const { kind, subject, actor, at, detail = {} } = change;
  await writing
    .insertInto('change')
    .values({ number, at: at.toISOString(), actor_id: actor, kind, subject, detail: JSON.stringify(detail) })
    .execute();
  await announceChange(writing, change);
  if (database.kind === 'postgres') await sql`select pg_notify(${CHANNEL}, ${String(number)})`.execute(writing);
  return number;
}

/**
 * The next number of a row that every writer takes it from: no gaps, and in the order in which writes are committed,
 * whichever replica makes them.
 */
export async function nextNumber(writing: Writing, name: CounterTable['name']): Promise<number> {
  const { value } = await writing
    .updateTable('counter')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', name)
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}

/** Waits for writes that are under way, so that what is read from here on is what the next write finds. */
export async function takeTurn(writing: Writing): Promise<void> {
  await writing
    .updateTable('counter')
    .set((eb) => ({ value: eb.ref('value') }))
    .where('name', '=', 'change')
    .execute();
}
