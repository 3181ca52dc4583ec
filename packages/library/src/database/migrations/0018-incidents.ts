import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// Incidents, of which postmortems are owed; the alerts that told of them, and where alerts come from; and which steps of
// reminders were taken.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema
      .createTable('alert_source')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('secret_hash', text, (c) => c.notNull().unique())
      .addColumn('signing', text)
      .addColumn('service', text, (c) => c.notNull())
      .addColumn('up_to', 'integer')
      .addColumn('minutes', 'integer', (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('heard_at', text)
      .addColumn('revoked_at', text)
      .execute();
    await db.schema
      .createTable('incident')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('service', text, (c) => c.notNull())
      .addColumn('service_value', text, (c) => c.notNull())
      .addColumn('severity', text, (c) => c.notNull())
      .addColumn('began_at', text, (c) => c.notNull())
      .addColumn('latest_at', text, (c) => c.notNull())
      .addColumn('ended_at', text)
      .addColumn('source', text, (c) => c.notNull())
      .addColumn('source_id', text)
      .addColumn('address', text)
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('owed_since', text, (c) => c.notNull())
      .addColumn('postmortem_id', text, (c) => c.references('postmortem.id'))
      .addColumn('reason', text, (c) => c.notNull())
      .addColumn('settled_at', text)
      .addColumn('settled_by', text)
      .execute();
    // What is owed the longest first, a stretch at a time; what was settled, the newest first.
    await sql`create index incident_owed on incident (state, owed_since, id)`.execute(db);
    await sql`create index incident_settled on incident (settled_at, id)`.execute(db);
    await sql`create index incident_near on incident (service_value, latest_at)`.execute(db);
    await sql`create index incident_of on incident (postmortem_id)`.execute(db);
    await db.schema
      .createTable('alert')
      .addColumn('source_id', text, (c) => c.notNull())
      .addColumn('external_id', text, (c) => c.notNull())
      .addColumn('incident_id', text, (c) => c.references('incident.id').onDelete('cascade'))
      .addColumn('title', text, (c) => c.notNull())
      .addColumn('service', text, (c) => c.notNull())
      .addColumn('severity', text, (c) => c.notNull())
      .addColumn('address', text)
      .addColumn('began_at', text, (c) => c.notNull())
      .addColumn('ripe_at', text, (c) => c.notNull())
      .addColumn('ended_at', text)
      .addPrimaryKeyConstraint('alert_key', ['source_id', 'external_id'])
      .execute();
    await sql`create index alert_of on alert (incident_id)`.execute(db);
    await sql`create index alert_ripe on alert (ripe_at) where incident_id is null`.execute(db);
    await db.schema
      .createTable('reminded')
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('subject', text, (c) => c.notNull())
      .addColumn('anchor', text, (c) => c.notNull())
      .addColumn('step', 'integer', (c) => c.notNull())
      .addColumn('at', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('reminded_key', ['kind', 'subject', 'anchor'])
      .execute();
  },
});
