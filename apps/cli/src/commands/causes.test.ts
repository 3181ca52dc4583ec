import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LIBRARY } from '../testing/postmortems.ts';
import { folderWith, run } from '../testing/run.ts';

let folder: { path: string; remove: () => void };

beforeAll(() => {
  folder = folderWith(LIBRARY);
});

afterAll(() => folder.remove());

const causes = async (...args: string[]) => await run(['causes', ...args], folder.path);

it('tells the causes of one postmortem, and what usually prevents them', async () => {
  const { status, stdout } = await causes('gateway.md');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^1 {2}Expired or mismatched certificate (likely|possibly)$/m);
  expect(stdout).toMatch(/^ {3}Line \d+\n {3}“/m);
  const [, measures = ''] = stdout.split('What usually prevents it\n');
  const count = measures.match(/^→/gm)?.length ?? 0;
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(3);
});

it.each([
  ['empty.md', 'names no cause that is known'],
  ['german.md', 'is not in English'],
  ['drill.md', 'It is a drill'],
])('says of %s what there is to say', async (name, said) => {
  expect((await causes(name)).stdout).toContain(said);
});

it('counts causes by year and by service, without drills', async () => {
  const { status, stdout } = await causes('.');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^By cause\n {2}2 {2}Expired or mismatched certificate$/m);
  expect(stdout).toMatch(/^By year\n {2}2024 {2}Expired or mismatched certificate/m);
  expect(stdout).toMatch(/^ {2}gateway +Expired or mismatched certificate/m);
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'Read from 5 postmortems; 2 of them name no cause that is known and 1 drill (kind: practice) is left out.',
  );
  const { documents, counts, errors } = JSON.parse((await causes('.', '--format', 'json')).stdout);
  expect(documents).toHaveLength(6);
  expect(counts).toMatchObject({ documents: 5, practice: 1, unknown: 2 });
  expect(counts.causes).toMatchObject({ 'certificate-expired-or-mismatched': 2, 'disk-full': 1 });
  expect(counts.by_service.mail).toHaveProperty('certificate-expired-or-mismatched', 1);
  expect(errors).toEqual([]);
});

it('lists all causes by family', async () => {
  const { status, stdout } = await causes();
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Access and certificates\n(?: .*\n)* {2}certificate-expired-or-mismatched /m);
  const list = JSON.parse((await causes('--format', 'json')).stdout);
  expect(list.causes.length).toBeGreaterThan(50);
});

it('has explain tell of a cause, and completion know its id', async () => {
  const { status, stdout } = await run(['explain', 'disk-full'], folder.path);
  expect(status).toBe(0);
  for (const part of ['Disk full', 'Easily confused with', 'For example', 'What usually prevents it'])
    expect(stdout).toContain(`${part}\n`);
  const unknown = await run(['explain', 'disc-full'], folder.path);
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain(
    'There is no requirement, check, cause or trigger “disc-full”. Did you mean “disk-full”?',
  );
  const bash = (await run(['completion', 'bash'], folder.path)).stdout;
  expect(bash.match(/disk-full/g)).toHaveLength(1);
});

const ROLLOUT = `# Search was slow

## Root Cause
The outage was triggered by a rollout of a new version of the search service. It opened a connection for each word that
was typed, so the pool of connections to the database was exhausted and every search waited for one.
`;

it('tells what set a failure off apart from its causes', async () => {
  writeFileSync(join(folder.path, 'rollout.md'), ROLLOUT);
  const { stdout } = await causes('rollout.md');
  expect(stdout).toMatch(/^1 {2}.*pool/im);
  expect(stdout).toMatch(
    /^What set it off\n {3}Release of new code\n(?: {3}.*\n)+ {3}Line 4\n {3}“The outage was triggered/m,
  );
  const { documents, counts } = JSON.parse((await causes('rollout.md', 'disk.md', '--format', 'json')).stdout);
  const triggerOf = (path: string) => documents.find((each: { path: string }) => each.path === path).trigger;
  expect(triggerOf('rollout.md')).toMatchObject({
    id: 'binary-push',
    name: 'Release of new code',
    passage: { line: 4 },
  });
  expect(triggerOf('disk.md')).toBeNull();
  expect(counts.triggers).toEqual({ 'binary-push': 1 });
  rmSync(join(folder.path, 'rollout.md'));
});

it('lists and explains triggers', async () => {
  expect((await causes()).stdout).toMatch(
    /^Triggers: what sets a failure off\n(?: .*\n)* {2}binary-push +Release of new code$/m,
  );
  const { stdout } = await run(['explain', 'binary-push'], folder.path);
  for (const part of ['Release of new code', 'Easily confused with', 'For example'])
    expect(stdout).toContain(`${part}\n`);
});
