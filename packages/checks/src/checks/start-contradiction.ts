import { chronologyOf } from '../chronology/chronology.ts';
import { beginOf, cueOfEvent, minutesBehind, slackBetween } from '../chronology/roles.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'start-contradiction',
  level: 'error',
  title: 'One start of the outage',
  want: 'The summary and the timeline must agree on when the outage began',
  reason: 'The time to detect and the duration count from the start; with two of them both are guesses.',
  messages: {
    differs: 'The summary says that it began at {start}: in the timeline it begins at {event}.',
  },
  write: 'Find out which time is right, and write it in both places.',
  examples: [
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 09:12 Outage begins: the gateway refuses connections.
- 10:03 Resolved.`,
      found: ['09:02'],
    },
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 09:02 Outage begins: the gateway refuses connections.
- 10:03 Resolved.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const { start, events } = chronology;
    if (start === undefined) return;
    // An event at that time is what the summary means.
    const meant = events.some((event) => {
      const minutes = minutesBehind(chronology, start, event);
      return minutes !== undefined && Math.abs(minutes) <= 1 && cueOfEvent(event).start > 0;
    });
    const begin = meant ? undefined : beginOf(chronology);
    if (begin === undefined) return;
    const behind = minutesBehind(chronology, start, begin);
    if (behind === undefined || Math.abs(behind) <= slackBetween(start, begin.moment)) return;
    report({
      messageId: 'differs',
      span: start.span,
      data: { start: start.written, event: begin.moment.written },
      related: [{ span: begin.moment.span, message: `In the timeline it begins at ${begin.moment.written}.` }],
    });
  },
});
