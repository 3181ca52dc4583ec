import { findExperience } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-impact-users',
  part: 'summary',
  kind: 'judged',
  level: 'error',
  title: 'What users experienced',
  want: 'The summary must say what users experienced',
  reason: 'Support, sales and executives speak with users: they need what users saw, not which process died.',
  messages: {
    missing: 'The summary does not say what users experienced.',
  },
  write: 'Impact: … Shoppers saw "Payment failed" and could not order.',
  examples: [
    {
      text: `## Issue Summary
The load balancer was down for an hour; we lost 1,500 queries.`,
      met: false,
    },
    {
      text: `## Issue Summary
The checkout was down. Shoppers could not pay.`,
      met: 'Shoppers could not pay.',
    },
  ],
  judge: (document) => {
    const experience = findExperience(document.story.summary);
    return experience === undefined ? unmet('missing', placeInSummary(document, 'impact')) : met(experience);
  },
});
