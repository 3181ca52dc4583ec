import { topicOf } from '@failonce/document';
import { chronologyOf } from '../chronology/chronology.ts';
import type { PlacedEvent } from '../chronology/events.ts';
import { beginOf, cueOfEvent, detectedOf, endingOf, minutesBehind, slackBetween } from '../chronology/roles.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'event-outside-window',
  level: 'warning',
  title: 'Events within the outage',
  want: 'The events that belong to the outage must lie between its start and its end',
  reason: 'Harm before the start or work on the outage after its end says that one of the two times is wrong.',
  messages: {
    before: 'At {event} users are hit already, but the summary says that it began at {start}.',
    after: 'At {event} it still goes on, but the summary says that it ended at {end}.',
  },
  write: 'Correct the time that is wrong, or say what sets this event apart.',
  examples: [
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 08:40 Users receive 500 errors.
- 09:02 The checkout is down.
- 10:03 Resolved.`,
      found: ['08:40'],
    },
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 09:02 The checkout is down.
- 10:03 Resolved: the certificate is renewed.
- 10:20 Escalated to the payments team.`,
      found: ['10:20'],
    },
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 08:40 A release is deployed.
- 09:02 The checkout is down.
- 10:03 Resolved.
- 10:20 The alert is added.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const { start, end, events } = chronology;
    if (start === undefined) return;
    const isOutside = (event: PlacedEvent): boolean =>
      (minutesBehind(chronology, start, event) ?? 0) < 0 ||
      (end !== undefined && (minutesBehind(chronology, end, event) ?? 0) > 0);
    if (!events.some(isOutside)) return;
    // Where the timeline tells of something at the start, what lies before it may have led there.
    const told = events.some((event) => Math.abs(minutesBehind(chronology, start, event) ?? 0) <= 1);
    const begin = beginOf(chronology);
    const detected = detectedOf(chronology);
    const last = events.findLast((event) => endingOf(event) >= 2);
    for (const event of events) {
      const { moment } = event;
      const behindStart = minutesBehind(chronology, start, event);
      if (behindStart === undefined) continue;
      if (behindStart < -slackBetween(start, moment)) {
        // The start that is told, and the detection, have checks of their own.
        if (event !== begin && event !== detected && (hurtsUsers(event) || (!told && showsTrouble(event)))) {
          report({
            messageId: 'before',
            span: moment.span,
            data: { event: moment.written, start: start.written },
            related: [{ span: start.span, message: `The summary says that it began at ${start.written}.` }],
          });
        }
        continue;
      }
      if (end === undefined) continue;
      const behindEnd = minutesBehind(chronology, end, event);
      if (behindEnd === undefined || behindEnd <= slackBetween(end, moment)) continue;
      // Where the timeline resolves it later, that is said of the end itself.
      if (last !== undefined && last.at >= event.at) continue;
      if (!isWorkOnIt(event)) continue;
      report({
        messageId: 'after',
        span: moment.span,
        data: { event: moment.written, end: end.written },
        related: [{ span: end.span, message: `The summary says that it ended at ${end.written}.` }],
      });
    }
  },
});

const users =
  /\b(?:users?|customers?|clients?|visitors?|shoppers?|everyone|everybody|subscribers?|guests?|players?)\b/i;

/** Are users hit, by what the event says outright? */
function hurtsUsers(event: PlacedEvent): boolean {
  const cue = cueOfEvent(event);
  return cue.start >= 2 && cue.end === 0 && !cue.other && users.test(event.entry.words.plain);
}

/** Is something wrong, or noticed, that no release or maintenance explains? */
function showsTrouble(event: PlacedEvent): boolean {
  const cue = cueOfEvent(event);
  return cue.start >= 1 && cue.end === 0 && !cue.other;
}

/** Is it labelled as a step of the outage that lies before its end? */
function isWorkOnIt({ entry: { words, label } }: PlacedEvent): boolean {
  if (/^(?:detected|escalated to|investigated|misleading)\b/i.test(words.plain)) return true;
  const topic = label === undefined ? undefined : topicOf(label);
  return topic === 'detection' || topic === 'misleading';
}
