import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-end-time',
  part: 'summary',
  kind: 'fact',
  level: 'error',
  title: 'End of the outage',
  want: 'The summary must give the clock time at which the outage ended',
  reason: 'The end says how long users were hurt; without it the outage seems to go on.',
  messages: {
    missing: 'The summary does not say at what time the outage ended.',
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
      met: '10:03',
    },
    {
      text: `## Issue Summary
The outage began at 9:02 am (UTC) and lasted about an hour.`,
      met: false,
    },
  ],
  judge: (document) => {
    const time = document.summaryWhen.end;
    return time === undefined ? unmet('missing', placeInSummary(document, 'duration')) : met(time.span);
  },
});
