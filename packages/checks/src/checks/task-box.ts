import { setTaskBox } from '@failonce/document';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'task-box',
  level: 'note',
  title: 'Boxes for tasks',
  want: 'Every task must have a box to tick',
  reason: 'A box shows at a glance what is done, and tells a promise from a remark.',
  messages: { missing: 'This task has no box.' },
  write: '- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)',
  examples: [
    {
      text: '## Corrective and Preventative Measures\n### Tasks\n- Add an alert on the queue.\n- [x] Patch Nginx.\n',
      found: ['Add an alert on the queue.'],
      fixed:
        '## Corrective and Preventative Measures\n### Tasks\n- [ ] Add an alert on the queue.\n- [x] Patch Nginx.\n',
    },
    { text: '## Corrective and Preventative Measures\n### Improvements\n- Alerts could be better.\n', found: [] },
  ],
  run: ({ source, measures }, report) => {
    for (const task of measures) {
      if (task.under !== 'tasks' || task.form !== 'item' || task.checked !== undefined) continue;
      const edits = setTaskBox(source, task, task.annotation?.done !== undefined);
      if (edits.length === 0) continue;
      report({ messageId: 'missing', span: task.text.span, fix: { title: 'Write [ ]', edits } });
    }
  },
});
