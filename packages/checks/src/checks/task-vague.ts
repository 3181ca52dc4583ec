import { defineCheck } from '../define.ts';
import { flawedTasks } from '../matrix/flawed-tasks.ts';

export default defineCheck({
  id: 'task-vague',
  level: 'warning',
  title: 'Tasks that name a thing',
  want: 'A task must name the thing that is changed, and how',
  reason:
    '"Improve monitoring" and "be more careful" can be promised after any outage and ticked off never: a task is specific ("Postmortem Action Items: Plan the Work and Work the Plan", Lueder and Beyer, ;login: 2017).',
  messages: {
    nothing: 'This names nothing that could be ticked off.',
    field: '“{words}” does not say what will be different.',
    training: 'Training alone (“{words}”) leaves the system as it was: the next newcomer has not had it.',
  },
  write:
    'Name the part and the change: "Add an alert 30 days before any certificate ends". What is a wish belongs under Improvements.',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Be more careful with certificates (@maria, due 2026-03-01)\n- [ ] Improve monitoring (@maria, due 2026-03-01)\n- [ ] Train the team on renewals (@maria, due 2026-03-01)\n',
      found: ['Be more careful with certificates', 'Improve monitoring', 'Train the team on renewals'],
    },
    {
      text: '## Corrective Measures\n### Improvements\n- Improve communication\n### Tasks\n- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)\n- [ ] Improve monitoring by an alert at 80% of the disk (@maria, due 2026-03-01)\n- [ ] Add a page about renewals, and train the team with it (@maria, due 2026-03-01)\n',
      found: [],
    },
  ],
  run: (document, report) => {
    for (const { task, flaw, words } of flawedTasks(document)) {
      const { span } = task.measure.text;
      if (flaw === 'training') report({ messageId: 'training', span, data: { words } });
      else if (flaw === 'vague') report({ messageId: words === '' ? 'nothing' : 'field', span, data: { words } });
    }
  },
});
