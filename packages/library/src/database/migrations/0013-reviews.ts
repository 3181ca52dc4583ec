import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// What people decide of postmortems while they review them, and of which earlier failures they say that they came again.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema.alterTable('postmortem').addColumn('interim_until', text).execute();
    await db.schema
      .createTable('review')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('substance', text, (c) => c.notNull())
      .addColumn('target_id', text)
      .addColumn('detail', text, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('review_of').on('review').columns(['postmortem_id', 'number']).execute();
    await db.schema.createIndex('review_asks').on('review').columns(['target_id', 'postmortem_id']).execute();
    await db.schema
      .createTable('recurrence')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('earlier_id', text, (c) => c.references('postmortem.id'))
      .addColumn('answer', text, (c) => c.notNull())
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('recurrence_of').on('recurrence').columns(['postmortem_id', 'number']).execute();
    await db.schema.createIndex('recurrence_earlier').on('recurrence').columns(['earlier_id']).execute();
    // Those who decide what waits for somebody look for what stands there just now.
    await db.schema.createIndex('postmortem_state').on('postmortem').columns(['state', 'updated_at']).execute();
  },
});
