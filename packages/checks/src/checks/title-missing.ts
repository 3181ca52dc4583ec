import { defineCheck } from '../define.ts';
import { topOf } from '../places.ts';

export default defineCheck({
  id: 'title-missing',
  level: 'note',
  title: 'A title',
  want: 'A postmortem must begin with a title',
  reason: 'Lists, links and searches show the title; without one they show the name of the file.',
  messages: { missing: 'The document has no title.' },
  write: 'Begin with what happened and why, in one line: # Checkout down for 61 minutes: an expired certificate',
  examples: [
    { text: '## Issue Summary\nThe shop was down.\n', found: ['## Issue Summary'] },
    { text: '# Shop down for an hour\n\n## Issue Summary\nThe shop was down.\n', found: [] },
  ],
  run: ({ source, blocks, title }, report) => {
    if (title === undefined && blocks.length > 0) report({ messageId: 'missing', span: topOf(source) });
  },
});
