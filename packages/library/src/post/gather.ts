import { v7 as uuid } from 'uuid';
import type { Queries } from '../database/database.ts';
import type { Library } from '../library.ts';
import { newMessage } from './message.ts';
import { quietHours } from './preferences.ts';
import { isQuiet, type QuietHours } from './quiet-hours.ts';

/** How long a notice waits for others, in milliseconds, so that they go in one mail. */
export const GATHERING = 5 * 60_000;

/**
 * Puts the notices of each person whose time has come into one mail: not in quiet hours, urgent ones at once and others
 * after some minutes. What was seen meanwhile is not mailed, nor is anything to who is disabled, or where the server
 * sends no mail. Of any number of replicas that gather at once, one takes each notice. Answers how many mails there are.
 */
export async function gatherNotices(library: Library, { mail }: { readonly mail: boolean }): Promise<number> {
  const { database, now } = library;
  const at = now();
  const waiting = await database.read
    .selectFrom('notice')
    .select((eb) => [
      'person_id' as const,
      eb.fn.min('at').as('first'),
      eb.fn.max('at').as('last'),
      eb.fn.max('urgent').as('urgent'),
    ])
    .where('gathered_at', 'is', null)
    .groupBy('person_id')
    .execute();
  if (waiting.length === 0) return 0;
  const ripe = new Date(at.getTime() - GATHERING).toISOString();
  const quiet = await quietOf(database.read);
  const able = await ablePeople(database.read);
  let mails = 0;
  for (const { person_id, first, last, urgent } of waiting) {
    const mailed = mail && able.has(person_id);
    // What the clock has not reached was told before somebody put it back.
    const due = urgent === 1 || first <= ripe || last > at.toISOString();
    if (mailed && (!due || isQuiet(quiet(person_id), at))) continue;
    if (await gatherFor(library, person_id, { at, mailed })) mails += 1;
  }
  return mails;
}

/** Puts what a person is to be told into one mail. Answers whether there is one. */
async function gatherFor(
  { database }: Library,
  person: string,
  { at, mailed }: { readonly at: Date; readonly mailed: boolean },
): Promise<boolean> {
  return await database.write(async (writing) => {
    const id = uuid();
    const gathered_at = at.toISOString();
    let isMail = false;
    if (mailed) {
      const rows = await writing
        .updateTable('notice')
        .set({ gathered_at, message_id: id })
        .where('person_id', '=', person)
        .where('gathered_at', 'is', null)
        .where('seen_at', 'is', null)
        .returning('id')
        .execute();
      isMail = rows.length > 0;
      if (isMail)
        await writing
          .insertInto('message')
          .values({ ...newMessage({ id, channel: 'mail', kind: 'notices', body: {}, at }), person_id: person })
          .execute();
    }
    await writing
      .updateTable('notice')
      .set({ gathered_at })
      .where('person_id', '=', person)
      .where('gathered_at', 'is', null)
      .execute();
    return isMail;
  });
}

async function ablePeople(db: Queries): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('person').select('id').where('disabled_at', 'is', null).execute();
  return new Set(rows.map(({ id }) => id));
}

async function quietOf(db: Queries): Promise<(person: string) => QuietHours> {
  const everybody = await quietHours(db);
  const rows = await db
    .selectFrom('preference')
    .select(['person_id', 'quiet'])
    .where('quiet', 'is not', null)
    .execute();
  const own = new Map(rows.map(({ person_id, quiet }) => [person_id, JSON.parse(quiet ?? '') as QuietHours]));
  return (person) => own.get(person) ?? everybody;
}
