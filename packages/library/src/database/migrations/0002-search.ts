import { type ColumnDataType, sql } from 'kysely';
import { searchAdapters } from '../../search/adapters/adapters.ts';
import { defineMigration } from '../define-migration.ts';

// What words are found by: an index of each database's own kind, the words that there are, and the texts of which
// something is hidden.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await searchAdapters[kind].create(db);
    await db.schema
      .createTable('word')
      .addColumn('word', text, (c) => c.primaryKey())
      .execute();
    await db.schema
      .createTable('masked')
      .addColumn('postmortem_id', text, (c) => c.primaryKey().references('postmortem.id'))
      .addColumn('markdown', text, (c) => c.notNull())
      .execute();
  },
});
