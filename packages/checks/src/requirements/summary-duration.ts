import { defineRequirement, met, unmet } from '../define.ts';
import { placeInSummary } from '../places.ts';

export default defineRequirement({
  id: 'summary-duration',
  part: 'summary',
  kind: 'fact',
  level: 'error',
  title: 'Duration of the outage',
  want: 'The summary must say how long the outage lasted, or give both times so that it follows',
  reason: 'How long it hurt is the first question of everybody who was not there.',
  messages: {
    missing: 'The summary does not say how long the outage lasted.',
  },
  write: 'Duration: 61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC',
  examples: [
    {
      text: `## Issue Summary
The checkout failed from 09:02 UTC on.`,
      met: false,
    },
    {
      text: `## Issue Summary
The checkout failed for 61 minutes.`,
      met: '61 minutes',
    },
  ],
  judge: (document) => {
    const { durationMinutes, start, end } = document.summaryWhen;
    if (durationMinutes !== undefined) return met(durationMinutes.span);
    if (start !== undefined && end !== undefined)
      return met({ start: start.span.start, end: Math.max(start.span.end, end.span.end) });
    return unmet('missing', placeInSummary(document, 'duration'));
  },
});
