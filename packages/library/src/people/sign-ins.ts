import { appendChange } from '../changes/append-change.ts';
import type { Library } from '../library.ts';

/** What happened to somebody's way in. */
export type SignInEvent =
  | { readonly kind: 'session.opened'; readonly by: string }
  | { readonly kind: 'session.refused'; readonly why: string }
  | { readonly kind: 'session.ended' }
  | { readonly kind: 'person.password-set' };

/** Writes into the audit log how somebody came in, was refused or left, and from which network address; `person` is empty where nobody knows who it was. */
export async function noteSignIn(
  { database, now }: Library,
  person: string,
  address: string,
  { kind, ...more }: SignInEvent,
): Promise<void> {
  // Whoever was refused has not shown to be that person.
  const actor = kind === 'session.refused' ? '' : person;
  await database.write((writing) =>
    appendChange(writing, database, { kind, subject: person, actor, at: now(), detail: { ...more, address } }),
  );
}

/** Was this person signed in from this network address before, and still is? */
export async function isKnownAddress({ database }: Library, person: string, address: string): Promise<boolean> {
  const row = await database.read
    .selectFrom('auth_session')
    .select('id')
    .where('userId', '=', person)
    .where('ipAddress', '=', address)
    .executeTakeFirst();
  return row !== undefined;
}
