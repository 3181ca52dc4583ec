import { v7 as uuid } from 'uuid';
import type { Library } from '../library.ts';
import { needOwner } from '../people/permitted.ts';
import type { Viewer } from '../viewer.ts';
import { newMessage } from './message.ts';
import type { MessageTable } from './tables.ts';

/** A message as an owner sees it: what became of it, and not what stands in it. */
export interface Delivery {
  readonly id: string;
  readonly channel: MessageTable['channel'];
  readonly kind: string;
  /** Whom a mail is for. */
  readonly person: string | undefined;
  readonly endpoint: string | undefined;
  readonly state: MessageTable['state'];
  readonly at: string;
  readonly tries: number;
  readonly nextAt: string;
  readonly status: number | undefined;
  readonly answer: string | undefined;
}

/** The newest messages to an endpoint, or those that were given up wherever they go. Throws `not-allowed`. */
export async function listDeliveries(
  { database: { read } }: Library,
  viewer: Viewer,
  {
    endpoint,
    state,
    channel,
    after,
    limit = 20,
  }: {
    readonly endpoint?: string;
    readonly state?: MessageTable['state'];
    readonly channel?: MessageTable['channel'];
    readonly after?: string | undefined;
    readonly limit?: number;
  },
): Promise<{ readonly items: readonly Delivery[]; readonly next: string | undefined }> {
  needOwner(viewer);
  let query = read
    .selectFrom('message')
    .leftJoin('person', 'person.id', 'message.person_id')
    .selectAll('message')
    .select('person.name as person')
    .orderBy('message.id', 'desc')
    .limit(limit + 1);
  if (endpoint !== undefined) query = query.where('endpoint_id', '=', endpoint);
  if (state !== undefined) query = query.where('state', '=', state);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (after !== undefined) query = query.where('message.id', '<', after);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map((row) => ({
    id: row.id,
    channel: row.channel,
    kind: row.kind,
    person: row.person ?? undefined,
    endpoint: row.endpoint_id ?? undefined,
    state: row.state,
    at: row.at,
    tries: row.tries,
    nextAt: row.next_at,
    status: row.status ?? undefined,
    answer: row.answer ?? undefined,
  }));
  return { items, next: rows.length > limit ? items.at(-1)?.id : undefined };
}

/** Sends a message again that was sent or given up: with the same id, so that who has it already can tell. Throws `not-allowed`. */
export async function sendAgain({ database, now }: Library, viewer: Viewer, id: string): Promise<void> {
  needOwner(viewer);
  await database.write(async (writing) => {
    await writing
      .updateTable('message')
      .set({ state: 'waiting', tries: 0, next_at: now().toISOString(), settled_at: null })
      .where('id', '=', id)
      .where('state', '!=', 'waiting')
      .execute();
  });
}

/** Puts a message into the outbox that shows whether an endpoint takes one. Throws `not-allowed`. */
export async function sendTest({ database, now }: Library, viewer: Viewer, endpoint: string): Promise<string> {
  needOwner(viewer);
  const id = uuid();
  const message = newMessage({ id, channel: 'post', kind: 'test', body: { subject: endpoint, detail: {} }, at: now() });
  await database.write(async (writing) => {
    await writing
      .insertInto('message')
      .values({ ...message, endpoint_id: endpoint })
      .execute();
  });
  return id;
}

const DAY = 86_400_000;
const KEPT_DAYS = 30;

/** Forgets what was settled long ago. */
export async function forgetSettled({ database, now }: Library): Promise<void> {
  const before = new Date(now().getTime() - KEPT_DAYS * DAY).toISOString();
  const old = await database.read
    .selectFrom('message')
    .select('id')
    .where('state', '!=', 'waiting')
    .where('settled_at', '<', before)
    .limit(1000)
    .execute();
  if (old.length === 0) return;
  await database.write(async (writing) => {
    await writing
      .deleteFrom('message')
      .where(
        'id',
        'in',
        old.map(({ id }) => id),
      )
      .where('state', '!=', 'waiting')
      .execute();
  });
}
