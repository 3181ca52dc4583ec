import { AppError } from '@failonce/document';
import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { appendChange, takeTurn } from '../changes/append-change.ts';
import type { Queries, Writing } from '../database/database.ts';
import { type InvitationTable, ROLES, type Role } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import type { Stretch, StretchOf } from './find-people.ts';
import { addressOf, refuseInput } from './names.ts';
import { needOwner } from './permitted.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

const DAY = 86_400_000;
const STAYS_OPEN = 7 * DAY;
const START_UP_STAYS_OPEN = DAY;

/** A way in for one person. */
export interface Invitation {
  readonly id: string;
  /** Whom it is for; undefined for the link of the first start. */
  readonly email: string | undefined;
  readonly role: Role;
  readonly createdAt: string;
  /** Who invited; empty for the program itself. */
  readonly createdBy: string;
  readonly expiresAt: string;
}

/** An invitation with its token, which is handed out this once. */
export interface OpenInvitation extends Invitation {
  readonly token: string;
}

/** Invites somebody by the e-mail address; an earlier invitation of the same address ends. */
export async function invite(
  library: Library,
  viewer: Viewer,
  given: { readonly email: string; readonly role: Role },
): Promise<OpenInvitation> {
  needOwner(viewer);
  const email = addressOf(given.email);
  if (!ROLES.includes(given.role))
    refuseInput('role', `There is no role “${given.role}”. Roles are ${ROLES.join(', ')}.`);
  return await library.database.write(async (writing) => {
    await takeTurn(writing);
    if (await writing.selectFrom('auth_user').select('id').where('email', '=', email).executeTakeFirst())
      refuseInput('email', `${email} is here already.`);
    return await open(library, writing, actorOf(viewer), { email, role: given.role, staysOpen: STAYS_OPEN });
  });
}

/**
 * The link of the first start: while no owner can sign in, in a library that is new or was just brought here, whoever
 * holds it becomes one; with `owner`, whoever has this address. An earlier link ends. Undefined as soon as there is an owner.
 */
export async function openFirstStart(library: Library, owner?: string): Promise<OpenInvitation | undefined> {
  const email = owner === undefined ? null : addressOf(owner);
  return await library.database.write(async (writing) => {
    await takeTurn(writing);
    const owner = await writing
      .selectFrom('person')
      .innerJoin('auth_user', 'auth_user.id', 'person.id')
      .select('person.id')
      .where('role', '=', 'owner')
      .where('disabled_at', 'is', null)
      .executeTakeFirst();
    if (owner !== undefined) return undefined;
    return await open(library, writing, '', { email, role: 'owner', staysOpen: START_UP_STAYS_OPEN });
  });
}

async function open(
  { database, now }: Library,
  writing: Writing,
  actor: string,
  given: { readonly email: string | null; readonly role: Role; readonly staysOpen: number },
): Promise<OpenInvitation> {
  const { email, role, staysOpen } = given;
  const at = now();
  const token = newSecret('invite');
  const former = writing.deleteFrom('invitation');
  await (actor === '' ? former.where('created_by', '=', '') : former.where('email', '=', email)).execute();
  const row = {
    id: uuid(),
    email,
    role,
    token_hash: hashOfSecret(token),
    created_at: at.toISOString(),
    created_by: actor,
    expires_at: new Date(at.getTime() + staysOpen).toISOString(),
  };
  await writing.insertInto('invitation').values(row).execute();
  // The program's own first step is none: the library stays empty until somebody does something.
  if (actor !== '') {
    const change = { kind: 'invitation.created', subject: row.id, actor, at, detail: { email, role } };
    await appendChange(writing, database, change);
  }
  return { ...invitationOf(row), token };
}

/** The invitations that are open, the newest first. */
export async function listInvitations({ database, now }: Library, viewer: Viewer): Promise<Invitation[]> {
  needOwner(viewer);
  const rows = await database.read
    .selectFrom('invitation')
    .selectAll()
    .where('expires_at', '>', now().toISOString())
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(invitationOf);
}

/** The same, a stretch at a time. */
export async function findInvitations(
  { database, now }: Library,
  viewer: Viewer,
  { after, limit = 50 }: Pick<StretchOf, 'after' | 'limit'> = {},
): Promise<Stretch<Invitation>> {
  needOwner(viewer);
  const open = database.read.selectFrom('invitation').where('expires_at', '>', now().toISOString());
  const { total } = await open.select((eb) => eb.fn.countAll<number | string>().as('total')).executeTakeFirstOrThrow();
  const rows = await open
    .selectAll()
    // Ids go up with time.
    .$if(after !== undefined, (query) => query.where('id', '<', after as string))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(invitationOf);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined, total: Number(total) };
}

/** Ends an invitation. Throws `not-found`. */
export async function withdrawInvitation({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  await database.write(async (writing) => {
    const row = await writing.deleteFrom('invitation').where('id', '=', id).returning('email').executeTakeFirst();
    if (row === undefined) throw new AppError('not-found', { details: { invitation: id } });
    await appendChange(writing, database, {
      kind: 'invitation.withdrawn',
      subject: id,
      actor: actorOf(viewer),
      at: now(),
      detail: { email: row.email },
    });
  });
}

/** The invitation that a token opens. Throws `not-found` where it is none, is used or has expired. */
export async function readInvitation({ database, now }: Library, token: string): Promise<Invitation> {
  return invitationOf(await openRow(database.read, token, now()));
}

/** The row that a token opens. Throws `not-found`. */
export async function openRow(db: Queries, token: string, at: Date): Promise<Selectable<InvitationTable>> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('token_hash', '=', hashOfSecret(token))
    .where('expires_at', '>', at.toISOString())
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError('not-found', {
      message: 'This invitation is used up, has ended or never was. Ask for a new one.',
      details: { field: 'invitation' },
    });
  return row;
}

function invitationOf(row: Selectable<InvitationTable>): Invitation {
  const { id, email, role } = row;
  return {
    id,
    email: email ?? undefined,
    role,
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
  };
}
