import { findImprovement } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'measures-improvements',
  part: 'measures',
  kind: 'judged',
  level: 'error',
  title: 'What can be improved',
  want: 'The measures must say, broadly, what can be improved',
  reason: 'Tasks mend this outage; improvements keep its relatives away.',
  messages: {
    missing: 'The measures do not say what can be improved.',
  },
  write: '### Improvements\n- Certificates should be renewed by a machine, not by memory.',
  examples: [
    {
      text: `## Corrective and Preventative Measures
`,
      met: false,
    },
    {
      text: `## Corrective and Preventative Measures
- Certificates should be renewed by a machine, not by memory.`,
      met: 'Certificates should be renewed by a machine, not by memory.',
    },
  ],
  judge: (document) => {
    const improvement = findImprovement(document.story.measures);
    return improvement === undefined ? unmet('missing', placeOfPart(document, 'measures')) : met(improvement);
  },
});
