import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Clears away what SQLite's search and its log of writes still hold of a text that was written over. */
export async function forget(database: Database): Promise<void> {
  if (database.kind !== 'sqlite') return;
  await database.write((writing) => sql`insert into search (search) values ('optimize')`.execute(writing));
  await sql`pragma wal_checkpoint(truncate)`.execute(database.direct);
}
