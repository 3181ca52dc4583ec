import { findEscalation } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-escalation',
  part: 'timeline',
  kind: 'judged',
  level: 'warning',
  title: 'To whom it was escalated',
  want: 'The timeline must say to which team or person the incident was escalated',
  reason: 'Who had to be called says who should be called first the next time.',
  messages: {
    missing: 'The timeline does not say to whom the incident was escalated.',
  },
  write: '- **09:31** Escalated to the payments team. (Or honestly: "Escalated to: nobody, because …")',
  examples: [
    {
      text: `## Timeline
- 09:31 The teams are alerted.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:31 Escalated to the payments team.`,
      met: 'Escalated to the payments team.',
    },
  ],
  judge: (document) => {
    const escalation = findEscalation(document.story.timeline);
    return escalation === undefined ? unmet('missing', placeOfPart(document, 'timeline')) : met(escalation);
  },
});
