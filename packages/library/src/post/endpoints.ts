import type { Selectable } from 'kysely';
import { v7 as uuid } from 'uuid';
import { appendChange } from '../changes/append-change.ts';
import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import { nameOf, refuseInput } from '../people/names.ts';
import { needOwner } from '../people/permitted.ts';
import { actorOf, type Viewer } from '../viewer.ts';
import { giveUpWaiting } from './disable-failing.ts';
import type { EndpointTable } from './tables.ts';

/** A program, or a channel of a chat, that is told of events. */
export interface Endpoint {
  readonly id: string;
  readonly name: string;
  readonly format: string;
  /** Sealed, as all of these. */
  readonly address: string;
  readonly secret: string;
  readonly secretBefore: string | undefined;
  readonly rotatedAt: string | undefined;
  readonly kinds: readonly string[];
  readonly failures: number;
  readonly disabledAt: string | undefined;
  /** Did the program disable it, because it did not answer? */
  readonly failed: boolean;
}

/** What an owner says of one. The address comes sealed. */
export interface GivenEndpoint {
  readonly name: string;
  readonly format: string;
  readonly address: string;
  readonly kinds: readonly string[];
}

const MOST = 50;

/** Every endpoint, by name. Throws `not-allowed`. */
export async function listEndpoints({ database: { read } }: Library, viewer: Viewer): Promise<Endpoint[]> {
  needOwner(viewer);
  const rows = await read.selectFrom('endpoint').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(endpointOf);
}

/** One endpoint; undefined where it is gone. Throws `not-allowed`. */
export async function readEndpoint(
  { database: { read } }: Library,
  viewer: Viewer,
  id: string,
): Promise<Endpoint | undefined> {
  needOwner(viewer);
  const row = await read.selectFrom('endpoint').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : endpointOf(row);
}

/** Adds an endpoint with its sealed secret. Answers its id. Throws `not-allowed` and `input-invalid`. */
export async function addEndpoint(
  library: Library,
  viewer: Viewer,
  { kinds, ...given }: GivenEndpoint & { readonly secret: string },
): Promise<string> {
  const id = uuid();
  await note(library, viewer, id, 'endpoint.added', given.name, async (writing, at) => {
    const { count } = await writing
      .selectFrom('endpoint')
      .select((eb) => eb.fn.countAll().as('count'))
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST) refuseInput('name', `There are at most ${MOST} endpoints.`);
    await writing
      .insertInto('endpoint')
      .values({
        ...given,
        id,
        name: nameOf(given.name),
        kinds: JSON.stringify(kinds),
        secret_before: null,
        rotated_at: null,
        created_at: at,
        created_by: actorOf(viewer),
        failures: 0,
        waits_until: null,
        disabled_at: null,
        disabled_by: null,
      })
      .execute();
  });
  return id;
}

/** Changes what is said of an endpoint. Throws `not-allowed` and `input-invalid`. */
export async function changeEndpoint(
  library: Library,
  viewer: Viewer,
  id: string,
  { kinds, ...given }: Omit<GivenEndpoint, 'format'>,
): Promise<void> {
  await note(library, viewer, id, 'endpoint.changed', given.name, async (writing) => {
    await writing
      .updateTable('endpoint')
      .set({ ...given, name: nameOf(given.name), kinds: JSON.stringify(kinds), failures: 0, waits_until: null })
      .where('id', '=', id)
      .execute();
  });
}

/** Gives an endpoint a new sealed secret; posts are signed with the one before as well until the next call without one. */
export async function rotateSecret(
  library: Library,
  viewer: Viewer,
  { id, name }: Pick<Endpoint, 'id' | 'name'>,
  secret: string | undefined,
): Promise<void> {
  await note(
    library,
    viewer,
    id,
    secret === undefined ? 'endpoint.rotated' : 'endpoint.rotating',
    name,
    async (writing, at) => {
      await writing
        .updateTable('endpoint')
        .set((eb) =>
          secret === undefined
            ? { secret_before: null, rotated_at: null }
            : { secret_before: eb.ref('secret'), secret, rotated_at: at },
        )
        .where('id', '=', id)
        .execute();
    },
  );
}

/** Lets an endpoint rest, and gives up what waits for it; or wakes it. */
export async function setEnabled(
  library: Library,
  viewer: Viewer,
  { id, name }: Pick<Endpoint, 'id' | 'name'>,
  enabled: boolean,
): Promise<void> {
  await note(library, viewer, id, enabled ? 'endpoint.enabled' : 'endpoint.disabled', name, async (writing, at) => {
    const off = enabled
      ? { disabled_at: null, disabled_by: null, failures: 0, waits_until: null }
      : { disabled_at: at, disabled_by: actorOf(viewer) };
    await writing.updateTable('endpoint').set(off).where('id', '=', id).execute();
    if (!enabled) await giveUpWaiting(writing, id, new Date(at));
  });
}

/** Takes an endpoint away, and all that was or is to be sent there. */
export async function removeEndpoint(
  library: Library,
  viewer: Viewer,
  { id, name }: Pick<Endpoint, 'id' | 'name'>,
): Promise<void> {
  await note(library, viewer, id, 'endpoint.removed', name, async (writing) => {
    await writing.deleteFrom('message').where('endpoint_id', '=', id).execute();
    await writing.deleteFrom('endpoint').where('id', '=', id).execute();
  });
}

async function note(
  { database, now }: Library,
  viewer: Viewer,
  id: string,
  kind: string,
  name: string,
  work: (writing: Writing, at: string) => Promise<void>,
): Promise<void> {
  needOwner(viewer);
  const at = now();
  await database.write(async (writing) => {
    await work(writing, at.toISOString());
    await appendChange(writing, database, { kind, subject: id, actor: actorOf(viewer), at, detail: { name } });
  });
}

/** As the outbox reads it. */
export function endpointOf(row: Selectable<EndpointTable>): Endpoint {
  return {
    id: row.id,
    name: row.name,
    format: row.format,
    address: row.address,
    secret: row.secret,
    secretBefore: row.secret_before ?? undefined,
    rotatedAt: row.rotated_at ?? undefined,
    kinds: JSON.parse(row.kinds),
    failures: row.failures,
    disabledAt: row.disabled_at ?? undefined,
    failed: row.disabled_by === '',
  };
}
