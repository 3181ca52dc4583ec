import { findShare } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-impact-share',
  part: 'summary',
  kind: 'fact',
  level: 'error',
  title: 'Share of users affected',
  want: 'The summary must say what share of users (or requests) was affected',
  reason: 'A share tells how bad it was without knowing the company: 400 users may be everyone or one in a thousand.',
  messages: {
    missing: 'The summary does not say what share of users was affected.',
  },
  write: 'Impact: … 38% of users were affected. (An estimate that says so is fine; a bare count is not a share.)',
  examples: [
    {
      text: `## Issue Summary
About 400 shoppers could not pay.`,
      met: false,
    },
    {
      text: `## Issue Summary
Shoppers could not pay; 38% of users were affected.`,
      met: '38%',
    },
  ],
  judge: (document) => {
    const share = findShare(document.story.summary);
    return share === undefined ? unmet('missing', placeInSummary(document, 'impact')) : met(share.span);
  },
});
