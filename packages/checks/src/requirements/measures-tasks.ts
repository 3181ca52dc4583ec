import { findTasks } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'measures-tasks',
  part: 'measures',
  kind: 'judged',
  level: 'error',
  title: 'Specific tasks',
  want: 'The measures must list at least two specific tasks, each naming a concrete thing to do',
  reason: 'Only what somebody can tick off gets done, and only what is done prevents.',
  messages: {
    missing: 'There is no list of tasks.',
    few: 'Only {count} of the measures is a specific task that one could tick off; two are needed.',
  },
  write: '### Tasks\n- [ ] Add an alert 30 days before any certificate ends (@maria, due 2026-03-01)',
  examples: [
    {
      text: `## Corrective and Preventative Measures
We will be more careful in the future.`,
      met: false,
    },
    {
      text: `## Corrective and Preventative Measures
- Add an alert 30 days before any certificate ends.
- Patch Nginx on gateway-2.`,
      met: 'Add an alert 30 days before any certificate ends.',
    },
  ],
  judge: (document) => {
    const tasks = findTasks(document.measures, document.story.measures);
    const [first] = tasks;
    if (first !== undefined && tasks.length >= 2) return met(first);
    if (first === undefined) return unmet('missing', placeOfPart(document, 'measures'));
    return unmet('few', first, { count: tasks.length });
  },
});
