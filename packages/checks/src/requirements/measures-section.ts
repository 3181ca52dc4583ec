import { defineRequirement, met, unmet } from '../define.ts';
import { headingOf, topOf } from '../places.ts';

export default defineRequirement({
  id: 'measures-section',
  part: 'measures',
  kind: 'structure',
  level: 'error',
  title: 'Corrective and preventative measures',
  want: 'The postmortem must have a part for corrective and preventative measures',
  reason: 'Failing is fine; without measures it will be twice.',
  messages: {
    missing: 'There is no part that serves as corrective and preventative measures.',
  },
  write: '## Corrective and Preventative Measures – with Improvements and Tasks.',
  examples: [
    {
      text: `## Issue Summary
The checkout was down.`,
      met: false,
    },
    {
      text: `## Corrective and Preventative Measures
- Add an alert.`,
      met: 'Corrective and Preventative Measures',
    },
  ],
  judge: ({ parts, source }) => {
    const part = parts.find(({ role }) => role === 'measures');
    return part === undefined ? unmet('missing', topOf(source)) : met(headingOf(part));
  },
});
