import { findMisleading } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-misleading',
  part: 'timeline',
  kind: 'judged',
  level: 'warning',
  title: 'A path that was wrong',
  want: 'The timeline must name a path that turned out wrong, or say that there was none',
  reason: 'A wrong path costs most of the time in many outages; who reads of it takes it less often.',
  messages: {
    missing: 'The timeline names no path that turned out wrong.',
  },
  write: '- **09:21** Misleading: the deployment is rolled back. The errors stay. (Or honestly: "Misleading: none.")',
  examples: [
    {
      text: `## Timeline
- 09:10 The logs are checked.
- 09:20 The certificate is renewed.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:21 The deployment is rolled back, but that did not help.`,
      met: 'The deployment is rolled back, but that did not help.',
    },
  ],
  judge: (document) => {
    const { story } = document;
    const path = findMisleading(story.timeline, [
      ...story.cause,
      ...story.summary.filter(({ topic }) => topic === 'cause'),
    ]);
    return path === undefined ? unmet('missing', placeOfPart(document, 'timeline')) : met(path);
  },
});
