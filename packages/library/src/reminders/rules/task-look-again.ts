import { defineReminder, foundOf } from '../define-reminder.ts';
import { followedTasks, taskPeople, taskThing } from '../of-tasks.ts';
import { daysAfter } from '../working-days.ts';

// Verified a while ago: did the failure come back? Whose the task was is asked, then who answers for the service.
export default defineReminder({
  kind: 'task-look-again',
  ladder: ['owner', 'lead', 'owners'],
  find: async (looking) => {
    const rows = await followedTasks(looking, 'look_again_on')
      .where('task.look_again_on', '<=', looking.today)
      .execute();
    return foundOf(
      rows,
      looking.limit,
      (row) => taskThing(row, { anchor: row.look_again_on ?? '', from: row.look_again_on ?? '' }),
      'look_again_on',
    );
  },
  steps: ({ from }, { owners }) => [
    { name: 'owner', day: from, to: 'owner' },
    { name: 'lead', day: daysAfter(from, owners), to: 'lead' },
  ],
  people: taskPeople,
});
