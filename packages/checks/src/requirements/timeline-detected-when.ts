import { findDetected } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-detected-when',
  part: 'timeline',
  kind: 'judged',
  level: 'error',
  title: 'When it was detected',
  want: 'The timeline must show at what time the issue was detected',
  reason: 'From the start to the detection is the time in which users knew and we did not.',
  messages: {
    missing: 'The timeline does not show when the issue was detected.',
  },
  write: '- **09:06** Detected: a monitoring alert on the payment error rate pages the on-call engineer.',
  examples: [
    {
      text: `## Timeline
- 09:02 A new release is rolled out.
- 10:03 The release is rolled back.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:02 Outage begins.
- 09:06 A monitoring alert pages the on-call engineer.`,
      met: '09:06',
    },
  ],
  judge: (document) => {
    const detected = findDetected(document.timeline, document.story.timeline);
    return detected === undefined ? unmet('missing', placeOfPart(document, 'timeline')) : met(detected);
  },
});
