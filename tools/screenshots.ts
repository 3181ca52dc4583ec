import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOrExit } from './build.ts';
import { at, root } from './root.ts';
import { documentShots } from './screenshots/document-shots.ts';
import { draw, THEMES } from './screenshots/draw.ts';
import { outputShots } from './screenshots/output-shots.ts';
import { pageShots } from './screenshots/page-shots.ts';
import { screenAfter } from './screenshots/screen.ts';
import { type Session, show } from './screenshots/session.ts';
import { siteShots } from './screenshots/site-shots.ts';

// `npm run screenshots`: what the command shows, as pictures whose text is text, and every page.
//   -- --pages      only the pages
//   -- --state empty,lived   with --pages: of these states alone; the other pictures stay
//   -- --terminal   only the command
//   -- --outputs    only what a postmortem looks like to whoever is sent it
//   -- --documents  only PDFs, and a Word document as LibreOffice shows it
//   -- --site       only a static site
//   -- --full 500   so many invented postmortems in the full library (10,000; 0 for no pictures of it)

const folder = 'docs/screenshots';
const only = ['pages', 'terminal', 'outputs', 'documents', 'site'].find((each) => process.argv.includes(`--${each}`));
const given = process.argv.indexOf('--full');
const full = given > 0 ? Number(process.argv[given + 1]) : 10_000;
const state = process.argv.indexOf('--state');
const states = state > 0 ? process.argv[state + 1]?.split(',') : undefined;
const draft = 'examples/library/2026-01-27-sold-out-plants.md';

interface Shot extends Pick<Session, 'args' | 'answers'> {
  readonly name: string;
  /** In an empty folder rather than in the repository's. */
  readonly apart?: boolean;
}

const shots: readonly Shot[] = [
  { name: 'check-draft', args: ['check', draft] },
  { name: 'check-library', args: ['check', 'examples/library'] },
  { name: 'explain', args: ['explain', 'timeline-misleading'] },
  { name: 'facts', args: ['facts', draft] },
  {
    name: 'similar',
    args: ['similar', 'examples/library/2025-11-18-warehouse-scanners.md', '--library', 'examples/library'],
  },
  { name: 'causes', args: ['causes', 'examples/library'] },
  {
    name: 'new',
    args: ['new'],
    apart: true,
    answers: [
      'Search slow after the index was rebuilt',
      'shop search',
      '2026-02-14 09:02 UTC',
      '10:03',
      'Results took 20 seconds or did not come',
      '38',
      'monitoring',
      '',
    ],
  },
];

await buildOrExit();
mkdirSync(at(folder), { recursive: true });
if (only === undefined || only === 'terminal') {
  for (const name of readdirSync(at(folder))) if (name.endsWith('.svg')) rmSync(at(folder, name));
  for (const shot of shots) await drawTerminal(shot);
}
const taken = only === undefined || only === 'pages' ? await pageShots(`${folder}/pages`, full, states) : 0;
const handedOn = only === undefined || only === 'outputs' ? await outputShots(`${folder}/outputs`) : 0;
const ofDocuments = only === undefined || only === 'documents' ? await documentShots(`${folder}/documents`) : 0;
const ofSite = only === undefined || only === 'site' ? await siteShots(`${folder}/site`) : 0;
console.log(
  `${readdirSync(at(folder)).filter((name) => name.endsWith('.svg')).length} pictures of the terminal, ${taken} of pages, ${handedOn} of outputs, ${ofDocuments} of documents and ${ofSite} of a site in ${folder}.`,
);

async function drawTerminal({ name, args, apart, ...session }: Shot): Promise<void> {
  for (const columns of [80, 120]) {
    const empty = apart ? mkdtempSync(join(tmpdir(), 'failonce-')) : undefined;
    try {
      const typed = `failonce ${args.join(' ')}`;
      const output = await show({ args, cwd: empty ?? root, columns, ...session });
      const rows = screenAfter(`\x1b[2m$\x1b[22m ${typed}\n\n${output}`, columns);
      for (const [theme, colours] of Object.entries(THEMES))
        writeFileSync(at(folder, `${name}-${columns}-${theme}.svg`), draw(rows, columns, colours, typed));
    } finally {
      if (empty !== undefined) rmSync(empty, { recursive: true, force: true });
    }
  }
}
