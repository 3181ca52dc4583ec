import { countSentences } from '@failonce/document';
import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-brief',
  part: 'timeline',
  kind: 'counted',
  level: 'warning',
  title: 'Brief events',
  want: 'Every event of the timeline must have at most two sentences',
  reason: 'The timeline is for the order of events; what they mean stands in the other parts.',
  messages: {
    missing: 'There is no timeline whose events could be judged.',
    long: 'This event has {sentences} sentences.',
  },
  write: 'Keep one or two sentences here and move the rest to Root cause and resolution.',
  examples: [
    {
      text: `## Timeline
- 09:02 The outage begins. Nobody sees it. The graphs are flat. The office is empty.
- 09:06 An alert fires. We read it. We read the logs. They are empty.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:02 Outage begins.
- 09:06 An alert pages the on-call engineer. She opens the dashboard.`,
      met: '09:02 Outage begins.',
    },
  ],
  judge: (document, { limits }) => {
    const { entries } = document.timeline;
    const [first] = entries;
    if (first === undefined) return unmet('missing', placeOfPart(document, 'timeline'));
    const long = entries.filter((entry) => countSentences(entry) > limits.eventSentences);
    const [offender] = long;
    if (offender === undefined || (long.length === 1 && entries.length > 1)) return met(first.text.span);
    return unmet('long', offender.span, { sentences: countSentences(offender) });
  },
});
