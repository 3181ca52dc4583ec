import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/database.ts';
import { freshPlace, hasPostgres } from '../testing/databases.ts';
import { verify } from '../transfer/verify.ts';

const WRITER = fileURLToPath(new URL('../testing/writer.ts', import.meta.url));
/** By hand: FAILONCE_KILLS=200 npx vitest run kills */
const KILLS = Number(process.env['FAILONCE_KILLS'] ?? 10);
/** One in so many writers is killed while it opens the library, in these milliseconds; the others after some writes. */
const [OPENING, WITHIN] = [5, 500];
const MOST_WRITES = 40;

const compiled = mkdtempSync(join(tmpdir(), 'failonce-compiled-'));
afterAll(() => rmSync(compiled, { recursive: true, force: true }));

/** Lets a writer write into the library, kills it at some moment, and answers what it was promised until then. */
async function writeAndDie(place: string): Promise<string[]> {
  const child = spawn(process.execPath, [WRITER, place], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  });
  let complaint = '';
  child.stderr.on('data', (piece) => (complaint += piece));
  const ended = new Promise((resolve) => child.once('close', resolve));
  const promised: string[] = [];
  const opening = Math.random() < 1 / OPENING;
  const writes = Math.random() * MOST_WRITES;
  const killIn = (longest: number): unknown => setTimeout(Math.random() * longest).then(() => child.kill('SIGKILL'));
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'begun') promised.push(line);
    else if (opening) void killIn(WITHIN);
    if (promised.length > writes) void killIn(10);
  }
  await ended;
  if (complaint !== '') throw new Error(complaint);
  return promised;
}

for (const kind of ['sqlite', 'postgres'] as const) {
  describe(`killed while it writes, a library on ${kind}`, () => {
    let fresh: Awaited<ReturnType<typeof freshPlace>>;
    beforeEach(({ skip }) =>
      skip(kind === 'postgres' && !hasPostgres(), 'this machine has no PostgreSQL server programs'),
    );
    beforeAll(async () => {
      if (kind === 'sqlite' || hasPostgres()) fresh = await freshPlace(kind);
    });
    afterAll(() => fresh?.remove());

    it(`holds every write that it acknowledged, and starts again, ${KILLS} times`, {
      timeout: KILLS * 30_000,
    }, async () => {
      const promised = new Set<string>();
      for (let round = 0; round < KILLS; round++) {
        for (const line of await writeAndDie(fresh.place)) promised.add(line);
        const database = await openDatabase(fresh.place);
        const rows = await database.read.selectFrom('revision').select(['postmortem_id', 'number', 'sha256']).execute();
        await database.close();
        const there = new Set(rows.map(({ postmortem_id, number, sha256 }) => `${postmortem_id} ${number} ${sha256}`));
        expect([...promised].filter((line) => !there.has(line))).toEqual([]);
        expect((await verify(fresh.place)).problems).toEqual([]);
      }
      expect(promised.size).toBeGreaterThan(KILLS);
    });
  });
}
