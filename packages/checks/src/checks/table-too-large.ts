import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'table-too-large',
  level: 'error',
  title: 'Tables of a readable size',
  want: 'A table must have at most 5,000 rows and 200 columns',
  reason: 'A table of that size is data, not a timeline.',
  messages: {
    problem: '{problem}',
  },
  write: 'Attach the data as a file and keep the rows that tell the story.',
  examples: [
    { text: `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(5001)}`, found: ['| 1 | 2 |'] },
    { text: '| a | b |\n|---|---|\n| 1 | 2 |\n', found: [] },
  ],
  run: (document, report) => {
    for (const problem of document.problems) {
      if (problem.code === 'table-too-large')
        report({ messageId: 'problem', span: problem.span, data: { problem: problem.message } });
    }
  },
});
