import { v7 as uuid } from 'uuid';
import type { Library } from '../library.ts';
import type { MessageRow } from './message.ts';
import type { MessageTable } from './tables.ts';
import { dueAt } from './waits.ts';

/** A message that this attempt, and nobody else, may send now. */
export interface Claimed {
  readonly id: string;
  /** What the attempt is known by, when it says how it went. */
  readonly lease: string;
  readonly kind: string;
  readonly person: string | undefined;
  readonly endpoint: string | undefined;
  readonly postmortem: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly tries: number;
}

/**
 * Takes messages whose turn it is, the oldest first, for one attempt each: of any number of replicas that ask at once, one
 * gets each. Leaves alone what goes to an endpoint that did not answer just now.
 */
export async function claimMessages(
  { database, now }: Library,
  { channel, limit }: { readonly channel: MessageTable['channel']; readonly limit: number },
): Promise<readonly Claimed[]> {
  const due = dueAt(now());
  // Most of the time there is nothing: then nobody is kept from writing.
  const any = await database.read
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'waiting')
    .where('channel', '=', channel)
    .where('lease', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (any === undefined) return [];
  return await database.write(async (writing) => {
    let query = writing
      .selectFrom('message')
      .select('id')
      .where('state', '=', 'waiting')
      .where('channel', '=', channel)
      .where('lease', 'is', null)
      .where((eb) => eb.or([eb('next_at', '<=', due.now), eb('next_at', '>', due.tooLate)]))
      .where((eb) =>
        eb.or([
          eb('endpoint_id', 'is', null),
          eb(
            'endpoint_id',
            'in',
            eb
              .selectFrom('endpoint')
              .select('endpoint.id')
              .where('disabled_at', 'is', null)
              .where((of) =>
                of.or([
                  of('waits_until', 'is', null),
                  of('waits_until', '<=', due.now),
                  of('waits_until', '>', due.pauseTooLate),
                ]),
              ),
          ),
        ]),
      )
      .orderBy('next_at')
      .orderBy('id')
      .limit(limit);
    if (database.kind === 'postgres') query = query.forUpdate().skipLocked();
    const ids = (await query.execute()).map(({ id }) => id);
    const claimed: Claimed[] = [];
    for (const id of ids) {
      const row = await writing
        .updateTable('message')
        .set({ lease: uuid() })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .where('lease', 'is', null)
        .returningAll()
        .executeTakeFirst();
      if (row !== undefined) claimed.push(claimedOf(row));
    }
    return claimed;
  });
}

function claimedOf(row: MessageRow): Claimed {
  return {
    id: row.id,
    lease: row.lease ?? '',
    kind: row.kind,
    person: row.person_id ?? undefined,
    endpoint: row.endpoint_id ?? undefined,
    postmortem: row.postmortem_id ?? undefined,
    body: JSON.parse(row.body),
    at: row.at,
    tries: row.tries,
  };
}

/** The attempts that are under way, here or in another replica, or were when it was killed. */
export async function leasesHeld({ database }: Library): Promise<readonly string[]> {
  const rows = await database.read.selectFrom('message').select('lease').where('lease', 'is not', null).execute();
  return rows.flatMap(({ lease }) => lease ?? []);
}

/**
 * Gives messages free whose attempts were abandoned. Which ones these are, a replica finds out by its own stopwatch and not
 * by the time of day: an attempt that it has seen going on for longer than one can take.
 */
export async function releaseLeases({ database }: Library, leases: readonly string[]): Promise<void> {
  if (leases.length === 0) return;
  await database.write(async (writing) => {
    await writing
      .updateTable('message')
      .set({ lease: null })
      .where('lease', 'in', [...leases])
      .execute();
  });
}
