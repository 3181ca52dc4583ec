import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'fence-open',
  level: 'warning',
  title: 'Closed code fences',
  want: 'A code fence must be closed',
  reason: 'Everything behind an open fence is shown as code: headings and lists are lost to the reader.',
  messages: {
    problem: '{problem}',
  },
  write: 'Add a line with the same marks (```) where the code ends.',
  examples: [
    { text: '## Timeline\n```\ncurl localhost\n', found: ['```'] },
    { text: '## Timeline\n```\ncurl localhost\n```\n', found: [] },
  ],
  run: (document, report) => {
    for (const problem of document.problems) {
      if (problem.code === 'fence-open')
        report({ messageId: 'problem', span: problem.span, data: { problem: problem.message } });
    }
  },
});
