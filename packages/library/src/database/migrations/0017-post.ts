import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// What people are told, when they want to be told by mail, which programs are told of what, and the outbox from which all
// of it leaves the library.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('notice')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('key', text, (c) => c.notNull().unique())
      .addColumn('person_id', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('postmortem_id', text)
      .addColumn('subject', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('detail', text, (c) => c.notNull())
      .addColumn('urgent', 'integer', (c) => c.notNull())
      .addColumn('seen_at', text)
      .addColumn('gathered_at', text)
      .addColumn('message_id', text)
      .execute();
    await db.schema.createIndex('notice_of').on('notice').columns(['person_id', 'id']).execute();
    await sql`create index notice_unseen on notice (person_id) where seen_at is null`.execute(db);
    await sql`create index notice_to_gather on notice (person_id, at) where gathered_at is null`.execute(db);
    await sql`create index notice_in on notice (message_id) where message_id is not null`.execute(db);
    await sql`create index notice_about on notice (postmortem_id) where postmortem_id is not null`.execute(db);
    await db.schema
      .createTable('message')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('channel', text, (c) => c.notNull())
      .addColumn('person_id', text)
      .addColumn('endpoint_id', text)
      .addColumn('postmortem_id', text)
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('body', text, (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('tries', 'integer', (c) => c.notNull())
      .addColumn('next_at', text, (c) => c.notNull())
      .addColumn('lease', text)
      .addColumn('status', 'integer')
      .addColumn('answer', text)
      .addColumn('settled_at', text)
      .execute();
    await sql`create index message_waiting on message (channel, next_at) where state = 'waiting'`.execute(db);
    await sql`create index message_leased on message (lease) where lease is not null`.execute(db);
    await sql`create index message_given_up on message (id) where state = 'given-up'`.execute(db);
    await sql`create index message_to on message (endpoint_id, id) where endpoint_id is not null`.execute(db);
    await db.schema
      .createTable('endpoint')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('format', text, (c) => c.notNull())
      .addColumn('address', text, (c) => c.notNull())
      .addColumn('secret', text, (c) => c.notNull())
      .addColumn('secret_before', text)
      .addColumn('rotated_at', text)
      .addColumn('kinds', text, (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('waits_until', text)
      .addColumn('disabled_at', text)
      .addColumn('disabled_by', text)
      .execute();
    await db.schema
      .createTable('preference')
      .addColumn('person_id', text, (c) => c.primaryKey())
      .addColumn('quiet', text)
      .addColumn('digest', 'integer')
      .execute();
  },
});
