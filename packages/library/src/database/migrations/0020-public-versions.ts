import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Versions of postmortems for outsiders: what was asked for, approved and withdrawn, with the text that was approved.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('public_version')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('markdown', text, (c) => c.notNull())
      .addColumn('sha256', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('address', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('asked_at', text, (c) => c.notNull())
      .addColumn('asked_by', text, (c) => c.notNull())
      .addColumn('approved_at', text)
      .addColumn('approved_by', text)
      .addColumn('ended_at', text)
      .addColumn('ended_by', text)
      .addColumn('reason', text, (c) => c.notNull())
      .execute();
    await sql`create index public_version_at on public_version (address, id)`.execute(db);
    await sql`create index public_version_of on public_version (postmortem_id, state)`.execute(db);
    // The list of those that everybody may find, the newest first.
    await sql`create index public_version_listed on public_version (state, kind, approved_at, id)`.execute(db);
  },
});
