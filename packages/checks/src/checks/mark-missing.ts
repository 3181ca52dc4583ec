import { findMarks, setMark } from '@failonce/document';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'mark-missing',
  level: 'note',
  title: 'A mark for each task',
  want: 'Every task must have a mark where others have one',
  reason: 'By its mark a task is the same task after its words were changed.',
  messages: { missing: 'The other tasks have marks such as {example}; this one has none.' },
  write: 'Write ^t and the next number behind the task.',
  examples: [
    {
      text: '## Measures\n### Tasks\n- [ ] Add an alert on the queue. ^t1\n- [ ] Patch Nginx.\n',
      found: ['Patch Nginx.'],
      fixed: '## Measures\n### Tasks\n- [ ] Add an alert on the queue. ^t1\n- [ ] Patch Nginx. ^t2\n',
    },
    { text: '## Measures\n### Tasks\n- [ ] Add an alert on the queue.\n- [ ] Patch Nginx.\n', found: [] },
  ],
  run: ({ source, blocks, measures }, report) => {
    if (!source.text.includes('^t')) return;
    const { tasks } = findMarks(source, blocks);
    const [first] = tasks;
    if (first === undefined) return;
    let last = tasks.reduce((most, { value }) => Math.max(most, Number(value.slice(1))), 0);
    for (const task of measures) {
      if (task.under !== 'tasks' || task.form !== 'item' || task.mark !== undefined) continue;
      const id = `t${++last}`;
      report({
        messageId: 'missing',
        span: task.text.span,
        data: { example: `^${first.value}` },
        fix: { title: `Write ^${id}`, edits: setMark(source, task, id) },
      });
    }
  },
});
