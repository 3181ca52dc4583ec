import { defineReminder } from '../define-reminder.ts';
import { askedTasks, type TaskThing, taskPeople } from '../of-tasks.ts';
import { daysAfter } from '../working-days.ts';

// To decline a task waits for somebody who approves of it: who answers for the service, then the owners of the library.
export default defineReminder<TaskThing>({
  kind: 'task-decline',
  ladder: ['lead', 'owners'],
  find: (looking) => askedTasks(looking, 'approval', 'decline-asked'),
  steps: ({ from }, { lead }) => [
    { name: 'asked', day: from, to: 'lead' },
    { name: 'owners', day: daysAfter(from, lead), to: 'owners' },
  ],
  people: async (looking, thing, rung) => {
    const people = await taskPeople(looking, thing, rung);
    return people.filter((id) => id !== thing.owner && id !== thing.askedBy);
  },
});
