import { defineRequirement, met, unmet } from '../define.ts';
import { endOf, topOf } from '../places.ts';

export default defineRequirement({
  id: 'length',
  part: 'whole',
  kind: 'counted',
  level: 'error',
  title: 'Length of the body',
  want: 'The body must have 400 to 600 words, or as many as the library sets',
  reason:
    'Long enough to explain, short enough to be read in two minutes. Front matter, code and link targets do not count.',
  messages: {
    short: 'The body has {words} words; {missing} more are needed for {least}.',
    long: 'The body has {words} words; {excess} more than {most}.',
  },
  write: 'Cut what repeats, or add what a reader would ask.',
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
  judge: (document, { limits }) => {
    const { words } = document;
    const { least, most } = limits.words;
    if (words < least) return unmet('short', endOf(document.source), { words, least, missing: least - words });
    if (words > most) return unmet('long', endOf(document.source), { words, most, excess: words - most });
    return met(topOf(document.source));
  },
});
