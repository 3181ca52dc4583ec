import { defineRequirement, met, unmet } from '../define.ts';
import { headingOf, topOf } from '../places.ts';

export default defineRequirement({
  id: 'summary-section',
  part: 'summary',
  kind: 'structure',
  level: 'error',
  title: 'Issue Summary',
  want: 'The postmortem must have an Issue Summary',
  reason: 'Most readers, executives first, read only this part: when it was, what broke, for whom and why.',
  messages: {
    missing: 'There is no part that serves as the summary.',
  },
  write: '## Issue Summary – with the lines Duration, Impact and Root cause.',
  examples: [
    {
      text: `## Timeline
- **09:02** Outage begins.`,
      met: false,
    },
    {
      text: `## Issue Summary
The checkout was down for an hour.`,
      met: 'Issue Summary',
    },
  ],
  judge: ({ parts, source }) => {
    const part = parts.find(({ role }) => role === 'summary');
    return part === undefined ? unmet('missing', topOf(source)) : met(headingOf(part));
  },
});
