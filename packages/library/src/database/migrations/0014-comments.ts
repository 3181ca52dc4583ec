import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// What people say of words of a postmortem, and up to which revision each of them has looked at it.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('thread')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('revision', 'integer')
      .addColumn('stands', 'integer', (c) => c.notNull())
      .addColumn('start_at', 'integer', (c) => c.notNull())
      .addColumn('end_at', 'integer', (c) => c.notNull())
      .addColumn('exact', text, (c) => c.notNull())
      .addColumn('prefix', text, (c) => c.notNull())
      .addColumn('suffix', text, (c) => c.notNull())
      .addColumn('quote', text, (c) => c.notNull())
      .addColumn('replacement', text)
      .addColumn('resolution', text)
      .addColumn('resolved_at', text)
      .addColumn('resolved_by', text)
      .execute();
    await db.schema.createIndex('thread_of').on('thread').columns(['postmortem_id', 'start_at']).execute();
    await db.schema
      .createTable('comment')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('thread_id', text, (c) => c.notNull().references('thread.id').onDelete('cascade'))
      .addColumn('author_id', text, (c) => c.notNull())
      .addColumn('body', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('changed_at', text)
      .addColumn('deleted_at', text)
      .execute();
    await db.schema.createIndex('comment_of').on('comment').columns(['thread_id', 'id']).execute();
    await db.schema
      .createTable('mention')
      .addColumn('comment_id', text, (c) => c.notNull().references('comment.id').onDelete('cascade'))
      .addColumn('person_id', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('mention_key', ['comment_id', 'person_id'])
      .execute();
    await db.schema.createIndex('mention_of').on('mention').column('person_id').execute();
    await db.schema
      .createTable('look')
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('person_id', text, (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('look_key', ['postmortem_id', 'person_id'])
      .execute();
  },
});
