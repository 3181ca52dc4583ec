import { defineCheck } from '../define.ts';
import { tasksOf } from '../matrix/tasks.ts';

export default defineCheck({
  id: 'task-done-unproven',
  level: 'note',
  title: 'Evidence of what is done',
  want: 'A task that is done must show by what one can see it',
  reason: 'Whoever reads this after the next outage wants to see the change itself, not a tick.',
  messages: {
    unproven: 'This task is done, and nothing shows it.',
  },
  write: 'Add the address of the change in the brackets: evidence https://…',
  examples: [
    {
      text: '## Corrective Measures\n### Tasks\n- [x] Patch Nginx on gateway-2 (@lee, due 2026-03-01, done 2026-02-20)\n',
      found: ['Patch Nginx on gateway-2'],
    },
    {
      text: '## Corrective Measures\n### Tasks\n- [x] Patch Nginx on gateway-2 (@lee, due 2026-03-01, done 2026-02-20, evidence https://git.example.com/infra/pull/819)\n- [x] Add an alert for the end date\n',
      found: [],
    },
  ],
  run: (document, report) => {
    if (document.measures.length === 0) return;
    for (const task of tasksOf(document).tasks) {
      const { measure } = task;
      const { annotation } = measure;
      // Without brackets the tick is all there is: owner and date come first.
      if (annotation === undefined || annotation.evidence !== undefined || annotation.address !== undefined) continue;
      if (task.done) report({ messageId: 'unproven', span: measure.text.span });
    }
  },
});
