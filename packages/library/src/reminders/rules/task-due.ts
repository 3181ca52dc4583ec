import { defineReminder, foundOf } from '../define-reminder.ts';
import { followedTasks, taskPeople, taskThing } from '../of-tasks.ts';
import { daysAfter, workingDaysAfter } from '../working-days.ts';

// A task before it is due, on the day, and climbing after it. Postponed, it begins anew.
export default defineReminder({
  kind: 'task-due',
  ladder: ['owner', 'lead', 'owners'],
  announces: { event: 'task.late', step: 'lead' },
  find: async (looking) => {
    const { today, days } = looking;
    const rows = await followedTasks(looking, 'due_on')
      .where('task.open', '=', 1)
      .where('task.due_on', '<=', daysAfter(workingDaysAfter(today, days.before), 1))
      .where((eb) =>
        eb.or([
          eb('postmortem.imported', '=', 0),
          eb('task.due_on', '>=', eb.fn<string>('substr', ['task.created_at', eb.lit(1), eb.lit(10)])),
        ]),
      )
      .execute();
    return foundOf(
      rows,
      looking.limit,
      (row) => taskThing(row, { anchor: row.due_on ?? '', from: row.due_on ?? '' }),
      'due_on',
    );
  },
  steps: ({ from }, { before, lead, owners }) => [
    { name: 'before', day: workingDaysAfter(from, -before), to: 'owner' },
    { name: 'due', day: from, to: 'owner' },
    { name: 'lead', day: daysAfter(from, lead), to: 'lead' },
    { name: 'owners', day: daysAfter(from, Math.max(lead, owners)), to: 'owners' },
  ],
  people: taskPeople,
});
