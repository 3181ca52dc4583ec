import { defaultSettings } from '../../packages/checks/src/index.ts';
import {
  type Library,
  listPostmortems,
  openDatabase,
  type Search,
  searchPostmortems,
  similarPostmortems,
} from '../../packages/library/src/index.ts';
import { inventPostmortem } from '../recurrence/invent.ts';

/** What one process found out about one library. */
export interface Answers {
  readonly classes: readonly {
    readonly name: string;
    readonly hits: string;
    readonly p50: number;
    readonly p99: number;
  }[];
  readonly startSeconds: number;
  /** Megabytes. */
  readonly memory: number;
}

const TIMES = 200;
const place = process.argv[2] ?? '';
const before = performance.now();
const database = await openDatabase(place);
const library: Library = { database, settings: defaultSettings, now: () => new Date() };
const viewer = { kind: 'person', id: 'somebody', role: 'reader', teams: ['a-team'] } as const;
const { total } = await listPostmortems(library, viewer, { limit: 1 });
const startSeconds = (performance.now() - before) / 1000;

/** Names that the postmortem of a number has, and hardly any other. */
function namesIn(number: number): string[] {
  return [...inventPostmortem(number).matchAll(/\b[A-Z][a-z]{5,}\b/g)]
    .map(([name]) => name)
    .filter((name) => name !== 'Summary');
}

const search = (asked: (i: number) => Search) => async (i: number) =>
  (await searchPostmortems(library, viewer, asked(i))).total;
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const named = (i: number): string => pick(namesIn((i * 37) % total), i);
const COMMON = [
  'certificate',
  'queue',
  'memory',
  'deploy',
  'traffic',
  'database',
  'users',
  'error',
  'dashboards',
  'timeouts',
];

const CLASSES: readonly (readonly [string, (i: number) => Promise<number>])[] = [
  ['a rare name', search((i) => ({ text: `${named(i)} ` }))],
  ['a name as it is typed', search((i) => ({ text: named(i).slice(0, 4) }))],
  ['a service', search((i) => ({ text: `service-${i % 200} ` }))],
  [
    'two words of a cause',
    search((i) => ({
      text: pick(['certificate expired', 'disk full', 'memory leak', 'retry storm', 'replica lag'], i),
    })),
  ],
  [
    'a phrase',
    search((i) => ({
      text: pick(['"connection pool"', '"rate limit"', '"the certificate expired"', '"dns record"'], i),
    })),
  ],
  [
    'a word of one year and service',
    search((i) => ({ text: 'errors', filters: { year: ['2026'], service: [`service-${i % 200}`] } })),
  ],
  ['a common word', search((i) => ({ text: `${pick(COMMON, i)} ` }))],
  ['two letters of a word', search((i) => ({ text: pick(['ce', 'da', 'tr', 'se'], i) }))],
  ['three common words', search((i) => ({ text: `error ${pick(COMMON, i)} traffic` }))],
  ['a common phrase', search(() => ({ text: '"the first guess turned out to be wrong"' }))],
  ['a misspelt word', search((i) => ({ text: `${pick(['certifciate', 'databsae', 'tracffic', 'memmory'], i)} ` }))],
  ['the list, newest first', async () => (await listPostmortems(library, viewer)).total],
  [
    'the list of a service',
    async (i) => (await listPostmortems(library, viewer, { filters: { service: [`service-${i % 200}`] } })).total,
  ],
  [
    'similar failures',
    async (i) => {
      const { items } = await listPostmortems(library, viewer, {
        limit: 1,
        filters: { service: [`service-${i % 200}`] },
      });
      const reference = String(items[0]?.number ?? 2);
      const start = performance.now();
      const found = (await similarPostmortems(library, viewer, { postmortem: reference })).length;
      spent = performance.now() - start;
      return found;
    },
  ],
];

let spent: number | undefined;
const classes: Answers['classes'][number][] = [];
for (const [name, ask] of CLASSES) {
  for (let i = 0; i < 20; i++) await ask(i * 11 + 5);
  const times: number[] = [];
  const hits: number[] = [];
  for (let i = 0; i < TIMES; i++) {
    spent = undefined;
    const start = performance.now();
    hits.push(await ask(i));
    times.push(spent ?? performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] as number;
  classes.push({ name, hits: range(hits), p50: at(0.5), p99: at(0.99) });
}
const answers: Answers = { classes, startSeconds, memory: Math.round(process.memoryUsage.rss() / 1e6) };
process.stdout.write(JSON.stringify(answers));
await database.close();

function range(hits: readonly number[]): string {
  const [least, most] = [Math.min(...hits), Math.max(...hits)].map((each) => each.toLocaleString('en-US'));
  return least === most ? `${least}` : `${least} to ${most}`;
}
