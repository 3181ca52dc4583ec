import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// By what a purged secret is known when somebody sends it again. What was purged before this step is not known.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('purged')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('salt', text, (c) => c.notNull())
      .addColumn('length', 'integer', (c) => c.notNull())
      .addColumn('sieve', 'integer', (c) => c.notNull())
      .addColumn('hash', text, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('purged_postmortem').on('purged').column('postmortem_id').execute();
  },
});
