import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Settings } from '@failonce/checks';
import { AppError, isAppError } from '@failonce/document';
import { isAddress, openDatabase, openReadable } from '../database/database.ts';
import { asStorageFailure } from '../database/failures.ts';
import { BESIDE, copySqlite, isInUse, removeSqlite, settleSqlite } from '../database/sqlite-file.ts';
import { copyTables } from './copy-tables.ts';
import { deriveHeads } from './derive-heads.ts';
import { isEmpty, refuseUnlessEmpty } from './empty.ts';
import { type Verified, verify } from './verify.ts';

export interface Restored extends Verified {
  /** Where the library that was there before lies now. */
  readonly setAside?: string;
}

interface Restoring {
  /** Also where something is there already. */
  readonly force?: boolean;
  readonly settings: Settings;
  readonly now: () => Date;
}

const REPLACES = 'Restoring replaces what is there. If that is what you want, add --force';

/**
 * Brings a backup back to a place, in an SQLite file or in PostgreSQL, whichever it was made of, and takes it forward to
 * this version. All or nothing: the backup is verified before anything is touched. What is there is replaced only
 * where that is forced; a file is then set aside, not removed.
 */
export async function restore(place: string, file: string, given: Restoring): Promise<Restored> {
  return isAddress(place) ? await intoPostgres(place, file, given) : await intoFile(resolve(place), file, given);
}

async function intoFile(target: string, file: string, { force = false, now }: Restoring): Promise<Restored> {
  if (isInUse(target))
    throw new AppError('storage-busy', {
      message: `A Failonce has “${target}” open. Stop it, then restore.`,
      details: { path: target, help: false },
    });
  const occupied = existsSync(target) && !(await isEmptyFile(target));
  if (occupied && !force) throw refused(target);
  const ready = `${target}.restoring`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    await prepare(file, ready);
    const setAside = `${target}.replaced-${now()
      .toISOString()
      .replace(/[-:]|\.\d+/g, '')}`;
    for (const suffix of BESIDE) {
      if (!existsSync(target + suffix)) continue;
      if (occupied) renameSync(target + suffix, setAside + suffix);
      else rmSync(target + suffix);
    }
    renameSync(ready, target);
    return { ...(await verify(target)), ...(occupied ? { setAside } : {}) };
  } catch (error) {
    throw asStorageFailure(error, target);
  } finally {
    removeSqlite(ready);
  }
}

async function intoPostgres(address: string, file: string, { force = false, settings }: Restoring): Promise<Restored> {
  const folder = mkdtempSync(join(tmpdir(), 'failonce-restore-'));
  const database = await openDatabase(address);
  try {
    const ready = join(folder, 'library.db');
    await prepare(file, ready);
    const source = await openReadable(ready);
    try {
      await source.snapshot((reading) =>
        database.write(async (writing) => {
          if (!force) await refuseUnlessEmpty(writing, REPLACES);
          await copyTables(reading, writing);
          await deriveHeads({ database, settings }, writing);
        }),
      );
    } finally {
      await source.close();
    }
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return await verify(address);
}

/** A copy of the backup that has taken all steps and is known to be whole. */
async function prepare(file: string, ready: string): Promise<void> {
  if (!existsSync(file))
    throw new AppError('file-not-found', { message: `There is no backup “${file}”.`, details: { path: file } });
  try {
    removeSqlite(ready);
    await copySqlite(file, ready);
    await (await openDatabase(ready)).close();
    settleSqlite(ready);
  } catch (error) {
    throw asStorageFailure(error, file);
  }
  const { problems } = await verify(ready);
  if (problems.length > 0)
    throw new AppError('storage-damaged', {
      message: `The backup “${file}” is not whole: ${problems[0]} Nothing was restored.`,
      details: { path: file, problems, help: false },
    });
}

/** What cannot be read is not empty. */
async function isEmptyFile(file: string): Promise<boolean> {
  try {
    const readable = await openReadable(file);
    try {
      return await readable.snapshot(isEmpty);
    } finally {
      await readable.close();
    }
  } catch (error) {
    if (isAppError(error)) return false;
    throw error;
  }
}

function refused(place: string): AppError {
  return new AppError('input-invalid', {
    message: `There is a library at “${place}” already. ${REPLACES}: it is set aside, not removed.`,
    details: { path: place, help: false },
  });
}
