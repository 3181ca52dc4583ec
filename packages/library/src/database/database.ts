import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { AppError } from '@failonce/document';
import { Kysely, type Transaction } from 'kysely';
import { asStorageFailure } from './failures.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialects } from './sqlite.ts';
import type { Tables } from './tables.ts';
import { tellFailures } from './tell-failures.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** What queries run on: reading, or inside of a write. */
export type Queries = Kysely<Tables>;
/** Inside of a write. */
export type Writing = Transaction<Tables>;

/** The library's database, SQLite or PostgreSQL: one set of queries over both. */
export interface Database {
  readonly kind: DatabaseKind;
  /** The file, or the address without its password. */
  readonly place: string;
  /** For reading only. */
  readonly read: Queries;
  /** Reads as of one moment, while writers go on. */
  snapshot<T>(work: (reading: Queries) => Promise<T>): Promise<T>;
  /** For the sign-in, which keeps tables of its own, and for upkeep; everything else writes by `write`. */
  readonly direct: Queries;
  /** Runs a write as one transaction: durable when it answers, and undone as a whole where it throws. */
  write<T>(work: (writing: Writing) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the database at a file's path or a PostgreSQL address and brings its tables up to date. Throws `storage-…` where
 * it cannot be used, and `data-too-new` where a newer Failonce has written it.
 */
export async function openDatabase(place: string): Promise<Database> {
  const database = isAddress(place) ? openPostgres(place) : openSqlite(resolve(place));
  try {
    await migrate(database.direct, database.kind);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw asStorageFailure(error, database.place);
  }
}

/** A library's data, to look at and not to change. */
export interface Readable {
  readonly kind: DatabaseKind;
  readonly place: string;
  /** Reads as of one moment. */
  snapshot<T>(work: (reading: Queries) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens what is there as it is: makes nothing, and takes no step. Throws `file-not-found` where no file is. */
export async function openReadable(place: string): Promise<Readable> {
  if (!isAddress(place) && !existsSync(place))
    throw new AppError('file-not-found', { message: `There is no library at “${place}”.`, details: { path: place } });
  const database = isAddress(place) ? openPostgres(place) : openSqlite(resolve(place));
  try {
    await refuseNewer(database.read);
    return database;
  } catch (error) {
    await database.close().catch(() => {});
    throw asStorageFailure(error, database.place);
  }
}

/** Does it name a PostgreSQL server rather than a file? */
export function isAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(place);
}

function openSqlite(file: string): Database {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw asStorageFailure(error, file);
  }
  const dialects = sqliteDialects(file);
  const writer = new Kysely<Tables>({ dialect: tellFailures(dialects.writer, file) });
  // A connection of its own, so that reading never waits for a write.
  const reader = new Kysely<Tables>({ dialect: tellFailures(dialects.reader, file) });
  return {
    kind: 'sqlite',
    place: file,
    read: reader,
    snapshot: async (work) => {
      // Its own connection again: nobody else's reading should be held at that moment.
      const own = new Kysely<Tables>({ dialect: tellFailures(sqliteDialects(file).reader, file) });
      try {
        return await own.transaction().execute(work);
      } finally {
        await own.destroy();
      }
    },
    direct: writer,
    write: (work) => writer.transaction().execute(work),
    close: async () => {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

function openPostgres(address: string): Database {
  const place = withoutPassword(address);
  const db = new Kysely<Tables>({ dialect: tellFailures(postgresDialect(address), place) });
  return {
    kind: 'postgres',
    place,
    read: db,
    snapshot: (work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    direct: db,
    write: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return 'the PostgreSQL address';
  const url = new URL(address);
  if (url.password !== '') url.password = '***';
  if (url.searchParams.has('password')) url.searchParams.set('password', '***');
  return url.href;
}
