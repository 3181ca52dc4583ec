import type { ChildProcess } from 'node:child_process';
import { defaultSettings } from '@failonce/checks';
import { createToken, openDatabase } from '@failonce/library';
import { addPerson, freshPlace, sampleText } from '@failonce/library/testing';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { folderWith, start } from '../testing/run.ts';

// Two servers on one PostgreSQL, as processes of their own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const missing = inject('postgres') === '';
const { path: folder, remove } = folderWith({});
let place: Awaited<ReturnType<typeof freshPlace>>;
let token: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  if (missing) return;
  place = await freshPlace('postgres');
  const database = await openDatabase(place.place);
  const library = { database, settings: defaultSettings, now: () => new Date() };
  const maria = await addPerson(library, { role: 'owner' });
  ({ token } = await createToken(library, maria, { name: 'test', scope: 'write' }));
  await database.close();
});
afterAll(async () => {
  for (const each of running) each.kill('SIGKILL');
  await place?.remove();
  remove();
});

/** Starts a server. Answers how to ask it, and how to kill it. */
async function replica(): Promise<{ ask: (path: string, body?: unknown) => Promise<Response>; kill: () => void }> {
  const server = start(['serve', '--quiet', '--port', '0', '--data', place.place], folder);
  running.push(server);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (text) => {
      said += text;
      if (said.includes('Ctrl+C')) resolve();
    });
    server.stderr?.on('data', (text) => {
      said += text;
    });
    server.once('exit', () => reject(new Error(`It ended: ${said}`)));
  });
  const address = /address\s+(\S+)/.exec(said)?.[1] ?? '';
  return {
    ask: (path, body) =>
      fetch(`${address}/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    kill: () => server.kill('SIGKILL'),
  };
}

async function found(each: Awaited<ReturnType<typeof replica>>, text: string): Promise<number> {
  return ((await (await each.ask(`/search?text=${text}`)).json()) as { total: number }).total;
}

it('what one has written, the other reads and finds at once; either may be killed', async (context) => {
  if (missing) return context.skip('this machine has no PostgreSQL server programs');
  const [one, other] = await Promise.all([replica(), replica()]);
  expect(await found(other, 'wombat')).toBe(0);
  const made = await one.ask('/postmortems', { markdown: sampleText({ title: 'The wombat slept' }) });
  expect(made.status).toBe(201);
  const { number } = (await made.json()) as { number: number };
  expect((await other.ask(`/postmortems/${number}`)).status).toBe(200);
  expect(await found(other, 'wombat')).toBe(1);
  one.kill();
  const second = await other.ask('/postmortems', { markdown: sampleText({ title: 'The wombat woke' }) });
  expect(second.status).toBe(201);
  const again = await replica();
  expect(await found(again, 'wombat')).toBe(2);
  other.kill();
  expect(await found(again, 'wombat')).toBe(2);
});
