import { AppError } from '@failonce/document';
import { appendChange } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { actorOf, seesAll, type Viewer } from '../viewer.ts';
import { needOwner, needSelfOrOwner } from './permitted.ts';

/** Where a person is signed in. */
export interface Session {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly userAgent: string | undefined;
  /** The network address that it was opened from. */
  readonly address: string | undefined;
}

/** Where a person is signed in, the newest first; for that person or an owner. */
export async function listSessions({ database, now }: Library, viewer: Viewer, person: string): Promise<Session[]> {
  needSelfOrOwner(viewer, person);
  const rows = await database.read
    .selectFrom('auth_session')
    .select(['id', 'createdAt', 'expiresAt', 'userAgent', 'ipAddress'])
    .where('userId', '=', person)
    .orderBy('id', 'desc')
    .execute();
  return rows
    .map(({ ipAddress, userAgent, createdAt, expiresAt, ...rest }) => ({
      ...rest,
      createdAt: new Date(createdAt).toISOString(),
      expiresAt: new Date(expiresAt).toISOString(),
      userAgent: userAgent ?? undefined,
      address: ipAddress ?? undefined,
    }))
    .filter(({ expiresAt }) => expiresAt > now().toISOString());
}

/** Signs a person out in one place, for that person or an owner. Throws `not-found`, alike for that of another. */
export async function endSession({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  await database.write(async (writing) => {
    const row = await writing.selectFrom('auth_session').select('userId').where('id', '=', id).executeTakeFirst();
    const own = viewer.kind === 'person' && viewer.id === row?.userId;
    if (row === undefined || !(own || seesAll(viewer))) throw new AppError('not-found', { details: { session: id } });
    await writing.deleteFrom('auth_session').where('id', '=', id).execute();
    await appendChange(writing, database, {
      kind: 'session.ended',
      subject: row.userId,
      actor: actorOf(viewer),
      at: now(),
    });
  });
}

/** Writes into the audit log that an owner has made a link by which a person's password can be set. */
export async function notePasswordLink({ database, now }: Library, viewer: Viewer, person: string): Promise<void> {
  needOwner(viewer);
  await database.write((writing) =>
    appendChange(writing, database, {
      kind: 'person.password-link',
      subject: person,
      actor: actorOf(viewer),
      at: now(),
    }),
  );
}
