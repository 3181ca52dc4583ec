import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';

/** What SQLite keeps beside a file while it is in use. */
export const BESIDE = ['', '-wal', '-shm', '-journal'] as const;

const WHOLE = 2 ** 31 - 1;

/** Copies a database as of one moment into one new file, while others write to it. The work is done in another thread. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    // All pages in one step: a writer in another process would make every further step begin anew.
    await backup(source, to, { rate: WHOLE });
  } finally {
    source.close();
  }
}

/** Makes a file that nobody has open complete by itself, and durable. */
export function settleSqlite(file: string): void {
  const db = new DatabaseSync(file);
  try {
    db.exec('pragma journal_mode = delete');
  } finally {
    db.close();
  }
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Has any process this file open? */
export function isInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const db = new DatabaseSync(file);
  try {
    // Refused while anybody else is connected.
    db.exec('pragma journal_mode = delete');
    return false;
  } catch (error) {
    return /locked/.test(String(error));
  } finally {
    db.close();
  }
}

/** Removes a database file and what lies beside it. */
export function removeSqlite(file: string): void {
  for (const suffix of BESIDE) rmSync(`${file}${suffix}`, { force: true });
}
