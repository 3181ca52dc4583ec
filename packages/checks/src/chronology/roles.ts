import { type Cue, cueOf, findDetected, saysBeginning, topicOf } from '@failonce/document';
import type { Chronology } from './chronology.ts';
import { type PlacedEvent, placeOnAxis } from './events.ts';
import { inversionOf } from './inversion.ts';
import { aroundMinutes, type Moment } from './moment.ts';

/** What an event's words say about beginning and end. */
export function cueOfEvent(event: PlacedEvent): Cue {
  let cue = cues.get(event);
  if (cue === undefined) {
    cue = cueOf(event.entry.words.plain.slice(0, 300));
    cues.set(event, cue);
  }
  return cue;
}

/** Several checks ask for the same events. */
const cues = new WeakMap<PlacedEvent, Cue>();

/** The first event that says that the outage begins: "Outage begins", "The incident started". */
export function beginOf({ events }: Chronology): PlacedEvent | undefined {
  return events.find((event) => {
    if (!saysBeginning(event.entry.words.plain.slice(0, 300))) return false;
    const cue = cueOfEvent(event);
    return cue.start === 3 && cue.end < 2;
  });
}

/** Words for the outage's own detection; "an engineer noticed" may be told of what came before it. */
const noticing =
  /\b(?:detect(?:s|ed|ion)?|alert (?:fires|fired|pages|paged|triggers|reports|reported|tells|warns)|alerted|(?:fires|fired|triggers|triggered) an alert|pages|paged|reports? (?:errors?|failures?))\b/i;

/** The event at which the outage is plainly detected. */
export function detectedOf({ document, events }: Chronology): PlacedEvent | undefined {
  const span = findDetected(document.timeline, []);
  const event = span && events.find(({ moment }) => moment.span.start === span.start);
  if (event === undefined) return undefined;
  const { label, words } = event.entry;
  return (label !== undefined && topicOf(label) === 'detection') || noticing.test(words.plain) ? event : undefined;
}

/** How plainly an event ends the outage: 3 it is said or labelled so, 2 it was over, 1 something was fixed, 0 not at all. */
export function endingOf(event: PlacedEvent): number {
  const { label } = event.entry;
  if (
    label !== undefined &&
    /^(?:resolved|resolution|outage (?:ends|ended|over)|restored|recovered)\b/i.test(label.plain)
  )
    return 3;
  return cueOfEvent(event).end;
}

/** Minutes by which an event lies behind a moment of the summary; undefined where that cannot be known. */
export function minutesBehind(chronology: Chronology, moment: Moment, event: PlacedEvent): number | undefined {
  if (moment.impossible || event.moment.impossible) return undefined;
  // Two ends that contradict one another say nothing about an event.
  if (inversionOf(chronology) !== undefined) return undefined;
  if (moment.otherDay !== undefined || event.moment.otherDay !== undefined) return undefined;
  const minutes = event.at - placeOnAxis(chronology, moment);
  if (moment.halfUnsure || event.moment.halfUnsure) {
    // Of the two readings the nearer one is meant; where both are far nobody can tell.
    const near = ((((minutes + 360) % 720) + 720) % 720) - 360;
    return Math.abs(near) > 300 ? undefined : near;
  }
  // A day apart is a question of dates, which others answer.
  return Math.abs(minutes) > 720 ? undefined : minutes;
}

/** Minutes that the two may stand apart and still mean the same. */
export function slackBetween(a: Moment, b: Moment): number {
  return 1 + (a.approximate ? aroundMinutes : 0) + (b.approximate ? aroundMinutes : 0);
}
