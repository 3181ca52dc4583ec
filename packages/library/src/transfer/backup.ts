import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Settings } from '@failonce/checks';
import { AppError } from '@failonce/document';
import { openDatabase, openReadable } from '../database/database.ts';
import { asStorageFailure } from '../database/failures.ts';
import { copySqlite, removeSqlite, settleSqlite } from '../database/sqlite-file.ts';
import { copyTables } from './copy-tables.ts';
import { deriveHeads } from './derive-heads.ts';
import { type Verified, verify } from './verify.ts';

/**
 * Writes a backup of the library at a place into one new file, as of one moment, while people go on writing. The file is
 * an SQLite database whatever the library lies in, and comes back into either. It has been verified when this answers.
 */
export async function backup(place: string, file: string, settings: Settings): Promise<Verified> {
  const target = resolve(file);
  if (existsSync(target))
    throw new AppError('file-unwritable', {
      message: `“${file}” is there already. Name a new file: a backup never replaces another.`,
      details: { path: file, help: false },
    });
  const partial = `${target}.partial`;
  const readable = await openReadable(place);
  try {
    mkdirSync(dirname(target), { recursive: true });
    removeSqlite(partial);
    if (readable.kind === 'sqlite') await copySqlite(readable.place, partial);
    else {
      const copy = await openDatabase(partial);
      try {
        await readable.snapshot((reading) =>
          copy.write(async (writing) => {
            await copyTables(reading, writing);
            await deriveHeads({ database: copy, settings }, writing);
          }),
        );
      } finally {
        await copy.close();
      }
    }
    settleSqlite(partial);
    const verified = await verify(partial);
    renameSync(partial, target);
    return { ...verified, place: target };
  } catch (error) {
    removeSqlite(partial);
    throw asStorageFailure(error, target);
  } finally {
    await readable.close();
  }
}
