import { findCause } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-root-cause',
  part: 'summary',
  kind: 'judged',
  level: 'error',
  title: 'Root cause in a sentence',
  want: 'The summary must say the root cause',
  reason: 'Whoever reads nothing else must still learn why it happened.',
  messages: {
    missing: 'The summary does not say the root cause.',
  },
  write: 'Root cause: The TLS certificate of the payment gateway expired; nothing watched its end date.',
  examples: [
    {
      text: `## Issue Summary
The checkout was down and shoppers could not pay.`,
      met: false,
    },
    {
      text: `## Issue Summary
The checkout was down because the certificate of the payment gateway had expired.`,
      met: 'The checkout was down because the certificate of the payment gateway had expired.',
    },
  ],
  judge: (document) => {
    const cause = findCause(document.story.summary);
    return cause === undefined ? unmet('missing', placeInSummary(document, 'cause')) : met(cause);
  },
});
