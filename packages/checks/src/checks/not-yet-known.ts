import { findMarks } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { literals, mayStandIn } from '../literals.ts';

export default defineCheck({
  id: 'not-yet-known',
  level: 'error',
  title: 'Nothing left open',
  want: 'A postmortem must not say [not yet known] when it is published',
  reason: 'In a draft it is honest; published, it is a question that nobody will come back to.',
  messages: {
    open: 'This is marked as not yet known.',
  },
  write: 'Find it out and write it here; a draft may keep the mark.',
  examples: [
    { text: '## Root Cause\nThe certificate expired because [not yet known].', found: ['[not yet known]'] },
    { text: '## Root Cause\nThe certificate expired.', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    if (!SAID.every((word) => mayStandIn(source, word))) return;
    for (const mark of findMarks(source, blocks).notYetKnown) report({ messageId: 'open', span: mark });
  },
});

const SAID = literals('not', 'yet', 'known');
