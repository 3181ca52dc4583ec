import { chronologyOf } from '../chronology/chronology.ts';
import { beginOf, detectedOf, minutesBehind, slackBetween } from '../chronology/roles.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'detected-before-start',
  level: 'error',
  title: 'Start before detection',
  want: 'The outage must begin before it is detected',
  reason: 'What is detected has begun: the start lies earlier than written, or the detection later.',
  messages: {
    summary: 'It is detected at {detected}, but the summary says that it began at {start}.',
    timeline: 'It is detected at {detected}, but in the timeline it begins at {start}.',
  },
  write: 'Correct the time that is wrong, or say what was noticed before the outage.',
  examples: [
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 08:56 Detected: a monitoring alert pages the on-call engineer.
- 10:03 Resolved.`,
      found: ['08:56'],
    },
    {
      text: `## Issue Summary
Duration: 61 minutes, from 09:02 to 10:03 UTC.

## Timeline
- 08:50 A release is deployed.
- 09:06 Detected: a monitoring alert pages the on-call engineer.
- 10:03 Resolved.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const chronology = chronologyOf(document);
    const { start } = chronology;
    // Most timelines have no event before the start, and need not be asked which one is the detection.
    const early = chronology.events.some(
      (event) => start === undefined || (minutesBehind(chronology, start, event) ?? 0) < 0,
    );
    const detected = early ? detectedOf(chronology) : undefined;
    if (detected === undefined) return;
    const { moment } = detected;
    if (start !== undefined) {
      const behind = minutesBehind(chronology, start, detected);
      if (behind === undefined || behind >= -slackBetween(start, moment)) return;
      // The summary knows of the earlier time and tells the start apart from it.
      const told = chronology.texts.some(
        ({ text, role }) =>
          role === 'summary' && chronology.momentsOf(text).some(({ minute }) => minute === moment.minute),
      );
      if (told) return;
      report({
        messageId: 'summary',
        span: moment.span,
        data: { detected: moment.written, start: start.written },
        related: [{ span: start.span, message: `The summary says that it began at ${start.written}.` }],
      });
      return;
    }
    const begin = beginOf(chronology);
    if (begin === undefined || begin.stretch !== detected.stretch) return;
    if (begin.moment.halfUnsure || moment.halfUnsure || detected.at >= begin.at - slackBetween(begin.moment, moment))
      return;
    report({
      messageId: 'timeline',
      span: moment.span,
      data: { detected: moment.written, start: begin.moment.written },
      related: [{ span: begin.moment.span, message: `It begins at ${begin.moment.written}.` }],
    });
  },
});
