import { defineCheck } from '../define.ts';
import { reportUnsettled } from '../matrix/report-unsettled.ts';

export default defineCheck({
  id: 'task-without-due',
  level: 'error',
  title: 'A due date for every task',
  want: 'Every task must say by which date it is due',
  reason:
    'Without a date nobody can see that a task is late, and the next outage comes first ("Postmortem Action Items: Plan the Work and Work the Plan", Lueder and Beyer, ;login: 2017).',
  messages: {
    one: 'This task has no due date.',
    all: 'None of the {tasks} open tasks has a due date.',
    many: 'A due date is missing at {missing} of the {tasks} open tasks; this is the first.',
    open: '“{value}” is no date of the calendar.',
  },
  write: 'Write the date in brackets behind the task: (@maria, due 2026-03-01).',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date (@maria)\n- [ ] Patch Nginx (@lee, due 2026-03-02)\n',
      found: ['Add an alert for the end date'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date (@maria, due next week)\n- [ ] Patch Nginx (@lee, due 2026-02-30)\n- [ ] Rehearse the renewal (@lee, due 2026-03-02)\n',
      found: ['next week', '2026-02-30'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- Add an alert for the end date\n- Patch Nginx on gateway-2\n',
      found: ['Add an alert for the end date'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date (@maria, due 2026-03-01)\n- [ ] Lee patches Nginx by 2 March 2026\n',
      found: [],
    },
  ],
  run: (document, report) => reportUnsettled(document, 'due', report),
});
