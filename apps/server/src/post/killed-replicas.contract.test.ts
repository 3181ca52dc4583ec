import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addEndpoint, announce, SYSTEM } from '@failonce/library';
import { freshLibrary } from '@failonce/library/testing';
import { expect, it } from 'vitest';
import { sealWith } from '../sign-in/seal.ts';
import { endpointServer } from '../testing/other-sides.ts';
import { newSecret } from './signed.ts';

const PROGRAM = fileURLToPath(new URL('../testing/deliver-process.ts', import.meta.url));
/** By hand: FAILONCE_KILLS=100 npx vitest run killed-replicas */
const KILLS = Number(process.env['FAILONCE_KILLS'] ?? 6);
/** As many may be on their way when a replica is killed. */
const AT_ONCE = 4;
const EVENTS_A_ROUND = 15;

it(`sends each once by two replicas on one PostgreSQL, of which ${KILLS} are killed`, {
  timeout: 60_000 + KILLS * 10_000,
}, async ({ skip }) => {
  const fresh = await freshLibrary('postgres');
  if (fresh === undefined) return skip('this machine has no PostgreSQL server programs');
  const { library, place } = fresh;
  const compiled = mkdtempSync(join(tmpdir(), 'failonce-compiled-'));
  const hook = await endpointServer(
    () => 'take',
    () => Math.random() * 40,
  );
  let complaints = '';
  const start = (): Promise<ChildProcess> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [PROGRAM, place], {
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_COMPILE_CACHE: compiled },
      });
      child.stderr.on('data', (piece) => {
        complaints += piece;
      });
      child.stdout.once('data', () => resolve(child));
    });
  const seal = sealWith('a secret of the tests', 'endpoint');
  await addEndpoint(library, SYSTEM, {
    name: 'Hook',
    format: 'standard',
    kinds: ['task.late'],
    address: seal.close(hook.address),
    secret: seal.close(newSecret()),
  });
  const replicas = [await start(), await start()];
  try {
    for (let kill = 0; kill < KILLS; kill++) {
      for (let event = 0; event < EVENTS_A_ROUND; event++)
        await library.database.write((writing) =>
          announce(writing, { kind: 'task.late', subject: `${kill} ${event}`, at: library.now() }),
        );
      await pause(Math.random() * 150);
      replicas[kill % 2]?.kill('SIGKILL');
      replicas[kill % 2] = await start();
    }
    const all = KILLS * EVENTS_A_ROUND;
    const rows = async () => await library.database.read.selectFrom('message').select(['id', 'state']).execute();
    await expect
      .poll(async () => (await rows()).every(({ state }) => state === 'sent'), { timeout: 40_000 })
      .toBe(true);
    const bodies = Map.groupBy(hook.arrived, ({ id }) => id);
    expect([...bodies.keys()].sort()).toEqual((await rows()).map(({ id }) => id).sort());
    expect(bodies.size).toBe(all);
    for (const same of bodies.values()) expect(new Set(same.map(({ body }) => body)).size).toBe(1);
    expect(hook.arrived.length - all).toBeLessThanOrEqual(KILLS * AT_ONCE);
    expect(complaints).toBe('');
  } finally {
    for (const each of replicas) each?.kill('SIGKILL');
    await hook.stop();
    await fresh.remove();
    rmSync(compiled, { recursive: true, force: true });
  }
});
