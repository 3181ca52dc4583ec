import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { addPerson } from '../packages/library/src/testing/people.ts';
import { findPostgres, startPostgres } from '../packages/library/src/testing/postgres-cluster.ts';
import { sampleText } from '../packages/library/src/testing/samples.ts';
import { printTable } from './table.ts';

// How long what the page of measures reads takes at 100,000 tasks, on both databases, and right after a write.
//   npm run bench:measures

const TASKS_EACH = 8;
const POSTMORTEMS = 12_500;
const TIMES = 100;
const STATES = ['proposed', 'accepted', 'in-progress', 'done', 'verified', 'verified', 'verified', 'declined'] as const;

const folder = mkdtempSync(join(tmpdir(), 'failonce-bench-'));
const bin = findPostgres();
const cluster = bin === undefined ? undefined : await startPostgres(bin);
const rows: string[][] = [];
await measure('SQLite', join(folder, 'library.db'));
if (cluster !== undefined) await measure('PostgreSQL', cluster.address);
printTable(['', 'median, ms', 'p99, ms'], rows);
await cluster?.remove();
rmSync(folder, { recursive: true });

async function measure(name: string, place: string): Promise<void> {
  const database = await openDatabase(place);
  const library: Library = { database, settings: defaultSettings, now: () => new Date() };
  const owner = await addPerson(library, { role: 'owner' });
  const reader = await addPerson(library, { role: 'reader' });
  const { id } = await createPostmortem(library, owner, { markdown: sampleText() });
  await multiply(library, id, reader.id);
  await readAhead(library);
  const views = {
    'what is open': { open: true },
    'what is late': { late: true },
    'what is verified': { states: ['verified'] },
    'of one service': { open: true, service: 'service-7' },
    'of one severity': { open: true, severity: 'SEV-1' },
    mine: { open: true, whose: 'mine' },
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
  await timed(`${name}: what is late, right after a write`, async (begin) => {
    await changeTask(library, owner, '2', '1', { action: 'aim', aim: 'limit' });
    begin();
    await listTasks(library, reader, { late: true });
    await countTasksShown(library, reader, { whose: 'all' });
    await overviewOf(library, reader);
    await taskChoices(library, reader);
  });
  await database.close();
}

async function timed(name: string, work: (begin: () => void) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    let start = performance.now();
    await work(() => {
      start = performance.now();
    });
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  rows.push([name, ...[took[TIMES / 2], took[Math.ceil(TIMES * 0.99) - 1]].map((each) => (each as number).toFixed(1))]);
}

/** Makes many postmortems of one, each with its tasks in different states, due over ten years. */
async function multiply({ database }: Library, like: string, owner: string): Promise<void> {
  const postmortem = await database.read
    .selectFrom('postmortem')
    .selectAll()
    .where('id', '=', like)
    .executeTakeFirstOrThrow();
  const task = await database.read.selectFrom('task').selectAll().limit(1).executeTakeFirstOrThrow();
  for (let start = 2; start < POSTMORTEMS + 2; start += 250)
    await database.write(async (writing) => {
      for (let number = start; number < start + 250; number++) {
        const id = uuid();
        const due = (at: number): string => `${2020 + ((number + at) % 10)}-0${1 + (at % 9)}-1${number % 10}`;
        const states = Array.from(
          { length: TASKS_EACH },
          (_, at) => STATES[(number + at) % 8] as (typeof STATES)[number],
        );
        const open = states.map((state) => state === 'proposed' || state === 'accepted' || state === 'in-progress');
        await writing
          .insertInto('postmortem')
          .values({
            ...postmortem,
            ...{ id, number, state: 'published', severity: `SEV-${1 + (number % 4)}` },
            tasks_open: 3,
            tasks_verified: 3,
            tasks_unsettled: 4,
            open_due: open
              .flatMap((is, at) => (is ? due(at) : []))
              .sort()
              .join(' '),
          })
          .execute();
        const value = `service-${number % 200}`;
        await writing.insertInto('term').values({ postmortem_id: id, kind: 'service', value, name: value }).execute();
        await writing
          .insertInto('task')
          .values(
            states.map((state, at) => ({
              ...task,
              ...{ id: uuid(), postmortem_id: id, number: at + 1, position: at, state, due_on: due(at) },
              open: open[at] ? 1 : 0,
              asks: state === 'done' && number % 3 === 0 ? ('verification' as const) : null,
              owner_id: number % 500 === 0 ? owner : null,
            })),
          )
          .execute();
      }
    });
}

function uuid(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}
