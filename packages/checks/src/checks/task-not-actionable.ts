import { defineCheck } from '../define.ts';
import { flawedTasks } from '../matrix/flawed-tasks.ts';

export default defineCheck({
  id: 'task-not-actionable',
  level: 'note',
  title: 'Tasks that begin with a verb',
  want: 'A task must say what to do',
  reason:
    'A thing alone leaves open whether it is to be built, checked or bought: a task is actionable, and begins with a verb ("Postmortem Action Items: Plan the Work and Work the Plan", Lueder and Beyer, ;login: 2017).',
  messages: {
    thing: 'This names a thing, not what to do with it.',
    verb: 'This names an act as a thing: begin with “{verb}”.',
  },
  write: 'Begin with the verb: "Add …", "Replace …", "Delete …".',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Implementation of a second check (@maria, due 2026-03-01)\n- [ ] The gateway certificate (@maria, due 2026-03-01)\n',
      found: ['Implementation of a second check', 'The gateway certificate'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [ ] Implement a second check (@maria, due 2026-03-01)\n- [ ] Logrotate with `maxsize 200M` (@maria, due 2026-03-01)\n',
      found: [],
    },
  ],
  run: (document, report) => {
    for (const { task, flaw, words } of flawedTasks(document)) {
      if (flaw !== 'inactive') continue;
      const { span } = task.measure.text;
      if (words === '') report({ messageId: 'thing', span });
      else report({ messageId: 'verb', span, data: { verb: words.charAt(0).toUpperCase() + words.slice(1) } });
    }
  },
});
