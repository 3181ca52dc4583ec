import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerLogin, SYSTEM, setVisibility } from '@failonce/library';
import { sampleText } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { folderWith, type Ran, run, start } from '../testing/run.ts';
import { type Served, serveLibrary } from '../testing/serve-library.ts';

vi.setConfig({ testTimeout: 300_000 });

const { path: folder, remove } = folderWith({ 'gateway.md': sampleText(), 'new.md': '# New\n' });
const settings = folderWith({});
let served: Served;
let token: string;

beforeAll(async () => {
  served = await serveLibrary();
  token = (await served.person()).token;
}, 120_000);
afterAll(async () => {
  await served.stop();
  remove();
  settings.remove();
});

const here = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  run(args, folder, input, { XDG_CONFIG_HOME: settings.path, ...env });

it('signs in once, pushes, and prints the address and the count that “failonce check” tells', async () => {
  expect(await here(['push', 'gateway.md'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('Which library?'),
  });
  const none = await here(['login', served.url, '--token'], 'failonce_none');
  expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('does not know us') });
  const login = await here(['login', `${served.url}/`, '--token'], `${token}\n`);
  const kept = join(settings.path, 'failonce', 'credentials.json');
  expect(login).toEqual({
    status: 0,
    stdout: `You are signed in at ${served.url}. The token lies in ${kept}.\n`,
    stderr: '',
  });
  expect(statSync(kept).mode & 0o777).toBe(0o600);

  const pushed = await here(['push', 'gateway.md']);
  expect(pushed).toMatchObject({ status: 0, stderr: '' });
  const [, met, of, words] =
    /^PM-1 {2}\S+\/pm\/1 {2}(\d+) of (\d+) requirements met, (\d+) words\n/.exec(pushed.stdout) ?? [];
  expect(pushed.stdout).toContain(`PM-1  ${served.url}/pm/1  `);
  expect((await here(['check', 'gateway.md'])).stdout).toContain(`${met} of ${of} · ${words} words`);
  expect(readFileSync(join(folder, 'gateway.md'), 'utf8')).toContain(`failonce: ${served.url}/pm/1 (revision 1)\n`);

  const status = await here(['status', '--format', 'json']);
  expect(JSON.parse(status.stdout).files).toEqual([
    { path: 'gateway.md', status: 'same', address: `${served.url}/pm/1`, revision: 1, newest: 1 },
    { path: 'new.md', status: 'new here' },
  ]);
  expect((await here(['pull', 'pm-1'])).stdout).toContain('PM-1-checkout-down');
  expect((await here(['status'])).stdout).toMatch(/same +gateway\.md .*\nnew here +new\.md\n/);
  expect((await here(['pull'])).stdout).toMatch(/nothing has changed\n/);
});

it('takes a token of the environment for its own server alone', async () => {
  const other = (await served.person()).token;
  const env = { FAILONCE_TOKEN: other, XDG_CONFIG_HOME: join(settings.path, 'none') };
  expect((await here(['status', 'gateway.md'], '', env)).stderr).toContain('Set both.');
  const good = await here(['status', 'gateway.md'], '', { ...env, FAILONCE_SERVER: served.url });
  expect(good.stdout).toContain('same  gateway.md');
  const elsewhere = await here(['status', 'gateway.md'], '', {
    ...env,
    FAILONCE_SERVER: 'https://failonce.example.com',
  });
  expect(elsewhere.stderr).toContain(`You have not signed in at ${served.url}.`);
  const { viewer } = await served.person();
  const audience = viewer.kind === 'person' ? [viewer.id] : [];
  await setVisibility(served.library, SYSTEM, '1', { visibility: 'people', audience });
  const hidden = await here(['status', 'gateway.md'], '', { ...env, FAILONCE_SERVER: served.url });
  expect(hidden.stdout).toContain('not yours to see  gateway.md');
});

it.each([
  [['push'], 'Which file?'],
  [['push', '.'], 'was found, not named'],
  [['pull', 'new.md'], 'in no library yet'],
  [['push', 'gone.md'], 'gone.md: There is no such file'],
])('refuses %j, and says why', async (args, words) => {
  expect(await here(args)).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(words) });
});

it('signs in through the browser, with the code that a person confirms', async () => {
  const ada = await served.person();
  const env = { XDG_CONFIG_HOME: join(settings.path, 'browser'), BROWSER: join(folder, 'no-such-browser') };
  const login = start(['login', served.url], folder, env);
  let said = '';
  let confirmed: Promise<void> | undefined;
  login.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    const code = /code {2}([B-Z]{4}-[B-Z]{4})\n/.exec(said)?.[1];
    if (code !== undefined) confirmed ??= answerLogin(served.library, ada.viewer, code, true);
  });
  const status = await new Promise((resolve) => login.on('close', resolve));
  await confirmed;
  expect([status, said]).toEqual([0, expect.stringContaining(`You are signed in at ${served.url}.`)]);
  expect(said).toMatch(/\n {2}http:\/\/127\.0\.0\.1:\d+\/confirm\?code=[B-Z]{4}-[B-Z]{4}\n/);
  expect((await here(['pull', 'PM-1'], '', env)).stderr).toMatch(/has no PM-1, or it is not for you to see|already/);
});
