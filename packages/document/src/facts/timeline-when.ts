import type { Text } from '../text.ts';
import type { RawTime } from '../times/raw-time.ts';
import { scanTimes } from '../times/scan-times.ts';
import type { PlacedTime } from './stated-zone.ts';

import { cueOf } from './time-cues.ts';

/** What readers take from a timeline where no summary says it. */
export interface TimelineWhen {
  readonly start: PlacedTime | undefined;
  readonly end: PlacedTime | undefined;
}

/** From so many times on a list of events is read as the whole story: its first and last event are begin and end. */
const wholeStory = 3;

/**
 * The first event that tells of trouble begins the outage, the last that tells of its end ends it.
 * @param said The begin that the summary gives: what comes before it does not end the outage.
 * @param minutes The stated length: the event that lies so long after `said` is the end.
 */
export function readTimelineWhen(
  texts: readonly Text[],
  said: RawTime | undefined,
  minutes: number | undefined,
): TimelineWhen {
  const events = eventsOf(texts);
  const start = startOf(events);
  const first = said ?? start?.time;
  const end = (minutes === undefined ? undefined : eventAfter(events, said, minutes)) ?? endOf(events, first);
  return { start, end: end?.time === start?.time ? undefined : end };
}

interface Event extends PlacedTime {
  readonly words: string;
  /** The second time of a range that is all that its text says. */
  readonly window: RawTime | undefined;
  /** The first time of its text, in a text that begins with it. */
  readonly leads: boolean;
}

function eventsOf(texts: readonly Text[]): Event[] {
  const events: Event[] = [];
  for (const text of texts) {
    const scanned = scanTimes(text.plain, 0);
    const times = scanned.times;
    for (let t = 0; t < times.length; t++) {
      const time = times[t] as RawTime;
      if (time.hour === undefined) continue;
      const next = times[t + 1];
      // "from 00:00 to May 20 at 13:15" with nothing else is the outage's window.
      const window =
        next?.endsRange === true && next.groupEnd >= text.plain.trimEnd().length - 2 && time.groupStart < 30
          ? next
          : undefined;
      events.push({
        text,
        time,
        scanned,
        words: wordsOf(text.plain, times, t),
        window,
        leads: t === 0 && time.groupStart < 12,
      });
      if (window !== undefined) t++;
    }
  }
  return events;
}

function startOf(events: readonly Event[]): Event | undefined {
  let start: Event | undefined;
  let score = 0;
  for (let e = 0; e < events.length; e++) {
    const event = events[e] as Event;
    if (event.window !== undefined) return event;
    const cue = cueOf(event.words);
    if (cue.end >= 2 && cue.start < 3) continue;
    const value =
      cue.start > 0
        ? cue.start
        : e === 0 && event.leads && !cue.other && cue.end === 0 && events.length >= wholeStory
          ? 1
          : 0;
    // Only "outage begins" moves the start behind an earlier event.
    if (
      value > 0 &&
      (start === undefined ||
        (value === 3 &&
          score < 3 &&
          /\bbegins?\b|\bbegan\b|\bstart(?:s|ed)?\b/i.test(event.words) &&
          !/report|detect/i.test(event.words)))
    ) {
      start = event;
      score = value;
    }
  }
  return start ?? (events.length >= wholeStory && events[0]?.leads === true ? events[0] : undefined);
}

function endOf(events: readonly Event[], first: RawTime | undefined): PlacedTime | undefined {
  let end: PlacedTime | undefined;
  let score = 0;
  let begun = first?.hour === undefined;
  for (const event of events) {
    if (event.window !== undefined) return { text: event.text, time: event.window, scanned: event.scanned };
    if (!begun) begun = minuteOf(event.time) >= minuteOf(first as RawTime);
    if (!begun || event.time === first) continue;
    const cue = cueOf(event.words);
    if (cue.end === 0 || cue.end < Math.min(score, 2) || (score === 3 && cue.end < 3)) continue;
    end = event;
    score = cue.end;
  }
  const last = events.at(-1);
  // Where nothing plainly ends it, the last event does.
  if (end !== undefined && (score >= 2 || last === undefined || cueOf(last.words).start > 0)) return end;
  if (last?.leads !== true) return end;
  return events.length >= wholeStory && begun ? last : end;
}

function minuteOf(time: RawTime): number {
  return (time.hour ?? 0) * 60 + time.minute;
}

/** The event that lies the stated length after the begin, give or take a minute. */
function eventAfter(events: readonly Event[], said: RawTime | undefined, minutes: number): Event | undefined {
  if (said?.hour === undefined) return undefined;
  const expected = (minuteOf(said) + minutes) % 1440;
  return events.find((event) => event.time !== said && Math.abs(minuteOf(event.time) - expected) <= 1);
}

/** The words of the event at a time: up to the next time, and those before it where none follow. */
function wordsOf(plain: string, times: readonly RawTime[], t: number): string {
  const time = times[t] as RawTime;
  const from = t === 0 ? 0 : sentenceStart(plain, (times[t - 1] as RawTime).groupEnd, time.groupStart);
  const next = times[t + 1]?.groupStart;
  return plain.slice(
    from,
    next === undefined ? Math.min(plain.length, time.groupEnd + 400) : sentenceStart(plain, time.groupEnd, next),
  );
}

function sentenceStart(plain: string, from: number, to: number): number {
  const at = plain.lastIndexOf('. ', to);
  return at >= from ? at + 1 : Math.min(from, to);
}
