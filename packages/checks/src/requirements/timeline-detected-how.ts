import { findNoticed } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-detected-how',
  part: 'timeline',
  kind: 'judged',
  level: 'error',
  title: 'How it was detected',
  want: 'The timeline must say how the issue was detected',
  reason: 'Whether a monitor, an engineer or a customer saw it first tells what has to be watched better.',
  messages: {
    missing: 'The timeline does not say how the issue was detected.',
  },
  write: '- **09:06** Detected: a monitoring alert on the payment error rate pages the on-call engineer.',
  examples: [
    {
      text: `## Timeline
- 09:06 The issue was detected.
- 10:03 The certificate was renewed.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:06 A customer complained that she could not pay.`,
      met: 'A customer complained that she could not pay.',
    },
  ],
  judge: (document) => {
    const noticed = findNoticed(document.story.timeline);
    return noticed === undefined ? unmet('missing', placeOfPart(document, 'timeline')) : met(noticed.span);
  },
});
