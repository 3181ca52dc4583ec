import { randomInt } from 'node:crypto';
import { AppError } from '@failonce/document';
import { v7 as uuid } from 'uuid';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import type { Viewer } from '../viewer.ts';
import { nameOf } from './names.ts';
import { viewerOfPerson } from './people.ts';
import { hashOfSecret, newSecret } from './secrets.ts';
import { createToken } from './tokens.ts';

// A program on a machine without a browser of ours is let in as RFC 8628 has it: the program holds a secret code and shows
// a short one, a person who is signed in confirms the short one, and the program gets its token for the secret.

/** How long a person has, in milliseconds. */
const STAYS_OPEN = 10 * 60_000;
/** How often the program may ask, in seconds. */
const INTERVAL = 2;
/** So many may wait at a time: anybody may ask, and nobody shall fill the database. */
const MOST = 1000;
/** Letters that are not taken for each other, and make no words. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** A program that waits. */
export interface OpenLogin {
  /** The program's secret. */
  readonly code: string;
  /** What the person compares and confirms: “WDJB-MJHT”. */
  readonly userCode: string;
  /** Seconds between two questions. */
  readonly interval: number;
  /** Seconds that are left. */
  readonly expiresIn: number;
}

/** Lets a program wait for a person. `name` is what the person is shown: “failonce on maria-laptop”. */
export async function openLogin({ database, now }: Library, name: string): Promise<OpenLogin> {
  const at = now();
  const code = newSecret('login');
  const userCode = newUserCode();
  const row = {
    id: uuid(),
    code_hash: hashOfSecret(code),
    user_code_hash: hashOfSecret(userCode),
    name: nameOf(name),
    answer: null,
    person_id: null,
    expires_at: new Date(at.getTime() + STAYS_OPEN).toISOString(),
    asked_at: null,
  };
  await database.write(async (writing) => {
    await writing.deleteFrom('login').where('expires_at', '<=', at.toISOString()).execute();
    const { open } = await writing
      .selectFrom('login')
      .select((eb) => eb.fn.countAll<number | string>().as('open'))
      .executeTakeFirstOrThrow();
    if (Number(open) >= MOST) throw new AppError('too-many-requests', { details: { retryAfter: 60 } });
    await writing.insertInto('login').values(row).execute();
  });
  return { code, userCode, interval: INTERVAL, expiresIn: STAYS_OPEN / 1000 };
}

/** What waits behind a short code, for a person who is to confirm it. Throws `not-found`. */
export async function readLogin(
  library: Library,
  userCode: string,
): Promise<{ readonly name: string; readonly expiresAt: string }> {
  const { name, expires_at } = await find(library.database.read, library, userCode);
  return { name, expiresAt: expires_at };
}

/**
 * Lets a program act for the viewer, or refuses it, once. Throws `not-found` for a code that waits no longer, and
 * `not-allowed` for a token that may make no other.
 */
export async function answerLogin(library: Library, viewer: Viewer, userCode: string, allow: boolean): Promise<void> {
  if (viewer.kind !== 'person') throw new AppError('not-signed-in');
  if (viewer.scope !== undefined && viewer.scope !== 'admin')
    throw new AppError('not-allowed', {
      message: 'Only a person, or a token for administration, may let a program in.',
    });
  await library.database.write(async (writing) => {
    const { id } = await find(writing, library, userCode);
    const answer = allow ? 'allowed' : 'refused';
    await writing.updateTable('login').set({ answer, person_id: viewer.id }).where('id', '=', id).execute();
  });
}

/**
 * The token of a program that was let in, handed out this once. Throws `login-pending`, `login-refused` and
 * `login-expired`, each with the name of RFC 8628 as its `error`.
 */
export async function finishLogin(library: Library, code: string): Promise<{ readonly token: string }> {
  const { database, now } = library;
  const at = now();
  const hash = hashOfSecret(code);
  const row = await database.write(async (writing) => {
    const found = await writing.selectFrom('login').selectAll().where('code_hash', '=', hash).executeTakeFirst();
    if (found === undefined) return undefined;
    if (found.answer === null) {
      await writing.updateTable('login').set({ asked_at: at.toISOString() }).where('id', '=', found.id).execute();
      return found;
    }
    // Of two who ask at once, one finds it gone.
    const gone = await writing.deleteFrom('login').where('id', '=', found.id).executeTakeFirst();
    return Number(gone.numDeletedRows) === 1 ? found : undefined;
  });
  if (row === undefined || row.expires_at <= at.toISOString())
    throw new AppError('login-expired', { details: { error: 'expired_token' } });
  if (row.answer === null) {
    const early = row.asked_at !== null && at.getTime() - Date.parse(row.asked_at) < (INTERVAL * 1000) / 2;
    throw new AppError('login-pending', { details: { error: early ? 'slow_down' : 'authorization_pending' } });
  }
  const viewer =
    row.answer === 'allowed' && row.person_id !== null ? await viewerOfPerson(library, row.person_id) : undefined;
  if (viewer?.kind !== 'person') throw new AppError('login-refused', { details: { error: 'access_denied' } });
  const { token } = await createToken(library, viewer, { name: row.name, scope: 'write' });
  return { token };
}

async function find(db: Queries, { now }: Library, userCode: string) {
  const letters = userCode.toUpperCase().replaceAll(/[^A-Z]/g, '');
  const row = await db
    .selectFrom('login')
    .selectAll()
    .where('user_code_hash', '=', hashOfSecret(written(letters)))
    .where('answer', 'is', null)
    .where('expires_at', '>', now().toISOString())
    .executeTakeFirst();
  if (row === undefined)
    throw new AppError('not-found', { message: 'No program waits with this code. It may have ended: start it again.' });
  return row;
}

function newUserCode(): string {
  return written(Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join(''));
}

function written(letters: string): string {
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
