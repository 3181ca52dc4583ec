import { type ColumnDataType, sql } from 'kysely';
import { defineMigration } from '../define-migration.ts';

// The tasks that postmortems promise, each with what became of it; and who leads a team.
export default defineMigration({
  up: async (db, kind) => {
    const text = (kind === 'postgres' ? sql`text collate "C"` : 'text') as ColumnDataType;
    await db.schema.alterTable('team').addColumn('lead_id', text).execute();
    for (const column of ['tasks_verified', 'tasks_declined', 'tasks_unsettled'] as const)
      await db.schema
        .alterTable('postmortem')
        .addColumn(column, 'integer', (c) => c.notNull().defaultTo(0))
        .execute();
    await db.schema
      .createTable('task')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('mark', text)
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('words', text, (c) => c.notNull())
      .addColumn('owner', text)
      .addColumn('due', text)
      .addColumn('causes', text, (c) => c.notNull())
      .addColumn('address', text)
      .addColumn('ticked', 'integer', (c) => c.notNull())
      .addColumn('created_at', text, (c) => c.notNull())
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('gone_at', text)
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('open', 'integer', (c) => c.notNull())
      .addColumn('owner_id', text)
      .addColumn('due_on', text)
      .addColumn('postponed', 'integer', (c) => c.notNull())
      .addColumn('asks', text)
      .addColumn('aim', text)
      .addColumn('done_at', text)
      .addColumn('verified_at', text)
      .addColumn('look_again_on', text)
      .addColumn('came_back', 'integer')
      .addColumn('changed_at', text, (c) => c.notNull())
      .addColumn('changed_by', text, (c) => c.notNull())
      .addUniqueConstraint('task_number', ['postmortem_id', 'number'])
      .execute();
    // What is open by the day that it is due; what is somebody's; what waits for another; what is to be looked at again.
    await db.schema.createIndex('task_due').on('task').columns(['open', 'due_on', 'id']).execute();
    await db.schema.createIndex('task_owner').on('task').columns(['owner_id', 'due_on', 'id']).execute();
    await db.schema.createIndex('task_asks').on('task').columns(['asks', 'due_on', 'id']).execute();
    await db.schema.createIndex('task_state').on('task').columns(['state', 'due_on', 'id']).execute();
    await db.schema.createIndex('task_day').on('task').columns(['due_on', 'id']).execute();
    await db.schema.createIndex('task_look_again').on('task').columns(['look_again_on']).execute();
    await db.schema.createIndex('task_unowned').on('task').columns(['owner', 'owner_id']).execute();
    await db.schema
      .createTable('task_event')
      .addColumn('task_id', text, (c) => c.notNull().references('task.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('step', 'integer', (c) => c.notNull())
      .addColumn('postmortem_id', text, (c) => c.notNull().references('postmortem.id').onDelete('cascade'))
      .addColumn('at', text, (c) => c.notNull())
      .addColumn('actor_id', text, (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('detail', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('task_event_key', ['task_id', 'number', 'step'])
      .execute();
    await db.schema.createIndex('task_event_of').on('task_event').columns(['postmortem_id', 'number']).execute();
  },
});
