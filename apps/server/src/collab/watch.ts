import { newestChange, saveQuietDrafts } from '@failonce/library';
import type { Server } from '../server.ts';
import type { Rooms } from './rooms.ts';

/** How often it is looked for what has changed, in milliseconds. */
const EVERY = 200;
/** How often rights are looked at where nothing has changed: a session may have come to its end. */
const RIGHTS_EVERY = 30_000;
/** After so long without an edit, a stretch of typing is over. */
const PAUSE = 3 * 60_000;
/** How often it is looked for stretches that are over. */
const QUIET_EVERY = 30_000;

/**
 * Looks after what is open, for as long as the server runs: whose rights end is let out, what other replicas keep comes
 * in, and what was typed becomes a revision. Answers how to stop.
 */
export function watch(server: Server, rooms: Rooms, { check }: { check(): Promise<void> }): () => Promise<void> {
  const { library, log } = server;
  let [seen, checked, swept] = [-1, 0, 0];
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const look = async (): Promise<void> => {
    const { change } = await newestChange(library);
    const at = Date.now();
    if (change !== seen || at - checked > RIGHTS_EVERY) {
      await check();
      [seen, checked] = [change, at];
    }
    await rooms.catchUp();
    if (at - swept < QUIET_EVERY) return;
    swept = at;
    for (const [postmortem, error] of await saveQuietDrafts(library, new Date(at - PAUSE)))
      log.error({ of: 'together', postmortem, err: error }, 'not saved');
  };
  let looking: Promise<void> = Promise.resolve();
  const again = (): void => {
    timer = setTimeout(() => {
      looking = look()
        .catch((error: unknown) => log.error({ of: 'together', err: error }, 'what has changed could not be looked up'))
        .then(() => {
          if (!stopped) again();
        });
    }, EVERY);
    timer.unref();
  };
  again();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await looking;
  };
}
