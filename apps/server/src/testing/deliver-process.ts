import { flushCompileCache } from 'node:module';
import { defaultSettings } from '@failonce/checks';
import { openLibrary } from '@failonce/library';
import { deliver } from '../post/deliver.ts';
import { LeaseWatch } from '../post/lease-watch.ts';
import { serverOver } from './test-server.ts';

// A replica that does nothing but send what is in the outbox of the library at a place, until it is killed.

const LONGEST_ATTEMPT = 1500;
const [place] = process.argv.slice(2) as [string];
const library = await openLibrary(place, defaultSettings);
const server = serverOver(library, new Map(), {});
const watch = new LeaseWatch(LONGEST_ATTEMPT);
flushCompileCache();
process.stdout.write('begun\n');
for (;;) {
  await deliver(server, library, { watch, stopped: new AbortController().signal });
  await new Promise((resolve) => setTimeout(resolve, 20));
}
