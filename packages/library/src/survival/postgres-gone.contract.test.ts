import { setTimeout } from 'node:timers/promises';
import { defaultSettings } from '@failonce/checks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../database/database.ts';
import type { Library } from '../library.ts';
import { createPostmortem } from '../postmortems/create-postmortem.ts';
import { listPostmortems } from '../postmortems/list-postmortems.ts';
import { findPostgres, type PostgresCluster, startPostgres } from '../testing/postgres-cluster.ts';
import { verify } from '../transfer/verify.ts';
import { SYSTEM } from '../viewer.ts';

const bin = findPostgres();

describe('PostgreSQL that goes away', { timeout: 120_000 }, () => {
  let cluster: PostgresCluster;
  let database: Database;
  let library: Library;
  beforeEach(({ skip }) => skip(bin === undefined, 'this machine has no PostgreSQL server programs'));
  beforeAll(async () => {
    if (bin === undefined) return;
    cluster = await startPostgres(bin);
    database = await openDatabase(cluster.address);
    library = { database, settings: defaultSettings, now: () => new Date() };
  }, 60_000);
  afterAll(async () => {
    await database?.close();
    await cluster?.remove();
  });

  it('is a clear error, loses nothing that was acknowledged, and is found again when it is back', async () => {
    const acknowledged: number[] = [];
    const refused = new Set<unknown>();
    let going = true;
    const person = async (name: number): Promise<void> => {
      for (let turn = 0; going; turn++) {
        try {
          const { number } = await createPostmortem(library, SYSTEM, { markdown: `# Failure ${name} ${turn}\n` });
          acknowledged.push(number);
        } catch (error) {
          refused.add((error as { code?: unknown }).code ?? error);
          await setTimeout(20);
        }
      }
    };
    const people = [0, 1, 2, 3].map(person);
    for (let times = 0; times < 3; times++) {
      await setTimeout(300);
      await cluster.kill();
      await expect(listPostmortems(library, SYSTEM)).rejects.toMatchObject({ code: 'storage-unavailable' });
      await setTimeout(300);
      const before = acknowledged.length;
      await cluster.start();
      while (acknowledged.length < before + 10) await setTimeout(20);
    }
    going = false;
    await Promise.all(people);
    expect([...refused]).toEqual(['storage-unavailable']);
    const rows = await database.read.selectFrom('postmortem').select('number').execute();
    const there = new Set(rows.map(({ number }) => number));
    expect(acknowledged.filter((number) => !there.has(number))).toEqual([]);
    expect((await verify(cluster.address)).problems).toEqual([]);
  });
});
