import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// What a file was called, by which other texts name it; and the due dates of all open tasks, in place of the first.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema.alterTable('postmortem').addColumn('file', text).execute();
    await db.schema.alterTable('postmortem').addColumn('open_due', text).execute();
    await sql`update postmortem set open_due = next_due`.execute(db);
    await db.schema.alterTable('postmortem').dropColumn('next_due').execute();
  },
});
