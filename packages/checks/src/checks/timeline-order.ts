import { chronologyOf } from '../chronology/chronology.ts';
import type { PlacedEvent } from '../chronology/events.ts';
import { aroundMinutes } from '../chronology/moment.ts';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'timeline-order',
  level: 'error',
  title: 'Events in order',
  want: 'The events of the timeline must stand in the order in which they happened',
  reason: 'A reader takes the order for the order of time; an event that is out of it may carry a wrong time.',
  messages: {
    back: 'The event of {time} stands behind that of {other}.',
    ahead: 'The event of {time} stands before that of {other}.',
    reversed: 'The timeline runs backwards, from {first} to {last}.',
  },
  write: 'Move the event to its place, or correct its time; give the date where a new day begins.',
  examples: [
    {
      text: `## Timeline
- 09:02 Outage begins.
- 09:31 Escalated to the payments team.
- 09:21 The deployment is rolled back.
- 10:03 Resolved.`,
      found: ['09:21'],
    },
    {
      text: `## Issue Summary
Duration: from 09:02 to 10:03 UTC.

## Timeline
- 09:02 Outage begins.
- 19:21 The deployment is rolled back.
- 09:31 Escalated to the payments team.
- 10:03 Resolved.`,
      found: ['19:21'],
    },
    {
      text: `## Timeline
- 10:03 Resolved.
- 09:31 Escalated to the payments team.
- 09:02 Outage begins.`,
      found: ['10:03'],
    },
    {
      text: `## Timeline
- 23:50 Outage begins.
- 00:10 Escalated to the payments team.
- 00:31 Resolved.`,
      found: [],
    },
  ],
  run: (document, report) => {
    const { events } = chronologyOf(document);
    if (events.length < 2) return;
    for (let from = 0; from < events.length; ) {
      const { stretch } = events[from] as PlacedEvent;
      let to = from + 1;
      while (to < events.length && (events[to] as PlacedEvent).stretch === stretch) to++;
      const part = events.slice(from, to);
      from = to;
      if (part.every((event, i) => i === 0 || isInOrder(part[i - 1] as PlacedEvent, event))) continue;
      const first = part[0] as PlacedEvent;
      const last = part[part.length - 1] as PlacedEvent;
      const data = { first: first.moment.written, last: last.moment.written };
      if (part.length > 2 && part.every((event, i) => i === 0 || event.at < (part[i - 1] as PlacedEvent).at)) {
        const related = [
          { span: last.moment.span, message: `The earliest event, ${last.moment.written}, stands last.` },
        ];
        report({ messageId: 'reversed', span: first.moment.span, data, related });
        continue;
      }
      const kept = longestOrder(part);
      // Where most stand otherwise it is no order that was broken.
      if (kept.size * 2 <= part.length) continue;
      part.forEach((event, i) => {
        const other = kept.has(event) ? undefined : offended(part, i, kept);
        if (other === undefined) return;
        const back = part.indexOf(other) < i;
        report({
          messageId: back ? 'back' : 'ahead',
          span: event.moment.span,
          data: { time: event.moment.written, other: other.moment.written },
          related: [
            {
              span: other.moment.span,
              message: `The event of ${other.moment.written} stands ${back ? 'before' : 'behind'} it.`,
            },
          ],
        });
      });
    }
  },
});

/** The nearest event, of those that are in order, that stands on the wrong side of this one. */
function offended(part: readonly PlacedEvent[], at: number, kept: ReadonlySet<PlacedEvent>): PlacedEvent | undefined {
  const event = part[at] as PlacedEvent;
  return (
    part.slice(0, at).findLast((other) => kept.has(other) && !isInOrder(other, event)) ??
    part.slice(at + 1).find((other) => kept.has(other) && !isInOrder(event, other))
  );
}

/** May `second` stand behind `first`? */
function isInOrder(first: PlacedEvent, second: PlacedEvent): boolean {
  const around = (first.moment.approximate ? aroundMinutes : 0) + (second.moment.approximate ? aroundMinutes : 0);
  return second.at >= first.at - around;
}

/** The longest row of events that are in order; of two that changed places the first stays. */
function longestOrder(part: readonly PlacedEvent[]): ReadonlySet<PlacedEvent> {
  // A timeline has tens of events; a text made of thousands is looked at in its beginning.
  const events = part.slice(0, 300);
  const length: number[] = [];
  const previous: number[] = [];
  let best = 0;
  for (let i = 0; i < events.length; i++) {
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j++) {
      if (!isInOrder(events[j] as PlacedEvent, events[i] as PlacedEvent)) continue;
      if ((length[j] as number) + 1 > (length[i] as number)) {
        length[i] = (length[j] as number) + 1;
        previous[i] = j;
      }
    }
    if ((length[i] as number) > (length[best] as number)) best = i;
  }
  const kept = new Set(part.slice(300));
  for (let i = best; i >= 0; i = previous[i] as number) kept.add(events[i] as PlacedEvent);
  return kept;
}
