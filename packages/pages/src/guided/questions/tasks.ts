import { answersOf, defineQuestion, rowsOf } from '../define-question.ts';
import { readTasks, writeTasks } from '../slots/tasks.ts';

export default defineQuestion({
  id: 'tasks',
  ask: 'What will be done, by whom, and by when?',
  about: 'At least two. Each begins with a verb and names one thing; what has an owner and a day gets done.',
  rows: {
    fields: [
      { name: 'what', label: 'What', kind: 'line', hint: 'Add an alert 30 days before any certificate ends' },
      { name: 'owner', label: 'Who', kind: 'line', hint: 'maria' },
      { name: 'due', label: 'By', kind: 'date' },
    ],
    least: 3,
  },
  meets: ['measures-tasks'],
  read: (document) => answersOf(readTasks(document).map((task) => ({ ...task }))),
  write: (document, answers, reader) => writeTasks(document, rowsOf(answers, ['what', 'owner', 'due']), reader),
  examples: [
    {
      answers: {
        'what-1': 'Add an alert for the certificate',
        'owner-1': 'maria',
        'due-1': '2026-03-01',
        'what-2': 'Renew the certificate by machine',
        'owner-2': 'Lee Park',
        'due-2': '',
      },
      writes: [
        '- [ ] Add an alert for the certificate (@maria, due 2026-03-01)',
        '- [ ] Renew the certificate by machine (owner: Lee Park)',
      ],
    },
  ],
});
