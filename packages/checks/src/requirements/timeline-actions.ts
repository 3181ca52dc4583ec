import { findInvestigation } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-actions',
  part: 'timeline',
  kind: 'judged',
  level: 'error',
  title: 'What was investigated',
  want: 'The timeline must say what was investigated or assumed about the cause',
  reason: 'The next on-call engineer learns from the path, not from the answer.',
  messages: {
    missing: 'The timeline does not say what was investigated or assumed.',
  },
  write: '- **09:10** Investigated: the last deployment is suspected, because it went out at 08:55.',
  examples: [
    {
      text: `## Timeline
- 09:06 An alert fires.
- 10:03 A second server is added.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:10 The last deployment is suspected.`,
      met: 'The last deployment is suspected.',
    },
  ],
  judge: (document) => {
    const investigation = findInvestigation(document.story.timeline);
    return investigation === undefined ? unmet('missing', placeOfPart(document, 'timeline')) : met(investigation);
  },
});
