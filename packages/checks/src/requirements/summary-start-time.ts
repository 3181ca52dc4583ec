import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-start-time',
  part: 'summary',
  kind: 'fact',
  level: 'error',
  title: 'Start of the outage',
  want: 'The summary must give the clock time at which the outage began',
  reason:
    'Without the moment it began nobody can match it with changes, alerts and complaints, and no duration can be checked.',
  messages: {
    missing: 'The summary does not say at what time the outage began.',
  },
  write: 'Duration: 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC',
  examples: [
    {
      text: `## Issue Summary
- **Duration:** 61 minutes on 14 February 2026`,
      met: false,
    },
    {
      text: `## Issue Summary
- **Duration:** 61 minutes, from 09:02 to 10:03 UTC`,
      met: '09:02',
    },
  ],
  judge: (document) => {
    const time = document.summaryWhen.start;
    return time === undefined ? unmet('missing', placeInSummary(document, 'duration')) : met(time.span);
  },
});
