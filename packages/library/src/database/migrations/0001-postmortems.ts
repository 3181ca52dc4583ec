import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Postmortems, their revisions and what is derived of them; the people who may see them; and the log of changes.
export default defineMigration({
  up: async (db, kind) => {
    // On PostgreSQL text sorts by its bytes, as it does on SQLite.
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    const { schema } = db;
    await schema
      .createTable('person')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('email', text, (c) => c.notNull().unique())
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('disabled_at', text)
      .execute();
    await schema
      .createTable('team')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull().unique())
      .addColumn('created_at', text, (c) => c.notNull())
      .execute();
    await schema
      .createTable('team_member')
      .addColumn('team_id', text, (c) => c.notNull().references('team.id').onDelete('cascade'))
      .addColumn('person_id', text, (c) => c.notNull().references('person.id'))
      .addPrimaryKeyConstraint('team_member_key', ['person_id', 'team_id'])
      .execute();
    await schema
      .createTable('postmortem')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('number', 'integer', (c) => c.notNull().unique())
      .addColumn('slug', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('visibility', text, (c) => c.notNull())
      .addColumn('imported', 'integer', (c) => c.notNull())
      .addColumn('head_id', text, (c) => c.notNull())
      .addColumn('head', 'integer', (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('updated_at', text, (c) => c.notNull())
      .addColumn('derived', 'integer', (c) => c.notNull())
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('cause', text, (c) => c.notNull())
      .addColumn('severity', text)
      .addColumn('start_date', text)
      .addColumn('started_at', text)
      .addColumn('zone', text)
      .addColumn('duration_minutes', 'integer')
      .addColumn('affected_percent', 'real')
      .addColumn('words', 'integer', (c) => c.notNull())
      .addColumn('met', 'integer', (c) => c.notNull())
      .addColumn('asked', 'integer', (c) => c.notNull())
      .addColumn('errors', 'integer', (c) => c.notNull())
      .addColumn('practice', 'integer', (c) => c.notNull())
      .addColumn('tasks_open', 'integer', (c) => c.notNull())
      .addColumn('tasks_done', 'integer', (c) => c.notNull())
      .addColumn('next_due', text)
      .execute();
    // The order of the library's list: the day of the outage, else the day of writing; the number settles ties.
    await schema
      .createIndex('postmortem_newest')
      .on('postmortem')
      .expression(sql`coalesce(start_date, created_at) desc, number desc`)
      .execute();
    await schema.createIndex('postmortem_visibility').on('postmortem').column('visibility').execute();
    await schema
      .createTable('revision')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('markdown', text, (c) => c.notNull())
      .addColumn('sha256', text, (c) => c.notNull())
      .addColumn('author_id', text, (c) => c.notNull())
      .addColumn('message', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('purged', 'integer', (c) => c.notNull().defaultTo(0))
      .addUniqueConstraint('revision_number', ['postmortem_id', 'number'])
      .execute();
    // What is taken in is known by its text.
    await schema.createIndex('revision_sha256').on('revision').column('sha256').execute();
    await schema
      .createTable('audience')
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('member_id', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('audience_key', ['postmortem_id', 'member_id'])
      .execute();
    await schema.createIndex('audience_member').on('audience').column('member_id').execute();
    await schema
      .createTable('term')
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id'))
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('value', text, (c) => c.notNull())
      .addColumn('name', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('term_key', ['postmortem_id', 'kind', 'value'])
      .execute();
    await schema.createIndex('term_value').on('term').columns(['kind', 'value', 'postmortem_id']).execute();
    await schema
      .createTable('fingerprint')
      .addColumn('postmortem_id', text, (c) => c.primaryKey().references('postmortem.id'))
      .addColumn('derived', 'integer', (c) => c.notNull())
      .addColumn('body', text, (c) => c.notNull())
      .execute();
    await schema
      .createTable('change')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('subject', text, (c) => c.notNull())
      .addColumn('detail', text, (c) => c.notNull())
      .execute();
    await schema.createIndex('change_subject').on('change').columns(['subject', 'number']).execute();
    await schema
      .createTable('counter')
      .addColumn('name', text, (c) => c.primaryKey())
      .addColumn('value', 'integer', (c) => c.notNull())
      .execute();
    await db
      .insertInto('counter')
      .values([
        { name: 'change', value: 0 },
        { name: 'postmortem', value: 0 },
      ])
      .execute();
  },
});
