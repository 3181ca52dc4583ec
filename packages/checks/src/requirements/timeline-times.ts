import { defineRequirement, met, unmet } from '../define.ts';
import { placeOfPart } from '../places.ts';

export default defineRequirement({
  id: 'timeline-times',
  part: 'timeline',
  kind: 'fact',
  level: 'error',
  title: 'A time on every event',
  want: 'Every event of the timeline must begin with a time',
  reason: 'Times make the time to detect, to escalate and to resolve; an event without one cannot be placed.',
  messages: {
    missing: 'There is no timeline whose events could carry times.',
    untimed: '{count} of the {total} events do not begin with a time.',
  },
  write: '- **09:06** Detected: a monitoring alert pages the on-call engineer.',
  examples: [
    {
      text: `## Timeline
- Detected: an alert pages the engineer.
- Investigated: the logs are read.
- Resolved: the certificate is renewed.`,
      met: false,
    },
    {
      text: `## Timeline
- 09:02 Outage begins.
- 09:06 An alert pages the on-call engineer.`,
      met: '09:02',
    },
  ],
  judge: (document) => {
    const { entries } = document.timeline;
    const untimed = entries.filter(({ time }) => time === undefined);
    const timed = entries.find(({ time }) => time !== undefined);
    if (entries.length === 0) return unmet('missing', placeOfPart(document, 'timeline'));
    const [offender] = untimed;
    if (timed?.time !== undefined && untimed.length <= 1) return met(timed.time.span);
    return unmet('untimed', (offender ?? (entries[0] as (typeof entries)[number])).span, {
      count: untimed.length,
      total: entries.length,
    });
  },
});
