import { defineCheck } from '../define.ts';
import { findRepetitions } from '../leftovers/repeated-parts.ts';

export default defineCheck({
  id: 'part-repeated',
  level: 'warning',
  title: 'Each part once',
  want: 'A part must not stand in the postmortem twice',
  reason: 'A reader who has found one does not look for another, and two of them soon say different things.',
  messages: { repeated: 'The part “{name}” begins a second time.' },
  write: 'Bring both together under one heading.',
  examples: [
    {
      text: '## Timeline\n- 09:02 It begins.\n\n## Root Cause\nA bug.\n\n## Timeline\n- 10:03 It ends.\n',
      found: ['Timeline'],
    },
    { text: '# Cause\nA bug.\n\n# Api\n## Impact\nDown.\n\n# Web\n## Impact\nSlow.\n', found: [] },
    { text: '## Timeline\n- 09:02 It begins.\n\n## Root Cause\nA bug.\n', found: [] },
  ],
  run: (document, report) => {
    for (const { heading, first } of findRepetitions(document).parts) {
      report({
        messageId: 'repeated',
        span: heading.text.span,
        data: { name: heading.text.plain },
        related: [{ span: first.text.span, message: 'It begins here for the first time.' }],
      });
    }
  },
});
