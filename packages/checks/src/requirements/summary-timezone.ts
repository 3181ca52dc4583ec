import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-timezone',
  part: 'summary',
  kind: 'fact',
  level: 'error',
  title: 'Time zone of the times',
  want: 'The summary must give the time zone of its times, there or once for all times of the document',
  reason:
    'A time without its zone is a guess for everyone in another office, and for yourself after the clocks change.',
  messages: {
    missing: 'No time zone goes with the times of the summary.',
  },
  write: 'Add the zone once: "09:02 UTC", or "All times in UTC." under the timeline\'s heading.',
  examples: [
    {
      text: `## Issue Summary
- **Duration:** 61 minutes, from 09:02 to 10:03`,
      met: false,
    },
    {
      text: `## Issue Summary
- **Duration:** 61 minutes, from 09:02 to 10:03 UTC`,
      met: 'UTC',
    },
    {
      text: `## Issue Summary
The shop was down from 09:02 to 10:03.

## Timeline (all times in PST)
- 09:02 Outage begins.`,
      met: 'PST',
    },
  ],
  judge: (document) => {
    const zone = document.summaryWhen.zone ?? document.timeline.zone;
    return zone === undefined ? unmet('missing', placeInSummary(document, 'duration')) : met(zone.span);
  },
});
