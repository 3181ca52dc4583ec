import { findResolution } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-resolution',
  part: 'timeline',
  kind: 'judged',
  level: 'error',
  title: 'How it was resolved',
  want: 'The timeline must say how the incident was resolved',
  reason: 'The change that ended it is what the next responder looks for first.',
  messages: {
    missing: 'The timeline does not say by which change the incident was resolved.',
  },
  write: '- **10:03** Resolved: a new certificate is installed and the gateways are reloaded.',
  examples: [
    {
      text: `## Timeline
- 09:06 An alert fires.
- 10:03 The issue was fixed.`,
      met: false,
    },
    {
      text: `## Timeline
- 10:03 A new certificate is installed.`,
      met: 'A new certificate is installed.',
    },
  ],
  judge: (document) => {
    const resolution = findResolution(document.story.timeline);
    return resolution === undefined ? unmet('missing', placeOfPart(document, 'timeline')) : met(resolution);
  },
});
