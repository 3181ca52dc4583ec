import { findMarks } from '@failonce/document';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'private-open',
  level: 'warning',
  title: 'Private passages that end',
  want: 'A private passage must have a beginning and an end',
  reason: 'Without its end, all the rest is left out of the public version; without its beginning, nothing is.',
  messages: {
    open: 'This private passage has no end: the whole rest is left out of the public version.',
    stray: 'A private passage ends here that has not begun: nothing of it is left out of the public version.',
  },
  write: 'Put <!-- private --> before the passage and <!-- /private --> behind it.',
  examples: [
    { text: 'Before.\n\n<!-- private -->\nThe customer was Acme.\n', found: ['<!-- private -->'] },
    { text: 'The customer was Acme.\n<!-- /private -->\n', found: ['<!-- /private -->'] },
    { text: '<!-- private -->\nThe customer was Acme.\n<!-- /private -->\nAfter.\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    if (!source.text.includes('private')) return;
    const marks = findMarks(source, blocks);
    for (const { span, closed } of marks.private) {
      if (closed) continue;
      report({ messageId: 'open', span: { start: span.start, end: source.text.indexOf('-->', span.start) + 3 } });
    }
    for (const span of marks.strayPrivateEnds) report({ messageId: 'stray', span });
  },
});
