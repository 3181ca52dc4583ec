import { defineCheck } from '../define.ts';
import { findRepetitions } from '../leftovers/repeated-parts.ts';

const FIRST = `# Shop down
## Issue Summary
The shop was down from 09:02 to 10:03 UTC.
## Timeline
- 09:02 The shop is down.
## Root Cause
The certificate expired.
## Corrective and Preventative Measures
- Add an alert.
`;

export default defineCheck({
  id: 'second-write-up',
  level: 'warning',
  title: 'One write-up in one file',
  want: 'A file must contain one postmortem',
  reason: 'Two write-ups contradict each other, and nobody knows which one holds: only the first one is judged.',
  messages: { second: 'A second write-up begins here, with parts of its own.' },
  write: 'Keep the better one, or move this one to a file of its own.',
  examples: [
    {
      text: `${FIRST}# Postmortem of the shop outage\n## Issue Summary\nAgain.\n## Timeline\n- 09:02 Again.\n`,
      found: ['Postmortem of the shop outage'],
    },
    {
      text: '## Impact\nDown.\n## Timeline\n- 09:02 Down.\n## Cause\nA bug.\n## Impact\nSlow.\n## Timeline\n- 09:02 Slow.\n## Cause\nA bug.\n',
      found: ['Impact'],
    },
    { text: `${FIRST}## Lessons Learned\nAlerts help.\n`, found: [] },
  ],
  run: (document, report) => {
    const { writeUp } = findRepetitions(document);
    if (writeUp === undefined) return;
    report({
      messageId: 'second',
      span: writeUp.heading.text.span,
      related: [{ span: writeUp.first.text.span, message: 'The first one begins here.' }],
    });
  },
});
