import type { ChildProcess } from 'node:child_process';
import { afterAll, expect, it, vi } from 'vitest';
import { folderWith, run, start } from '../testing/run.ts';

const { path: folder, remove } = folderWith({ 'failonce.yaml': 'server: { port: 0 }\n' });
afterAll(remove);
// Each test starts whole programs.
vi.setConfig({ testTimeout: 120_000 });

const PLACE = ['--data', 'own/library.db'];

/** Starts the server, and waits for its address. */
async function serving(...args: string[]): Promise<{ server: ChildProcess; said: string; url: string }> {
  const server = start(['serve', ...PLACE, ...args], folder);
  let said = '';
  let log = '';
  server.stderr?.on('data', (text) => (log += text));
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (text) => {
      said += text;
      if (said.includes('Ctrl+C')) resolve();
    });
    server.once('exit', () => reject(new Error(`It ended:\n${said}${log}`)));
  });
  return { server, said, url: /address\s+(\S+)/.exec(said)?.[1] ?? '' };
}

function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const status = new Promise<number | null>((resolve) => server.once('exit', resolve));
  server.kill(signal);
  return status;
}

it('says where it is, answers, and stops when it is asked to', async () => {
  const { server, said, url } = await serving();
  expect(said).toContain('own/library.db');
  expect(said).toMatch(/first\s+http:\/\/127\.0\.0\.1:\d+\/join\?invitation=invite_/);
  expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready\n');
  expect((await fetch(`${url}/api/v1/postmortems`)).status).toBe(401);
  const taken = await run(['serve', ...PLACE, '--port', new URL(url).port], folder);
  expect(taken).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('cannot listen there') });
  expect(await ended(server, 'SIGTERM')).toBe(0);
});

it('starts again after it was killed', async () => {
  const { server } = await serving('--quiet');
  await ended(server, 'SIGKILL');
  const again = await serving();
  expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
  await ended(again.server, 'SIGINT');
});

it('puts the sample library into an empty library, once', async () => {
  const data = ['--data', 'samples/library.db'];
  const { server, said } = await serving('--samples', '--quiet', ...data);
  expect(said).toContain('samples/library.db');
  await ended(server, 'SIGTERM');
  expect((await run(['verify', ...data], folder)).stdout).toContain('24 postmortems');
  const again = await serving('--samples', '--quiet', ...data);
  await ended(again.server, 'SIGTERM');
  expect((await run(['verify', ...data], folder)).stdout).toContain('24 postmortems');
});

it.each([
  [['--host', '0.0.0.0'], 'Nobody has an account yet', 'FAILONCE_OWNER'],
  [['--port', 'x'], '--port must be a whole number from 0 to 65535, not “x”.', 'serve --help'],
  [['here'], 'serve takes no path', '--data PLACE'],
])('refuses %j, and says what to do', async (args, wrong, help) => {
  const { status, stdout, stderr } = await run(['serve', ...PLACE, ...args], folder);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(wrong);
  expect(stderr).toContain(help);
});
