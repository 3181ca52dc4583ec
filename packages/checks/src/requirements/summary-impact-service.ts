import { findService } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-impact-service',
  part: 'summary',
  kind: 'judged',
  level: 'error',
  title: 'Service that was down or slow',
  want: 'The summary must name the service, system or feature that was down or slow',
  reason: 'A reader has to know whether it was theirs. "Our services" is everybody\'s and nobody\'s.',
  messages: {
    missing: 'The summary does not name what was down or slow.',
  },
  write: 'Impact: The checkout API was down. …',
  examples: [
    {
      text: `## Issue Summary
There was a service disruption of one hour.`,
      met: false,
    },
    {
      text: `## Issue Summary
The checkout API was down for one hour.`,
      met: 'checkout',
    },
  ],
  judge: (document) => {
    const service = findService(document.story.summary);
    return service === undefined ? unmet('missing', placeInSummary(document, 'impact')) : met(service.span);
  },
});
