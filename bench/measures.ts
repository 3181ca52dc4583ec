import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testServer } from '../apps/server/src/testing/test-server.ts';
import { defaultSettings } from '../packages/checks/src/index.ts';
import {
  changeTask,
  countTasksShown,
  createPostmortem,
  type Library,
  listTasks,
  openDatabase,
  overviewOf,
  readAhead,
  taskChoices,
} from '../packages/library/src/index.ts';
import { addPerson, addTeam } from '../packages/library/src/testing/people.ts';
import { findPostgres, startPostgres } from '../packages/library/src/testing/postgres-cluster.ts';
import { sampleText } from '../packages/library/src/testing/samples.ts';
import { multiply } from './measures/fill.ts';
import { printTable } from './table.ts';

// How long what the page of measures reads takes at 100,000 tasks, on both databases, and right after a write.
//   npm run bench:measures

const TIMES = 100;
const BAR = '100';
const PAGES = {
  'what is open': 'show=open',
  'what is late': 'show=late',
  'of one severity': 'show=open&severity=SEV-1',
  mine: 'show=open&whose=mine',
  "my team's": 'show=open&whose=team',
};

const folder = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
const bin = findPostgres();
const cluster = bin === undefined ? undefined : await startPostgres(bin);
const rows: string[][] = [];
await measure('SQLite', join(folder, 'library.db'));
if (cluster !== undefined) await measure('PostgreSQL', cluster.address);
printTable(['', 'median, ms', 'p99, ms', 'bar, p99'], rows);
await cluster?.remove();
rmSync(folder, { recursive: true });

async function measure(name: string, place: string): Promise<void> {
  const database = await openDatabase(place);
  const library: Library = { database, settings: defaultSettings, now: () => new Date() };
  const owner = await addPerson(library, { role: 'owner' });
  const team = await addTeam(library, 'Payments');
  const reader = await addPerson(library, { role: 'reader', teams: [team] });
  const lead = await addPerson(library, { teams: [team] });
  await database.write((writing) => writing.updateTable('team').set({ lead_id: lead.id }).execute());
  const { id } = await createPostmortem(library, owner, { markdown: sampleText() });
  await multiply(library, id, reader.id, team);
  await readAhead(library);
  const views = {
    'what is open': { open: true },
    'what is late': { late: true },
    'what is verified': { states: ['verified'] },
    'of one service': { open: true, service: 'service-7' },
    'of one severity': { open: true, severity: 'SEV-1' },
    mine: { open: true, whose: 'mine' },
    "my team's": { open: true, whose: 'team' },
    "my team's, late": { late: true, whose: 'team' },
    "my team's, verified": { states: ['verified'], whose: 'team' },
    all: {},
  } as const;
  for (const [view, asked] of Object.entries(views)) {
    await timed(`${name}: ${view}`, async () => {
      await listTasks(library, reader, asked);
      await countTasksShown(library, reader, asked);
      await overviewOf(library, reader);
      await taskChoices(library, reader);
    });
  }
  await timed(`${name}: what waits for a lead's answer`, async () => {
    const { items } = await listTasks(library, lead, { toAnswer: true, limit: 10 });
    if (items.length < 10) throw new Error(`${items.length} tasks wait`);
  });
  const { as } = testServer(library);
  const ask = as(reader);
  for (const [view, query] of Object.entries(PAGES)) {
    // A page that nothing was written since is kept: so each is asked for right after a write.
    await timed(`${name}: the page, ${view}, right after a write`, async (begin, time) => {
      await changeTask(library, owner, '2', '1', { action: 'aim', aim: time % 2 === 0 ? 'limit' : 'prevent' });
      begin();
      const answer = await ask('GET', `/measures?${query}`);
      if (!answer.ok || !(await answer.text()).includes('</html>')) throw new Error(`${view}: ${answer.status}`);
    });
  }
  const askLead = as(lead);
  await timed(`${name}: the queue of a lead, right after a write`, async (begin, time) => {
    await changeTask(library, owner, '2', '1', { action: 'aim', aim: time % 2 === 0 ? 'limit' : 'prevent' });
    begin();
    const answer = await askLead('GET', '/queue');
    if (!answer.ok || !(await answer.text()).includes('</html>')) throw new Error(`the queue: ${answer.status}`);
  });
  await database.close();
}

async function timed(name: string, work: (begin: () => void, time: number) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    let start = performance.now();
    await work(() => {
      start = performance.now();
    }, i);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  rows.push([
    name,
    ...[took[TIMES / 2], took[Math.ceil(TIMES * 0.99) - 1]].map((each) => (each as number).toFixed(1)),
    BAR,
  ]);
}
