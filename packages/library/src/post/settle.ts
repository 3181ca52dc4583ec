import type { Writing } from '../database/database.ts';
import type { Library } from '../library.ts';
import type { Claimed } from './claim.ts';
import { disableFailing } from './disable-failing.ts';
import { nextTry, pauseOf } from './waits.ts';

/** How an attempt to send a message went. */
export type Outcome =
  | { readonly went: 'sent'; readonly status?: number; readonly answer?: string }
  /** `gone`: who gets it wants nothing any more. `never`: another attempt would go as this one. */
  | { readonly went: 'failed'; readonly status?: number; readonly answer: string; readonly for?: 'gone' | 'never' }
  /** There is nothing left to tell. */
  | { readonly went: 'dropped'; readonly answer: string };

const MOST_ANSWER = 300;

/**
 * Says how an attempt went: sent, to be tried again after a wait, or given up. An attempt that was taken for abandoned
 * meanwhile says nothing any more. Answers what became of the message.
 */
export async function settleMessage(
  library: Library,
  { id, lease, endpoint }: Pick<Claimed, 'id' | 'lease' | 'endpoint'>,
  outcome: Outcome,
): Promise<'sent' | 'dropped' | 'waiting' | 'given-up' | 'abandoned'> {
  const at = library.now();
  return await library.database.write(async (writing) => {
    const row = await writing
      .selectFrom('message')
      .select('tries')
      .where('id', '=', id)
      .where('lease', '=', lease)
      .executeTakeFirst();
    if (row === undefined) return 'abandoned';
    const said = {
      lease: null,
      status: ('status' in outcome ? outcome.status : undefined) ?? null,
      answer: textOf(outcome.answer),
    };
    const settled = { ...said, settled_at: at.toISOString() };
    const set = async (values: object): Promise<void> => {
      await writing.updateTable('message').set(values).where('id', '=', id).where('lease', '=', lease).execute();
    };
    if (outcome.went !== 'failed') {
      await set({ ...settled, state: outcome.went });
      if (outcome.went === 'sent' && endpoint !== undefined) await wentWell(writing, endpoint);
      return outcome.went;
    }
    const tries = row.tries + 1;
    const next = outcome.for === undefined ? nextTry(at, tries) : undefined;
    if (next === undefined) await set({ ...settled, tries, state: 'given-up' });
    else await set({ ...said, tries, next_at: next });
    if (endpoint !== undefined) {
      const failures = await failedAgain(writing, endpoint, at);
      if (outcome.for === 'gone' || (next === undefined && outcome.for === undefined && failures >= tries))
        await disableFailing(writing, library.database, endpoint, at);
    }
    return next === undefined ? 'given-up' : 'waiting';
  });
}

/** What the other side said, short, as a line that any database takes. */
function textOf(answer: string | undefined): string | null {
  if (answer === undefined) return null;
  return answer
    .toWellFormed()
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, MOST_ANSWER);
}

async function wentWell(writing: Writing, id: string): Promise<void> {
  await writing
    .updateTable('endpoint')
    .set({ failures: 0, waits_until: null })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('failures', '>', 0), eb('waits_until', 'is not', null)]))
    .execute();
}

async function failedAgain(writing: Writing, id: string, at: Date): Promise<number> {
  const row = await writing
    .updateTable('endpoint')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('id', '=', id)
    .returning('failures')
    .executeTakeFirst();
  if (row === undefined) return 0;
  await writing
    .updateTable('endpoint')
    .set({ waits_until: pauseOf(at, row.failures) })
    .where('id', '=', id)
    .execute();
  return row.failures;
}
