import { defineRequirement, met, unmet } from '../define.ts';
import { endOf, topOf } from '../places.ts';

export default defineRequirement({
  id: 'length',
  part: 'whole',
  kind: 'counted',
  level: 'error',
  title: '400 to 600 words',
  want: 'The body must have 400 to 600 words',
  reason:
    'Long enough to explain, short enough to be read in two minutes. Front matter, code and link targets do not count.',
  messages: {
    short: 'The body has {words} words; {missing} more are needed for 400.',
    long: 'The body has {words} words; {excess} more than 600.',
  },
  write: 'Between 400 and 600 words: cut what repeats, add what a reader would ask.',
  examples: [
    {
      text: `## Issue Summary
The checkout was down.`,
      met: false,
    },
    {
      text: `## Issue Summary\n${'We looked at the logs again. '.repeat(90)}`,
      met: 'Issue Summary',
    },
  ],
  judge: (document) => {
    const { words } = document;
    if (words < 400) return unmet('short', endOf(document.source), { words, missing: 400 - words });
    if (words > 600) return unmet('long', endOf(document.source), { words, excess: words - 600 });
    return met(topOf(document.source));
  },
});
