import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../packages/checks/src/index.ts';
import { openDatabase } from '../packages/library/src/index.ts';
import { findPostgres, startPostgres } from '../packages/library/src/testing/postgres-cluster.ts';
import type { Answers } from './library/ask.ts';
import { fill } from './library/fill.ts';
import { printTable } from './table.ts';

// How fast a library is searched, listed and asked for similar failures, and what memory that takes, on both databases.
//   npm run bench:library                 10,000 invented postmortems
//   npm run bench:library -- --full       also 100,000 (a quarter of an hour)

const sizes = process.argv.includes('--full') ? [10_000, 100_000] : [10_000];
const folder = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
const bin = findPostgres();
const cluster = bin === undefined ? undefined : await startPostgres(bin);
const places = [join(folder, 'library.db'), ...(cluster ? [cluster.address] : [])];
const rows: string[][] = [];
try {
  let filled = 0;
  for (const size of sizes) {
    const databases = await Promise.all(places.map(openDatabase));
    const libraries = databases.map((database) => ({ database, settings: defaultSettings, now: () => new Date() }));
    await fill(libraries, filled, size);
    filled = size;
    for (const database of databases) await database.close();
    for (const place of places) rows.push(...measure(place, size));
  }
} finally {
  await cluster?.remove();
  rmSync(folder, { recursive: true, force: true });
}
printTable(['postmortems', 'database', 'asked for', 'hits', 'p50 ms', 'p99 ms'], rows);

/** In a process of its own, whose memory holds nothing else. */
function measure(place: string, size: number): string[][] {
  const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'library/ask.ts'), place], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`Asking “${place}” failed.`);
  const { classes, startSeconds, memory } = JSON.parse(stdout) as Answers;
  const first = [size.toLocaleString('en-US'), place.startsWith('postgres') ? 'PostgreSQL' : 'SQLite'];
  return [
    ...classes.map(({ name, hits, p50, p99 }) => [...first, name, hits, p50.toFixed(1), p99.toFixed(1)]),
    [...first, `(starts in ${startSeconds.toFixed(2)} s; ${memory} MB resident)`],
  ];
}
