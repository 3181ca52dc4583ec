import { defineCheck } from '../define.ts';
import { reportUnsettled } from '../matrix/report-unsettled.ts';

export default defineCheck({
  id: 'task-without-owner',
  level: 'error',
  title: 'An owner for every task',
  want: 'Every task must name the one person or team that will see it done',
  reason:
    'What everybody should do nobody does: a task is done when one name stands behind it ("Postmortem Action Items: Plan the Work and Work the Plan", Lueder and Beyer, ;login: 2017).',
  messages: {
    one: 'This task has no owner.',
    all: 'None of the {tasks} open tasks names an owner.',
    many: 'An owner is missing at {missing} of the {tasks} open tasks; this is the first.',
    open: 'The owner is still open: “{value}”.',
  },
  write: 'Name the owner in brackets behind the task: (@maria, due 2026-03-01).',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date (due 2026-03-01)\n- [ ] Patch Nginx (@lee, due 2026-03-02)\n',
      found: ['Add an alert for the end date'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date (@, due 2026-03-01)\n- [ ] Patch Nginx (@lee, due 2026-03-02)\n',
      found: ['@'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- Add an alert for the end date\n- Patch Nginx on gateway-2\n',
      found: ['Add an alert for the end date'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Add an alert for the end date (@maria, due 2026-03-01)\n- The payments team will patch Nginx\n',
      found: [],
    },
    {
      text: '## Corrective Measures\n### Tasks\n| Task | Owner |\n|---|---|\n| Patch Nginx on gateway-2 | Lee |\n| Add an alert for the end date | TBD |\n',
      found: ['Add an alert for the end date | TBD'],
    },
  ],
  run: (document, report) => reportUnsettled(document, 'owner', report),
});
