import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOrExit } from '../tools/build.ts';
import { at } from '../tools/root.ts';
import { inventedDocument } from './check/invented-documents.ts';
import { median, printTable } from './table.ts';

// How fast a site of postmortems is made, beside Hugo (https://gohugo.io) with a trivial theme and the same texts: what we
// make of them, timelines and failures that look alike, it does not. Ratios count; times depend on the machine.
//   npm run bench:site                   5,000 postmortems
//   npm run bench:site -- --count 100000 --times 1
//   npm run bench:site -- --search       the search index as well

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    times: { type: 'string', default: '3' },
    search: { type: 'boolean', default: false },
  },
});
const count = Number(values.count);
const times = Number(values.times);
await buildOrExit();
console.log(
  `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load ${(loadavg()[0] as number).toFixed(1)}, ${count.toLocaleString('en-US')} postmortems`,
);

const folder = mkdtempSync(join(tmpdir(), 'failonce-bench-site-'));
try {
  const texts = join(folder, 'texts');
  mkdirSync(texts);
  for (let i = 0; i < count; i++) writeFileSync(join(texts, nameOf(i)), inventedDocument(i));
  const out = join(folder, 'site');
  const hugo = hasHugo() ? hugoSite(folder, texts) : undefined;
  if (hugo === undefined) console.log('Hugo is not installed (Debian: the package hugo): measured without it.');
  const ours: Run[] = [];
  const theirs: Run[] = [];
  for (let round = 0; round < times; round++) {
    rmSync(out, { recursive: true, force: true });
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    ours.push(makeSite(texts, out));
    if (hugo !== undefined) theirs.push(hugo());
  }
  // The stamps of files are believed three seconds after they were written.
  await new Promise((resolve) => setTimeout(resolve, 3500));
  makeSite(texts, out);
  const nothing = makeSite(texts, out);
  const second: Run[] = [];
  for (let round = 0; round < times; round++) {
    appendFileSync(join(texts, nameOf(Math.floor(count / 2) + round)), '\nOne more sentence, written afterwards.\n');
    second.push(makeSite(texts, out));
  }
  const base = theirs.length > 0 ? median(theirs.map(({ seconds }) => seconds)) : undefined;
  const row = (name: string, runs: readonly Run[]): string[] => {
    const seconds = median(runs.map((run) => run.seconds));
    return [
      name,
      seconds.toFixed(2),
      median(runs.map((run) => run.processor)).toFixed(2),
      Math.max(...runs.map((run) => run.megabytes)).toFixed(0),
      base === undefined ? '' : `${(seconds / base).toFixed(2)} ×`,
    ];
  };
  printTable(
    ['', 'seconds', 'of processors', 'MB at most', 'of Hugo'],
    [
      ...(theirs.length > 0 ? [row('Hugo, a trivial theme', theirs)] : []),
      row('failonce site', ours),
      row('again, nothing changed', [nothing]),
      row('again, one text changed', second),
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Run {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
}

function nameOf(number: number): string {
  return `outage-${String(number).padStart(6, '0')}.md`;
}

function makeSite(texts: string, out: string): Run {
  const search = values.search ? [] : ['--no-search'];
  return timed(process.execPath, [at('apps/cli/bin/failonce.cjs'), 'site', texts, '--out', out, ...search], {
    FAILONCE_CACHE: join(folder, 'cache'),
  });
}

/** Wall time, time of processors and the most memory of a command with all its threads and children. */
function timed(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const figures = join(folder, 'figures');
  const began = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-o', figures, '-f', '%U %S %M', command, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const seconds = (performance.now() - began) / 1000;
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(figures, 'utf8').trim().split(' ').map(Number);
  return { seconds, processor: user + system, megabytes: kilobytes / 1024 };
}

function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}

/** The same texts with a page for each and lists of a hundred. */
function hugoSite(parent: string, texts: string): () => Run {
  const site = join(parent, 'hugo');
  mkdirSync(join(site, 'layouts/_default'), { recursive: true });
  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>${body}</body></html>\n`;
  const list =
    '<ul>{{ range (.Paginate .Pages 100).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ template "_internal/pagination.html" . }}';
  writeFileSync(
    join(site, 'config.toml'),
    `baseURL = "https://example.com/"\ntitle = "Postmortems"\n[module]\n[[module.mounts]]\nsource = "${texts}"\ntarget = "content/pm"\n`,
  );
  writeFileSync(join(site, 'layouts/_default/single.html'), page('{{ .Content }}'));
  writeFileSync(join(site, 'layouts/_default/list.html'), page(list));
  writeFileSync(join(site, 'layouts/index.html'), page(list.replace('.Pages 100', 'site.RegularPages 100')));
  const out = join(parent, 'hugo-site');
  return () => {
    rmSync(out, { recursive: true, force: true });
    return timed('hugo', ['--quiet', '-s', site, '-d', out, '--noBuildLock']);
  };
}
