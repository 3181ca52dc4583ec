import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'line-too-long',
  level: 'error',
  title: 'Lines of a readable length',
  want: 'A line must have at most 20,000 characters',
  reason: 'No person writes such a line: it is pasted data, and reading on would hide what matters.',
  messages: {
    problem: '{problem}',
  },
  write: 'Attach the data as a file and link to it, or break the line.',
  examples: [
    { text: `## Timeline\n${'x'.repeat(20_001)}`, found: ['x'.repeat(20_001)] },
    { text: '## Timeline\n- 09:02 Outage begins.', found: [] },
  ],
  run: (document, report) => {
    for (const problem of document.problems) {
      if (problem.code === 'line-too-long')
        report({ messageId: 'problem', span: problem.span, data: { problem: problem.message } });
    }
  },
});
