import { authorsOf } from '../authors-of.ts';
import { defineReminder } from '../define-reminder.ts';
import { askedTasks, type TaskThing, taskPeople } from '../of-tasks.ts';
import { daysAfter } from '../working-days.ts';

// Done waits for somebody to look: an author, not whose it was and not who said so.
export default defineReminder<TaskThing>({
  kind: 'task-verify',
  ladder: ['authors', 'lead', 'owners'],
  find: (looking) => askedTasks(looking, 'verification', 'done'),
  steps: ({ from }, { lead }) => [
    { name: 'asked', day: from, to: 'authors' },
    { name: 'lead', day: daysAfter(from, lead), to: 'lead' },
  ],
  people: async ({ db }, thing, rung) => {
    const { owner, askedBy, postmortem } = thing;
    const people = rung === 'authors' ? await authorsOf(db, postmortem) : await taskPeople({ db }, thing, rung);
    return people.filter((id) => id !== owner && id !== askedBy);
  },
});
