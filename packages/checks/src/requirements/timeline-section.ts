import { defineRequirement, met, unmet } from '../define.ts';
import { headingOf, topOf } from '../places.ts';

export default defineRequirement({
  id: 'timeline-section',
  part: 'timeline',
  kind: 'structure',
  level: 'error',
  title: 'Timeline',
  want: 'The postmortem must have a Timeline',
  reason: 'The order of events shows what was known when: that is where most lessons are.',
  messages: {
    missing: 'There is no part that serves as the timeline.',
  },
  write: '## Timeline – one bullet an event, each beginning with its time.',
  examples: [
    {
      text: `## Issue Summary
The checkout was down.`,
      met: false,
    },
    {
      text: `## Timeline
- **09:02** Outage begins.`,
      met: 'Timeline',
    },
  ],
  judge: ({ parts, source }) => {
    const part = parts.find(({ role }) => role === 'timeline');
    return part === undefined ? unmet('missing', topOf(source)) : met(headingOf(part));
  },
});
