import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Pictures, each once by its content and in pieces of a row each, and the postmortems that show them.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('file')
      .addColumn('sha256', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull().unique())
      .addColumn('type', text, (c) => c.notNull())
      .addColumn('width', 'integer', (c) => c.notNull())
      .addColumn('height', 'integer', (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('purged', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .createTable('file_part')
      .addColumn('sha256', text, (c) => c.notNull().references('file.sha256'))
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('content', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('file_part_key', ['sha256', 'part'])
      .execute();
    await db.schema
      .createTable('file_use')
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('sha256', text, (c) => c.notNull().references('file.sha256'))
      .addColumn('added_at', text, (c) => c.notNull())
      .addColumn('added_by', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('file_use_key', ['postmortem_id', 'sha256'])
      .execute();
  },
});
