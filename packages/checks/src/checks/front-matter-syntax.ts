import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'front-matter-syntax',
  level: 'error',
  title: 'Front matter that can be read',
  want: 'The front matter must be valid YAML',
  reason:
    'Services, severity and zone of the front matter are used by lists and filters; a broken line makes them silently disappear.',
  messages: {
    problem: '{problem}',
  },
  write: 'Mend the line that is shown, or delete the front matter: it is never needed to pass.',
  examples: [
    { text: '---\nservices: [checkout\n---\n# Checkout down\n', found: [''] },
    { text: '---\nservices: [checkout]\n---\n# Checkout down\n', found: [] },
  ],
  run: (document, report) => {
    for (const problem of document.problems) {
      if (problem.code === 'front-matter-syntax')
        report({ messageId: 'problem', span: problem.span, data: { problem: problem.message } });
    }
  },
});
