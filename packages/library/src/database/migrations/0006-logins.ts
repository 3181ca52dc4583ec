import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Programs that wait for a person to let them in, for some minutes.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('login')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('code_hash', text, (c) => c.notNull().unique())
      .addColumn('user_code_hash', text, (c) => c.notNull().unique())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('answer', text)
      .addColumn('person_id', text)
      .addColumn('expires_at', text, (c) => c.notNull())
      .addColumn('asked_at', text)
      .execute();
  },
});
