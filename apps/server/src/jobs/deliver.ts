import { defineJob } from '../define-job.ts';
import { deliver } from '../post/deliver.ts';
import { LeaseWatch } from '../post/lease-watch.ts';
import type { Server } from '../server.ts';

const watches = new WeakMap<Server, LeaseWatch>();

/** Sends what waits in the outbox. */
export default defineJob({
  name: 'deliver',
  every: 3000,
  run: async ({ server, library, stopped }) => {
    const watch = watches.get(server) ?? new LeaseWatch();
    watches.set(server, watch);
    await deliver(server, library, { watch, stopped });
  },
});
