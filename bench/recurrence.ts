import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { parse } from '../packages/document/src/index.ts';
import { type Fingerprint, fingerprint, RecurrenceIndex } from '../packages/recurrence/src/index.ts';
import { buildOrExit } from '../tools/build.ts';
import { measureFolder } from './recurrence/folder.ts';
import { inventPostmortem } from './recurrence/invent.ts';
import { printTable } from './table.ts';

// How fast earlier failures are found among many, against SQLite FTS5 and MiniSearch in the same run.
//   npm run bench:recurrence                 1,000 and 10,000 invented postmortems
//   npm run bench:recurrence -- --full       also 100,000
//   npm run bench:recurrence -- --section folder    the command over a folder of 10,000 files: first run and later ones

const QUERIES = 200;
/** Peers are asked the rarest terms of a query. */
const ASKED = 10;

interface Invented {
  readonly text: string;
  readonly print: Fingerprint;
}

const { values } = parseArgs({ options: { full: { type: 'boolean', default: false }, section: { type: 'string' } } });
const sizes = values.full ? [1_000, 10_000, 100_000] : [1_000, 10_000];
if (values.section === 'folder') {
  await buildOrExit();
  await measureFolder(10_000);
} else {
  const rows = sizes.flatMap(measure);
  printTable(['postmortems', 'system', 'build s', 'bytes each', 'load s', 'p50 ms', 'p99 ms'], rows);
}

function measure(size: number): string[][] {
  const queries: Invented[] = [];
  const ours = new RecurrenceIndex();
  const fts = new DatabaseSync(':memory:');
  fts.exec("CREATE VIRTUAL TABLE text USING fts5(body, tokenize = 'porter unicode61')");
  const insert = fts.prepare('INSERT INTO text (rowid, body) VALUES (?, ?)');
  const mini = new MiniSearch<{ id: number; body: string }>({ fields: ['body'] });
  const spent = { fingerprints: 0, ours: 0, fts: 0, mini: 0 };
  const withMini = size <= 10_000;
  fts.exec('BEGIN');
  for (let number = 0; number < size; number++) {
    const text = inventPostmortem(number);
    const document = parse(text);
    const print = timed('fingerprints', () => fingerprint(document));
    timed('ours', () => ours.set(`${number}.md`, print));
    timed('fts', () => insert.run(number, text));
    if (withMini) timed('mini', () => mini.add({ id: number, body: text }));
    if (number % Math.ceil(size / QUERIES) === 0) queries.push({ text, print });
  }
  fts.exec('COMMIT');

  const saved = ours.toBytes();
  const before = performance.now();
  if (RecurrenceIndex.fromBytes(saved) === undefined) throw new Error('What was saved cannot be loaded.');
  const load = (performance.now() - before) / 1000;

  const match = fts.prepare('SELECT rowid FROM text WHERE text MATCH ? ORDER BY rank LIMIT 10');
  const words = (print: Fingerprint): string[] =>
    [...print.terms]
      .filter(([term]) => /^[a-z]+$/.test(term))
      .sort((a, b) => b[1] - a[1])
      .slice(0, ASKED)
      .map(([term]) => term);
  const count = size.toLocaleString('en-US');
  const result = [
    [
      count,
      'ours',
      `${seconds(spent.ours)} + ${seconds(spent.fingerprints)} for fingerprints`,
      String(Math.round(saved.length / size)),
      load.toFixed(2),
      ...latencies(({ print }) => ours.similar(print, 10)),
    ],
    [
      count,
      'SQLite FTS5',
      seconds(spent.fts),
      '',
      '',
      ...latencies(({ print }) => match.all(words(print).join(' OR '))),
    ],
  ];
  if (withMini)
    result.push([
      count,
      'MiniSearch',
      seconds(spent.mini),
      '',
      '',
      ...latencies(({ print }) => mini.search(words(print).join(' '), { prefix: false, fuzzy: false }).slice(0, 10)),
    ]);
  fts.close();
  return result;

  function timed<T>(what: keyof typeof spent, run: () => T): T {
    const start = performance.now();
    const answer = run();
    spent[what] += performance.now() - start;
    return answer;
  }

  function latencies(ask: (query: Invented) => unknown): [string, string] {
    for (const query of queries.slice(0, 50)) ask(query);
    const times = queries.map((query) => {
      const start = performance.now();
      ask(query);
      return performance.now() - start;
    });
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] as number).toFixed(2);
    return [at(0.5), at(0.99)];
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
