import { AppError } from '@failonce/document';
import { LRUCache } from 'lru-cache';
import { v7 as uuid } from 'uuid';
import { appendChange } from '../changes/append-change.ts';
import type { Queries } from '../database/database.ts';
import { type Role, SCOPES, type Scope } from '../database/tables.ts';
import type { Library } from '../library.ts';
import { newestChange } from '../memory/newest-change.ts';
import { actorOf, NOBODY, type Viewer } from '../viewer.ts';
import type { Stretch, StretchOf } from './find-people.ts';
import { nameOf, refuseInput } from './names.ts';
import { viewerOfRows } from './people.ts';
import { needSelfOrOwner } from './permitted.ts';
import { hashOfSecret, newSecret } from './secrets.ts';

/** Secret scanners know our tokens by it. */
const PREFIX = 'failonce';
const USE_IS_NOTED_EVERY = 60_000;

/** A key by which a program acts for a person. */
export interface Token {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scope: Scope;
  readonly createdAt: string;
  readonly expiresAt: string | undefined;
  /** To the minute. */
  readonly lastUsedAt: string | undefined;
}

export interface NewToken {
  readonly name: string;
  readonly scope: Scope;
  readonly expiresAt?: Date | undefined;
}

/**
 * Makes a token for the viewer, and answers it this once with its secret. Throws `not-allowed` where a token would make
 * one that may do more than itself.
 */
export async function createToken(
  { database, now }: Library,
  viewer: Viewer,
  given: NewToken,
): Promise<Token & { readonly token: string }> {
  if (viewer.kind !== 'person') throw new AppError('not-signed-in');
  if (!SCOPES.includes(given.scope))
    refuseInput('scope', `There is no scope “${given.scope}”. Scopes are ${SCOPES.join(', ')}.`);
  if (viewer.scope !== undefined && viewer.scope !== 'admin')
    throw new AppError('not-allowed', { message: 'Only a token for administration may make tokens.' });
  const at = now();
  if (given.expiresAt !== undefined && !(given.expiresAt > at)) refuseInput('expiresAt', 'This time is over.');
  const token = newSecret(PREFIX);
  const row = {
    id: uuid(),
    person_id: viewer.id,
    name: nameOf(given.name),
    token_hash: hashOfSecret(token),
    scope: given.scope,
    created_at: at.toISOString(),
    expires_at: given.expiresAt?.toISOString() ?? null,
    last_used_at: null,
    revoked_at: null,
  };
  await database.write(async (writing) => {
    await writing.insertInto('api_token').values(row).execute();
    const detail = { name: row.name, scope: row.scope };
    await appendChange(writing, database, { kind: 'token.created', subject: row.id, actor: viewer.id, at, detail });
  });
  return { ...tokenOf(row), token };
}

/** The tokens of a person that may still be used, for that person or an owner. */
export async function listTokens({ database, now }: Library, viewer: Viewer, person: string): Promise<Token[]> {
  needSelfOrOwner(viewer, person);
  const rows = await database.read
    .selectFrom('api_token')
    .selectAll()
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now().toISOString())]))
    .orderBy('id', 'desc')
    .execute();
  return rows.map(tokenOf);
}

/** The same, a stretch at a time. */
export async function findTokens(
  { database, now }: Library,
  viewer: Viewer,
  person: string,
  { after, limit = 50 }: Pick<StretchOf, 'after' | 'limit'> = {},
): Promise<Stretch<Token>> {
  needSelfOrOwner(viewer, person);
  const usable = database.read
    .selectFrom('api_token')
    .where('person_id', '=', person)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now().toISOString())]));
  const { total } = await usable
    .select((eb) => eb.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await usable
    .selectAll()
    .$if(after !== undefined, (query) => query.where('id', '<', after as string))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(tokenOf);
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined, total: Number(total) };
}

/** Ends a token at once, for the person whose it is or an owner. Throws `not-found`, alike for that of another. */
export async function revokeToken({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  const at = now();
  await database.write(async (writing) => {
    const row = await writing.selectFrom('api_token').select('person_id').where('id', '=', id).executeTakeFirst();
    const own = viewer.kind === 'person' && (viewer.role === 'owner' || viewer.id === row?.person_id);
    if (row === undefined || !(own || viewer.kind === 'system'))
      throw new AppError('not-found', { details: { token: id } });
    await writing.updateTable('api_token').set({ revoked_at: at.toISOString() }).where('id', '=', id).execute();
    await appendChange(writing, database, { kind: 'token.revoked', subject: id, actor: actorOf(viewer), at });
  });
}

/** What a token says, good for as long as nothing has changed in the library. */
interface KnownToken {
  readonly change: number;
  readonly id: string;
  readonly viewer: Viewer;
  readonly expiresAt: string | null;
  /** When its use was noted last, in milliseconds. */
  noted: number;
}

/** Tokens that are kept; the least used goes first. */
const MOST_KNOWN = 1000;
const knownTokens = new WeakMap<Queries, LRUCache<string, KnownToken>>();

/**
 * Who a token speaks for, with no more rights than its scope gives: one for reading is a reader, one for writing no owner.
 * NOBODY for a token that is none, has ended or whose person is disabled.
 */
export async function viewerOfToken(library: Library, token: string): Promise<Viewer> {
  const { read } = library.database;
  let tokens = knownTokens.get(read);
  if (tokens === undefined) {
    tokens = new LRUCache({ max: MOST_KNOWN });
    knownTokens.set(read, tokens);
  }
  const hash = hashOfSecret(token);
  const { change } = await newestChange(library);
  let known = tokens.get(hash);
  if (known?.change !== change) {
    known = await readToken(read, hash);
    if (known === undefined) return NOBODY;
    tokens.set(hash, known);
  }
  const at = library.now();
  if (known.expiresAt !== null && known.expiresAt <= at.toISOString()) return NOBODY;
  await noteUse(library, known, at);
  return known.viewer;
}

/** Reads a token with its person and the teams, and the number of the newest change, as of one moment. */
async function readToken(read: Queries, hash: string): Promise<KnownToken | undefined> {
  const rows = await read
    .selectFrom('api_token')
    .innerJoin('person', 'person.id', 'api_token.person_id')
    .leftJoin('team_member', 'team_member.person_id', 'person.id')
    .select((eb) => [
      'api_token.id',
      'api_token.person_id',
      'api_token.scope',
      'api_token.expires_at',
      'api_token.last_used_at',
      'person.role',
      'team_member.team_id',
      eb.selectFrom('counter').select('value').where('name', '=', 'change').as('change'),
    ])
    .where('api_token.token_hash', '=', hash)
    .where('api_token.revoked_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .orderBy('team_member.team_id')
    .execute();
  const [row] = rows;
  if (row === undefined) return undefined;
  const viewer = viewerOfRows(row.person_id, rows);
  if (viewer.kind !== 'person') return undefined;
  return {
    change: row.change ?? 0,
    id: row.id,
    viewer: { ...viewer, role: roleWithin(row.scope, viewer.role), scope: row.scope },
    expiresAt: row.expires_at,
    noted: row.last_used_at === null ? 0 : Date.parse(row.last_used_at),
  };
}

async function noteUse({ database }: Library, token: KnownToken, at: Date): Promise<void> {
  if (at.getTime() - token.noted < USE_IS_NOTED_EVERY) return;
  token.noted = at.getTime();
  await database.write((writing) =>
    writing.updateTable('api_token').set({ last_used_at: at.toISOString() }).where('id', '=', token.id).execute(),
  );
}

function roleWithin(scope: Scope, role: Role): Role {
  if (scope === 'read') return 'reader';
  return scope === 'write' && role === 'owner' ? 'quality-reviewer' : role;
}

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly scope: Scope;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at: string | null;
}

function tokenOf({ id, person_id, name, scope, created_at, expires_at, last_used_at }: Row): Token {
  return {
    id,
    person: person_id,
    name,
    scope,
    createdAt: created_at,
    expiresAt: expires_at ?? undefined,
    lastUsedAt: last_used_at ?? undefined,
  };
}
