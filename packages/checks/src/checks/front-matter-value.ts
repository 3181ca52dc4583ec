import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'front-matter-value',
  level: 'warning',
  title: 'Front matter values of the right kind',
  want: 'A known key of the front matter must have a value of its kind',
  reason: 'A severity that is a list, or services that are a sentence, cannot be listed or searched.',
  messages: {
    problem: '{problem}',
  },
  write:
    'Write for example: severity: SEV-1, services: [checkout-api], zone: UTC, authors: [maria@example.com], kind: practice.',
  examples: [
    { text: '---\nkind: exercise\n---\n# Checkout down\n', found: ['exercise'] },
    { text: '---\nkind: practice\n---\n# Checkout down\n', found: [] },
  ],
  run: (document, report) => {
    for (const problem of document.problems) {
      if (problem.code === 'front-matter-value')
        report({ messageId: 'problem', span: problem.span, data: { problem: problem.message } });
    }
  },
});
