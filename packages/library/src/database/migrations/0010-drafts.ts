import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// What people are typing, until it is a revision; and whose words a revision has beside its author's.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('draft')
      .addColumn('postmortem_id', text, (c) => c.primaryKey().references('postmortem.id'))
      .addColumn('epoch', text, (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('base', text, (c) => c.notNull())
      .addColumn('through', 'integer', (c) => c.notNull())
      .addColumn('updates', 'integer', (c) => c.notNull())
      .addColumn('typed_at', text, (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('draft_update')
      .addColumn('postmortem_id', text, (c) => c.notNull().references('draft.postmortem_id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('epoch', text, (c) => c.notNull())
      .addColumn('author_id', text, (c) => c.notNull())
      .addColumn('body', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('draft_update_key', ['postmortem_id', 'number'])
      .execute();
    await db.schema
      .alterTable('revision')
      .addColumn('co_authors', text, (c) => c.notNull().defaultTo('[]'))
      .execute();
  },
});
