import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Writes that a client has given a name, so that they are done once however often they are sent.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('request')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('hash', text, (c) => c.notNull())
      .addColumn('answer', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('request_at').on('request').column('at').execute();
  },
});
