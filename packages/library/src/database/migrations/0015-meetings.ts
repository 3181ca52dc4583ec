import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Meetings over a postmortem: what was planned, each time anew, and what was said in them; who has read which revision, and
// which teams are asked to. Nothing of it is ever changed or taken away.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('meeting')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addUniqueConstraint('meeting_number', ['postmortem_id', 'number'])
      .execute();
    await db.schema
      .createTable('meeting_plan')
      .addColumn('meeting_id', text, (c) => c.notNull().references('meeting.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('starts_at', text, (c) => c.notNull())
      .addColumn('wall', text, (c) => c.notNull())
      .addColumn('zone', text, (c) => c.notNull())
      .addColumn('agenda', text, (c) => c.notNull())
      .addColumn('participants', text, (c) => c.notNull())
      .addColumn('called_off', 'integer', (c) => c.notNull())
      .addColumn('written_at', text, (c) => c.notNull())
      .addColumn('written_by', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('meeting_plan_key', ['meeting_id', 'number'])
      .execute();
    await db.schema
      .createTable('meeting_entry')
      .addColumn('meeting_id', text, (c) => c.notNull().references('meeting.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('first', 'integer', (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('item', text, (c) => c.notNull())
      .addColumn('quote', text, (c) => c.notNull())
      .addColumn('body', text, (c) => c.notNull())
      .addColumn('revision', 'integer')
      .addColumn('written_at', text, (c) => c.notNull())
      .addColumn('written_by', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('meeting_entry_key', ['meeting_id', 'number'])
      .execute();
    await db.schema
      .createTable('reading_mark')
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('person_id', text, (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('marked_at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('reading_mark_key', ['postmortem_id', 'person_id', 'revision'])
      .execute();
    // The newest marks first, a stretch at a time.
    await sql`create index reading_mark_newest on reading_mark (postmortem_id, marked_at, person_id)`.execute(db);
    await db.schema
      .createTable('reading_request')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('team_id', text, (c) => c.notNull())
      .addColumn('due', text)
      .addColumn('asked_at', text, (c) => c.notNull())
      .addColumn('asked_by', text, (c) => c.notNull())
      .addColumn('withdrawn_at', text)
      .execute();
    await sql`create index reading_request_of on reading_request (postmortem_id)`.execute(db);
    await sql`create index reading_request_to on reading_request (team_id)`.execute(db);
  },
});
