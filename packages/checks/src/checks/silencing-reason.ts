import { findMarks } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { readDirectives } from '../silencing/directives.ts';

export default defineCheck({
  id: 'silencing-reason',
  level: 'note',
  title: 'Silencing says why',
  want: 'A comment that silences must say why',
  reason: 'Whoever comes later cannot tell a decision from a shortcut, and dares not take the comment out.',
  messages: { reason: 'This silences a finding without a reason.' },
  write: 'Write the reason behind the id: <!-- failonce-disable timeline-brief the vendor wrote it -->.',
  examples: [
    {
      text: '<!-- failonce-disable timeline-brief -->\n## Timeline\n',
      found: ['<!-- failonce-disable timeline-brief -->'],
    },
    { text: '<!-- failonce-disable timeline-brief the vendor wrote it -->\n## Timeline\n', found: [] },
    { text: '<!-- failonce-disable-next-line length -- all of it is needed -->\n## Timeline\n', found: [] },
    { text: '<!-- failonce-enable timeline-brief -->\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    if (!source.text.includes('failonce-')) return;
    for (const { kind, hasReason, unknown, span } of readDirectives(findMarks(source, blocks).directives)) {
      // Of a word that is no id nobody can say whether it belongs to a reason.
      if (kind !== 'enable' && !hasReason && unknown.length === 0) report({ messageId: 'reason', span });
    }
  },
});
