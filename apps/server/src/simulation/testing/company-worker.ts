import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { defaultSettings } from '@failonce/checks';
import { openLibrary } from '@failonce/library';
import { jobs } from '../../jobs.generated.ts';
import { mailBy } from '../../mail/mail.ts';
import { deliver } from '../../post/deliver.ts';
import { LeaseWatch } from '../../post/lease-watch.ts';
import { serverOver } from '../../testing/test-server.ts';
import { liveADay } from './company.ts';
import { Random } from './random.ts';

// A server that lives through days as it is told, by a clock that is set from outside, until it is killed. Each line of its
// input is a day: {"at": "2024-01-03T10:00:00.000Z", "seed": 7}. It answers “lived <at>” when the day is over.

/** One day, as the program is told of it. */
export interface Day {
  readonly at: string;
  /** Undefined: nobody does anything, only the jobs run. */
  readonly seed?: number | undefined;
}

const [place = '', mailServer = ''] = process.argv.slice(2);
/** The jobs run so often a day, this far apart: long enough for notices to be gathered. */
const ROUNDS = 3;
const APART = 6 * 60_000;
/** An attempt that goes on for so many milliseconds was somebody’s who was killed: here, a mail takes a few. */
const LONGEST_SENDING = 2000;

let clock = 0;
const opened = await openLibrary(place, defaultSettings);
const mail = mailBy({ mailServer, mailFrom: 'Failonce <failonce@example.com>' });
// Each look at the clock is later than the last, as in life.
const server = serverOver({ ...opened, now: () => new Date(clock++) }, new Map(), { mail });
const { library } = server;
const stopped = new AbortController().signal;
/** Delivering has a watch of its own here; and nothing is forgotten, so that it can be looked at. */
const others = Object.values(jobs).filter(({ name }) => !['deliver', 'forget-sent'].includes(name));
const watch = new LeaseWatch(LONGEST_SENDING);
flushCompileCache();
writeSync(1, 'ready\n');

for await (const line of createInterface({ input: process.stdin })) {
  const { at, seed } = JSON.parse(line) as Day;
  clock = Date.parse(at);
  if (seed !== undefined) await liveADay(library, new Random(seed));
  for (let round = 0; round < ROUNDS; round++) {
    clock += APART;
    for (const job of others) await job.run({ server, library, stopped });
    await deliver(server, library, { watch, stopped });
  }
  writeSync(1, `lived ${at}\n`);
}
await server.texts.close();
await library.database.close();
