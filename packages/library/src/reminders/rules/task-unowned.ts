import { defineReminder, foundOf } from '../define-reminder.ts';
import { followedTasks, taskPeople, taskThing } from '../of-tasks.ts';

// Whose it was may not sign in any more: the team's lead is told at once.
export default defineReminder({
  kind: 'task-unowned',
  ladder: ['lead', 'owners'],
  find: async (looking) => {
    const rows = await followedTasks(looking, 'id')
      .innerJoin('person', 'person.id', 'task.owner_id')
      .select('person.disabled_at')
      .where('person.disabled_at', 'is not', null)
      .where('task.open', '=', 1)
      .execute();
    return foundOf(rows, looking.limit, (row) =>
      taskThing(row, { anchor: `${row.owner_id} ${row.disabled_at}`, from: (row.disabled_at ?? '').slice(0, 10) }),
    );
  },
  steps: ({ from }) => [{ name: 'lead', day: from, to: 'lead' }],
  people: taskPeople,
});
