import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Clears away what SQLite's log of writes still holds of a text that was written over. */
export async function forget(database: Database): Promise<void> {
  if (database.kind === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(database.direct);
}
