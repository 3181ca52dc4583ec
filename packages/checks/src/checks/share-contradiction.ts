import { chronologyOf } from '../chronology/chronology.ts';
import { defineCheck } from '../define.ts';
import { findUserShares } from '../shares/shares-of-users.ts';

export default defineCheck({
  id: 'share-contradiction',
  level: 'error',
  title: 'One share of users',
  want: 'The share of users that were hit must be the same wherever it is told',
  reason: 'Whom it hit is what the outage is remembered and compared by.',
  messages: {
    differs: 'Here it is {here}, elsewhere {there}.',
  },
  write: 'Find out which share is right, or say what sets the two apart.',
  examples: [
    {
      text: `## Issue Summary
The outage affected 38% of users.

## Root Cause
The certificate expired, which affected 45% of our users.`,
      found: ['45%'],
    },
    {
      text: `## Issue Summary
All users were affected. The outage affected 20% of users.`,
      found: ['20%'],
    },
    {
      text: `## Issue Summary
The outage affected 38% of users, and 60% of users in Europe.`,
      found: [],
    },
  ],
  run: (document, report) => {
    if (!document.source.text.includes('ers')) return;
    const [first, ...others] = findUserShares(chronologyOf(document).texts);
    if (first === undefined) return;
    for (const other of others) {
      const slack = first.approximate || other.approximate ? 10 : 1;
      if (Math.abs(first.percent - other.percent) <= slack) continue;
      report({
        messageId: 'differs',
        span: other.span,
        data: { here: other.written, there: first.written },
        related: [{ span: first.span, message: `Here it is ${first.written}.` }],
      });
    }
  },
});
