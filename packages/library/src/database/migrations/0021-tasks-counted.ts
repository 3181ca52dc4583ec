import { defineMigration } from '../define-migration.ts';

// What the tasks of people are counted by: without it each of them was read whole, thousands for a large team.
export default defineMigration({
  up: async (db) => {
    await db.schema
      .createIndex('task_counted')
      .on('task')
      .columns(['owner_id', 'postmortem_id', 'open', 'state', 'asks', 'due_on', 'gone_at'])
      .execute();
  },
});
