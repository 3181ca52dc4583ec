import { defineRequirement, met, unmet } from '../define.ts';
import { headingOf, topOf } from '../places.ts';

export default defineRequirement({
  id: 'cause-section',
  part: 'cause',
  kind: 'structure',
  level: 'error',
  title: 'Root cause and resolution',
  want: 'The postmortem must have a part for root cause and resolution, in one part or two',
  reason: 'Here the mechanism is explained to those who have to prevent the next one.',
  messages: {
    missing: 'There is no part that serves as root cause and resolution.',
  },
  write: '## Root Cause and Resolution',
  examples: [
    {
      text: `## Issue Summary
The checkout was down.`,
      met: false,
    },
    {
      text: `## Root Cause
The certificate had expired.`,
      met: 'Root Cause',
    },
  ],
  judge: ({ parts, source }) => {
    const part = parts.find(({ role }) => role === 'cause' || role === 'cause-resolution' || role === 'resolution');
    return part === undefined ? unmet('missing', topOf(source)) : met(headingOf(part));
  },
});
