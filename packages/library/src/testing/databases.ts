import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '@failonce/checks';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, inject } from 'vitest';
import { type DatabaseKind, openDatabase } from '../database/database.ts';
import type { Library } from '../library.ts';
import './provided.ts';

/** A fresh, empty place for a library, of which `openDatabase` may be told; removed after the tests of the file. */
export async function freshPlace(kind: DatabaseKind): Promise<{ place: string; remove: () => Promise<void> }> {
  if (kind === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'failonce-library-'));
    return {
      place: join(folder, 'library.db'),
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const address = new URL(inject('postgres').replace('failonce@/', 'failonce@socket/'));
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await administer(`create database ${name}`);
  address.pathname = name;
  return {
    place: address.href.replace('@socket/', '@/'),
    remove: () => administer(`drop database ${name} with (force)`),
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Is there a PostgreSQL server for the tests of this run? */
export function hasPostgres(): boolean {
  return inject('postgres') !== '';
}

/** A library of its own in a fresh place; undefined where the machine has no such database. */
export async function freshLibrary(
  kind: DatabaseKind,
): Promise<{ library: Library; place: string; remove: () => Promise<void> } | undefined> {
  if (kind === 'postgres' && !hasPostgres()) return undefined;
  const { place, remove } = await freshPlace(kind);
  const database = await openDatabase(place);
  return {
    library: { database, settings: defaultSettings, now: () => new Date() },
    place,
    remove: async () => {
      await database.close();
      await remove();
    },
  };
}

/** One suite over both databases, each with an empty library of its own. */
export function describeLibrary(
  name: string,
  suite: (library: () => Library, kind: DatabaseKind, place: () => string) => void,
): void {
  for (const kind of ['sqlite', 'postgres'] as const) {
    describe(`${name} on ${kind}`, () => {
      let fresh: Awaited<ReturnType<typeof freshLibrary>>;
      beforeAll(async () => {
        fresh = await freshLibrary(kind);
      });
      beforeEach(({ skip }) => skip(fresh === undefined, 'this machine has no PostgreSQL server programs'));
      afterAll(async () => fresh?.remove());
      const there = (): NonNullable<typeof fresh> => fresh as NonNullable<typeof fresh>;
      suite(
        () => there().library,
        kind,
        () => there().place,
      );
    });
  }
}
