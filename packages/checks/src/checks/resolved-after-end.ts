import { chronologyOf } from '../chronology/chronology.ts';
import type { PlacedEvent } from '../chronology/events.ts';
import { endingOf, minutesBehind, slackBetween } from '../chronology/roles.ts';
import { defineCheck } from '../define.ts';

/** An end that takes its time may be over later than the event says. */
const graduallyPattern = /\b(?:gradual|slow|monitor|partial|verif)/i;

export default defineCheck({
  id: 'resolved-after-end',
  level: 'error',
  title: 'One end of the outage',
  want: 'The summary and the timeline must agree on when the outage ended',
  reason: 'The duration and the time to resolve count to the end; with two of them both are guesses.',
  messages: {
    after: 'The summary says that it ended at {end}: in the timeline it is resolved only at {event}.',
    before: 'The summary says that it ended at {end}: in the timeline it is resolved already at {event}.',
  },
  write: 'Find out which time is right, and write it in both places.',
  examples: [
    {
      text: `## Issue Summary
Duration: from 13:20 to 13:30 UTC.

## Timeline
- 13:20 Outage begins.
- 13:50 Resolved: the server is back.`,
      found: ['13:30'],
    },
    {
      text: `## Issue Summary
Duration: from 13:20 to 13:50 UTC.

## Timeline
- 13:20 Outage begins.
- 13:50 Resolved: the server is back.
- 14:30 The alert is added.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const { end, events } = chronology;
    if (end === undefined) return;
    const behinds = events.map((event) => minutesBehind(chronology, end, event));
    // What is told at the stated end is what the summary means.
    const meant = events.some((event, i) => {
      const behind = behinds[i];
      if (behind === undefined || Math.abs(behind) > slackBetween(end, event.moment)) return false;
      return event === events.at(-1) || endingOf(event) > 0;
    });
    if (meant || behinds.includes(undefined)) return;
    let resolved: { readonly event: PlacedEvent; readonly ending: number; readonly behind: number } | undefined;
    events.forEach((event, i) => {
      const ending = endingOf(event);
      if (ending >= 2) resolved = { event, ending, behind: behinds[i] as number };
    });
    if (resolved === undefined) return;
    const { event, ending, behind } = resolved;
    if (Math.abs(behind) <= slackBetween(end, event.moment)) return;
    // What was repaired earlier may have been over only at the end: the less plainly it says that it was over, the more.
    const least = ending === 3 ? 10 : 15;
    if (behind < 0 && (behind >= -least || event !== events.at(-1) || graduallyPattern.test(event.entry.text.plain)))
      return;
    report({
      messageId: behind > 0 ? 'after' : 'before',
      span: end.span,
      data: { end: end.written, event: event.moment.written },
      related: [{ span: event.moment.span, message: `In the timeline it is resolved at ${event.moment.written}.` }],
    });
  },
});
