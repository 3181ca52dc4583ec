import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { TableName } from './table-contents.ts';

/** Tables in whose rows the words of a postmortem stand. */
const WITH_WORDS = [
  'revision',
  'postmortem',
  'masked',
  'term',
  'fingerprint',
  'word',
  'search',
  'request',
  'draft',
  'draft_update',
] as const satisfies readonly TableName[];

/**
 * Clears away what the database's files still hold of a text that was written over: in SQLite its search and its log of
 * writes; in PostgreSQL the dead rows, by writing each table anew, for which others wait as long as that takes. What
 * PostgreSQL's own log of writes, its replicas and all backups hold goes as they are written over.
 */
export async function forget(database: Database): Promise<void> {
  if (database.kind === 'sqlite') {
    await database.write((writing) => sql`insert into search (search) values ('optimize')`.execute(writing));
    await sql`pragma wal_checkpoint(truncate)`.execute(database.direct);
    return;
  }
  for (const table of WITH_WORDS) await sql`vacuum (full) ${sql.table(table)}`.execute(database.direct);
}
