import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { defaultSettings } from '../packages/checks/src/index.ts';
import { createToken, openDatabase } from '../packages/library/src/index.ts';
import { addPerson } from '../packages/library/src/testing/people.ts';
import { findPostgres, startPostgres } from '../packages/library/src/testing/postgres-cluster.ts';
import { at } from '../tools/root.ts';
import { fill, isHidden } from './library/fill.ts';
import { type Invited, invited, PAGES, pageTimes, readingLoad, signInBy } from './server/pages.ts';
import { type Process, startProcess } from './server/processes.ts';
import { QUERIES } from './server/queries.ts';
import { printTable } from './table.ts';

// How fast the built server answers, against a bare Hono “hello” in the same run, on both databases.
//   npm run bench:server                 10,000 invented postmortems
//   npm run bench:server -- --full       also 100,000 (half an hour)
//   npm run bench:server -- --size 1000  another number

const given = process.argv.indexOf('--size');
const sizes =
  given > 0 ? [Number(process.argv[given + 1])] : process.argv.includes('--full') ? [10_000, 100_000] : [10_000];
/** How long and over how many connections it is asked. */
const LOAD = { duration: 8, connections: 10 };
const TIMES = 200;

const folder = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
const bin = findPostgres();
const cluster = bin === undefined ? undefined : await startPostgres(bin);
const places = [join(folder, 'library.db'), ...(cluster ? [cluster.address] : [])];
const rows: string[][] = [];
try {
  let filled = 0;
  for (const size of sizes) {
    const databases = await Promise.all(places.map((place) => openDatabase(place)));
    const libraries = databases.map((database) => ({ database, settings: defaultSettings, now: () => new Date() }));
    await fill(libraries, filled, size);
    filled = size;
    for (const [index, library] of libraries.entries()) {
      const reader = await addPerson(library, { role: 'reader' });
      const { token } = await createToken(library, reader, { name: 'bench', scope: 'read' });
      const invitation = await invited(library, reader.id.slice(-6));
      await library.database.close();
      rows.push(...(await measure(places[index] as string, size, token, invitation)));
    }
  }
} finally {
  await cluster?.remove();
  rmSync(folder, { recursive: true, force: true });
}
printTable(['postmortems', 'database', 'what', 'figure', 'p50 ms', 'p99 ms'], rows);

async function measure(place: string, size: number, token: string, invitation: Invited): Promise<string[][]> {
  const hello = await startProcess([at('bench/server/hello.ts')]);
  const most = await load(hello, ['/'], {});
  await hello.stop();
  const command = [at('apps/cli/bin/failonce.cjs'), 'serve', '--quiet', '--port', '0', '--data', place];
  const server = await startProcess(command, { FAILONCE_REQUESTS_A_MINUTE: '100000000' });
  const headers = { authorization: `Bearer ${token}` };
  const first = [size.toLocaleString('en-US'), place.startsWith('postgres') ? 'PostgreSQL' : 'SQLite'];
  const before = performance.now();
  await (await fetch(`${server.address}/api/v1/postmortems`, { headers })).text();
  const firstAnswer = (performance.now() - before) / 1000;
  const result = [[...first, 'hello', `${Math.round(most)} a second`]];
  for (const [what, among] of [
    ['read one of 500', 500],
    ['read any', size],
  ] as const) {
    const answered = await load(server, visible(among, size), headers);
    result.push([
      ...first,
      what,
      `${Math.round(answered)} a second, ${((100 * answered) / most).toFixed(0)} % of hello`,
    ]);
  }
  for (const [name, pathOf] of QUERIES) {
    const times: number[] = [];
    let hits = 0;
    for (let i = -20; i < TIMES; i++) {
      const before = performance.now();
      const answer = await fetch(`${server.address}/api/v1${pathOf(Math.abs(i), size)}`, { headers });
      const body = (await answer.json()) as { total?: number };
      if (i >= 0) times.push(performance.now() - before);
      if (!answer.ok && answer.status !== 404) throw new Error(`${name}: ${answer.status} ${JSON.stringify(body)}`);
      hits = Math.max(hits, body.total ?? 0);
    }
    times.sort((a, b) => a - b);
    const share = (part: number): string => (times[Math.floor((times.length - 1) * part)] as number).toFixed(1);
    result.push([
      ...first,
      name,
      hits > 0 ? `up to ${hits.toLocaleString('en-US')} hits` : '',
      share(0.5),
      share(0.99),
    ]);
  }
  const cookie = await signInBy(server, invitation);
  const { full, unchanged } = await readingLoad(server, cookie, LOAD);
  for (const [name, rate] of [
    ['page: reading', full],
    ['page: reading, unchanged (304)', unchanged],
  ] as const)
    result.push([...first, name, `${Math.round(rate)} a second, ${((100 * rate) / most).toFixed(0)} % of hello`]);
  for (const [name, pathOf] of PAGES) {
    const times = await pageTimes(server, cookie, TIMES, (i) => pathOf(i, size));
    const share = (part: number): string => (times[Math.floor((times.length - 1) * part)] as number).toFixed(1);
    result.push([...first, name, '', share(0.5), share(0.99)]);
  }
  result.push([
    ...first,
    'starts in',
    `${server.startSeconds.toFixed(2)} s, first list after ${firstAnswer.toFixed(2)} s`,
  ]);
  result.push([...first, 'resident', `${server.memory()} MB`]);
  await server.stop();
  return result;
}

/** Addresses of so many postmortems, from all over the library, that whoever asks may see. */
function visible(among: number, size: number): string[] {
  return Array.from({ length: among }, (_, i) => (i * 7919) % size)
    .filter((number) => !isHidden(number))
    .map((number) => `/api/v1/postmortems/${number + 1}`);
}

/** Answers a second. */
async function load(
  server: Process,
  paths: readonly string[],
  headers: Readonly<Record<string, string>>,
): Promise<number> {
  const requests = paths.map((path) => ({ method: 'GET' as const, path, headers }));
  // What is compiled only when it is hot is compiled before.
  await autocannon({ url: server.address, ...LOAD, duration: 3, requests });
  const { requests: answered } = await autocannon({ url: server.address, ...LOAD, requests });
  return answered.average;
}
