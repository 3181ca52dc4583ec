import { existsSync } from 'node:fs';
import { shownAgain, shownCandidate } from '../apps/server/src/views/again.ts';
import { defaultSettings } from '../packages/checks/src/index.ts';
import { appendChange } from '../packages/library/src/changes/append-change.ts';
import {
  type Library,
  openDatabase,
  readAgain,
  readAhead,
  recurrenceCandidates,
} from '../packages/library/src/index.ts';
import { againPage } from '../packages/pages/src/index.ts';
import { fill } from './library/fill.ts';
import { median, printTable } from './table.ts';

// How long the page Again takes over a library of 10,000 postmortems in which 500 chains of three came back; `PLACE` is a
// file that is filled the first time. With --fill it is only filled.

const [place = ''] = process.argv.slice(2);
const SIZE = 10_000;
const CHAINS = 500;
const TIMES = 40;

const isNew = !existsSync(place);
const database = await openDatabase(place);
const library: Library = { database, settings: defaultSettings, now: () => new Date() };
const viewer = { kind: 'person', id: 'somebody', role: 'reader', teams: [] } as const;
if (isNew) {
  await fill([library], 0, SIZE);
  await declare();
}
if (!process.argv.includes('--fill')) await measure();
await database.close();

/** Lets every chain be three failures, the second a recurrence of the first and the third of the second. */
async function declare(): Promise<void> {
  const rows = await database.read.selectFrom('postmortem').select(['id', 'number']).orderBy('number').execute();
  const at = new Date();
  await database.write(async (writing) => {
    for (let chain = 0; chain < CHAINS; chain++)
      for (const step of [1, 2]) {
        const [later, earlier] = [rows[chain * 20 + 5 + step], rows[chain * 20 + 4 + step]];
        if (later === undefined || earlier === undefined) continue;
        const change = { kind: 'review.seen-before', subject: later.id, actor: 'somebody', at };
        const number = await appendChange(writing, database, change);
        await writing
          .insertInto('recurrence')
          .values({
            number,
            postmortem_id: later.id,
            earlier_id: earlier.id,
            answer: 'recurrence',
            actor_id: 'somebody',
            at: at.toISOString(),
            revision: 1,
          })
          .execute();
      }
  });
}

async function measure(): Promise<void> {
  const rows: string[][] = [];
  const timed = async (name: string, times: number, work: (before: () => void) => Promise<unknown>): Promise<void> => {
    const took: number[] = [];
    for (let i = 0; i < times; i++) {
      let start = performance.now();
      await work(() => {
        start = performance.now();
      });
      took.push(performance.now() - start);
    }
    rows.push([name, ...[median(took), Math.max(...took)].map((each) => each.toFixed(1))]);
  };
  // The catalogue, which a server has read before anybody asks.
  await readAhead(library);
  await timed('what came back, the first time', 1, () => readAgain(library, viewer, { limit: 25 }));
  await timed('what came back, later', TIMES, () => readAgain(library, viewer, { limit: 25 }));
  await timed('the whole page', TIMES, page);
  await timed('the whole page, after a write', TIMES, async (begin) => {
    await touch();
    begin();
    await page();
  });
  await timed('what nobody has judged, on its own', TIMES, () =>
    recurrenceCandidates(library, viewer, { limit: 20, most: 60 }),
  );
  const { found } = await readAgain(library, viewer, { limit: 1 });
  console.log(`${SIZE} postmortems, ${found} that came back, in ${CHAINS} chains:`);
  printTable(['', 'p50, ms', 'longest, ms'], rows);
}

async function page(): Promise<void> {
  const again = await readAgain(library, viewer, { limit: 25 });
  const { items, next } = await recurrenceCandidates(library, viewer, { limit: 5, most: 12 });
  againPage({
    asked: {},
    ...(await shownAgain(library, again)),
    isLater: false,
    candidates: items.map((each) => shownCandidate(library, each)),
    moreCandidates: next,
    unjudgedOnly: false,
    mayAnswer: true,
    done: undefined,
    sent: undefined,
  });
}

/** Something happens to a postmortem of a chain. */
async function touch(): Promise<void> {
  const { read } = database;
  const { id } = await read.selectFrom('postmortem').select('id').where('number', '=', 2).executeTakeFirstOrThrow();
  const change = { kind: 'postmortem.revised', subject: id, actor: '', at: new Date() };
  await database.write((writing) => appendChange(writing, database, change));
}
