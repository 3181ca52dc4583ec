import { defineCheck } from '../define.ts';
import { flawedTasks } from '../matrix/flawed-tasks.ts';

export default defineCheck({
  id: 'task-unbounded',
  level: 'warning',
  title: 'Tasks with an end',
  want: 'A task must tell when it is finished',
  reason:
    'What is only looked into, or done for ever, is never done: a task is bounded ("Postmortem Action Items: Plan the Work and Work the Plan", Lueder and Beyer, ;login: 2017).',
  messages: {
    open: '“{words}” does not tell what will be there when this is finished.',
    ongoing: '“{words}” has no end: nobody can tick this off.',
  },
  write:
    'Say what will exist afterwards: a decision with its date, an alert with its threshold, a rhythm that is entered in the calendar.',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Investigate the memory use of the gateway (@maria, due 2026-03-01)\n- [ ] Continue to monitor the gateway (@maria, due 2026-03-01)\n- [ ] Regularly test the backups (@maria, due 2026-03-01)\n',
      found: [
        'Investigate the memory use of the gateway',
        'Continue to monitor the gateway',
        'Regularly test the backups',
      ],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Investigate the memory use of the gateway and write down the limit (@maria, due 2026-03-01)\n- [ ] Schedule a regular test of the backups (@maria, due 2026-03-01)\n- [ ] Test the backups every month (@maria, due 2026-03-01)\n',
      found: [],
    },
  ],
  run: (document, report) => {
    for (const { task, flaw, words } of flawedTasks(document)) {
      if (flaw === 'open' || flaw === 'ongoing')
        report({ messageId: flaw, span: task.measure.text.span, data: { words } });
    }
  },
});
