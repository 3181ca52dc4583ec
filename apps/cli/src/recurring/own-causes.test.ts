import { loadConfigReader } from '@failonce/checks';
import { causes } from '@failonce/recurrence';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIBRARY } from '../testing/postmortems.ts';
import { folderWith, run } from '../testing/run.ts';
import { taxonomyOf } from './taxonomy-of.ts';

const FEED = `causes:
  - id: prices-of-yesterday
    name: Prices of the day before
    definition: Stores open with the prices of the day before.
    family: dependency
    examples:
      - The price feed was still copying shelf labels when the stores opened.
    confused-with: [{ id: queue-backlog, unlike: There a queue grows. }]
    measures: { prevent: [Copy shelf labels before midnight] }
`;
const late = (town: string): string =>
  `# Wrong prices in ${town}\n\n## Root Cause\nAt six the price feed was still copying the shelf labels, so that the stores of ${town} opened with prices of yesterday.\n`;

let folder: { path: string; remove: () => void };
beforeAll(() => {
  folder = folderWith({
    'failonce.yaml': FEED,
    'bonn.md': late('Bonn'),
    'ulm.md': late('Ulm'),
    'disk.md': LIBRARY['disk.md'] as string,
    'apart/failonce.yaml': FEED.replace('shelf labels when', 'discounts when'),
    'apart/kiel.md': late('Kiel'),
  });
});
afterAll(() => folder.remove());

it('are listed and explained like those that Failonce brings', async () => {
  const list = await run(['causes'], folder.path);
  expect(list.stdout).toMatch(/^Dependencies\n(?: .*\n)* {2}prices-of-yesterday +Prices of the day before$/m);
  const page = await run(['explain', 'prices-of-yesterday'], folder.path);
  expect(page.stdout).toContain('Queue backlog');
  expect(page.stdout).toContain('Copy shelf labels before midnight');
});

it('are told and found like those that Failonce brings', async () => {
  const told = await run(['causes', 'bonn.md'], folder.path);
  expect(told.stdout).toMatch(/^1 {2}Prices of the day before likely$/m);
  const { stdout } = await run(
    ['similar', 'bonn.md', '--library', '.', '--format', 'json', '--config', 'failonce.yaml'],
    folder.path,
  );
  expect(JSON.parse(stdout).documents[0]).toMatchObject({ causes: ['prices-of-yesterday'] });
  expect(JSON.parse(stdout).documents[0].similar[0]).toMatchObject({
    shown: true,
    why: expect.arrayContaining(['Both read as: Prices of the day before.']),
  });
});

it('are not there without the file', async () => {
  expect((await run(['causes', '--no-config'], folder.path)).stdout).not.toContain('prices-of-yesterday');
  expect((await run(['causes', '--no-config', 'bonn.md'], folder.path)).stdout).not.toContain('Prices of the day');
});

it('of two libraries are read together, unless they differ under one id', async () => {
  const { status, stderr } = await run(['causes', '.'], folder.path);
  expect(status).toBe(2);
  expect(stderr).toContain('Two failonce.yaml that count here mean different causes by “prices-of-yesterday”.');
});

it.each([0, 22, 44, 66])('may say all that Failonce says of its own, from number %i on', async (from) => {
  const { readConfig } = await loadConfigReader();
  const some = causes.slice(from, from + 22);
  const written = some.map(({ id, signs: { setOff, ...signs }, confusedWith, ...rest }) => ({
    ...rest,
    id: `own-${id}`,
    signs: { ...signs, 'set-off': setOff ?? [] },
    'confused-with': confusedWith,
  }));
  const read = await readConfig(JSON.stringify({ causes: written }));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  const taxonomy = taxonomyOf([read.settings]);
  expect(taxonomy.causes).toHaveLength(causes.length + some.length);
  for (const { id, signs } of some) expect(taxonomy.cause(`own-${id}`)?.signs).toMatchObject(signs);
});
