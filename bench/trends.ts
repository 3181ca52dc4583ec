import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../packages/checks/src/index.ts';
import { appendChange, takeTurn } from '../packages/library/src/changes/append-change.ts';
import { type Library, listBehind, openDatabase, trendsOf } from '../packages/library/src/index.ts';
import { findPostgres, startPostgres } from '../packages/library/src/testing/postgres-cluster.ts';
import { trendsPage } from '../packages/pages/src/index.ts';
import { printTable } from './table.ts';
import { fillRows, idOf } from './trends/fill.ts';

// How long the trends of ten years take, read as they stand and right after a write, and made into a page.
//   npm run bench:trends                 2,000 postmortems
//   npm run bench:trends -- --full       also 100,000

const TIMES = 20;
const sizes = process.argv.includes('--full') ? [2000, 100_000] : [2000];
const folder = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
const viewer = { kind: 'person', id: 'somebody', role: 'reader', teams: ['a-team'] } as const;
const rows: string[][] = [];
for (const size of sizes) {
  await measure(join(folder, `${size}.db`), size, 'SQLite');
  const bin = findPostgres();
  if (bin === undefined) continue;
  const cluster = await startPostgres(bin);
  await measure(cluster.address, size, 'PostgreSQL').finally(() => cluster.remove());
}
rmSync(folder, { recursive: true, force: true });
printTable(['postmortems', 'database', 'asked for', 'p50 ms', 'most ms'], rows);
console.log('Bar: trends of ten years 200 ms, right at once after a write.');

async function measure(place: string, size: number, name: string): Promise<void> {
  const database = await openDatabase(place);
  const library: Library = { database, settings: defaultSettings, now: () => new Date() };
  await fillRows(library, size);
  const begun = performance.now();
  const read = async () => await trendsOf(library, viewer, { years: 10 });
  await read();
  const first = [size.toLocaleString('en-US'), name];
  rows.push([...first, 'the first time: memory is read', (performance.now() - begun).toFixed(0), '']);
  const page = async (): Promise<unknown> => {
    const trends = await read();
    const named = <T extends { readonly id: string }>(each: T) => ({ ...each, name: each.id });
    const view = {
      ...trends,
      asked: { years: 10 as const },
      causes: trends.causes.map(named),
      triggers: trends.triggers.map(named),
    };
    return trendsPage(view).body?.toString();
  };
  const asks: readonly (readonly [string, () => Promise<unknown>, (() => Promise<void>)?])[] = [
    ['ten years', read],
    ['ten years of a service', () => trendsOf(library, viewer, { years: 10, service: ['service-7'] })],
    ['ten years, after a write', read, () => write(library)],
    ['the page of ten years, after a write', page, () => write(library)],
    ['what is behind a number', () => listBehind(library, viewer, { of: 'resolve' })],
  ];
  for (const [what, ask, before] of asks) {
    const times: number[] = [];
    for (let i = 0; i < TIMES; i++) {
      await before?.();
      const start = performance.now();
      await ask();
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    rows.push([...first, what, (times[TIMES / 2] ?? 0).toFixed(1), (times.at(-1) ?? 0).toFixed(1)]);
  }
  await database.close();
}

/** Somebody changes a postmortem. */
async function write({ database, now }: Library): Promise<void> {
  await database.write(async (writing) => {
    await takeTurn(writing);
    await writing.updateTable('postmortem').set({ duration_minutes: 61 }).where('id', '=', idOf(5)).execute();
    await appendChange(writing, database, {
      kind: 'postmortem.revised',
      subject: idOf(5),
      actor: '',
      at: now(),
      detail: {},
    });
  });
}
