import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import { scanDurations } from '../times/duration.ts';
import type { RawTime } from '../times/raw-time.ts';
import type { CalendarDate, ClockTime, Zone } from '../times/time.ts';
import { zoneValue } from '../times/times.ts';
import type { Fact, Facts } from './facts.ts';
import { readStartDate } from './start-date.ts';
import { statedDuration } from './stated-duration.ts';
import type { PlacedTime } from './stated-zone.ts';
import { statedZone, zoneIn } from './stated-zone.ts';

import { readSummaryWhen } from './summary-when.ts';
import { readTimelineWhen } from './timeline-when.ts';

/** The texts of a document in which it says when the outage was. */
export interface WhenInput {
  readonly title: Text | undefined;
  /** What stands before the first part. */
  readonly opening: readonly Text[];
  /** The summary's blocks in order, labels included. */
  readonly summary: readonly Text[];
  /** One text for each entry, or paragraph, in order. */
  readonly timeline: { readonly heading: Text | undefined; readonly texts: readonly Text[] };
  readonly rest: readonly Text[];
}

/** The facts about time, as `Facts` has them. */
export type When = Pick<Facts, 'start' | 'end' | 'startDate' | 'zone' | 'durationMinutes'>;

/** Reads begin, end, date, zone and duration of the outage. */
export function readWhen(input: WhenInput): When {
  const summary = readSummaryWhen(input.summary);
  const needsOpening = summary.start === undefined && summary.end === undefined;
  const opening = input.opening.length === 0 || !needsOpening ? undefined : readSummaryWhen(input.opening);
  const stated = summary.durationMinutes ?? opening?.durationMinutes;
  let start = summary.start ?? opening?.start;
  let end = summary.end ?? opening?.end;
  if (start === undefined || end === undefined) {
    const timeline = readTimelineWhen(input.timeline.texts, start?.time, stated?.value);
    start ??= timeline.start;
    end ??= timeline.end;
  }
  const zone = summary.zone ?? zoneFact(input, start, end);
  const startDate = readStartDate(input, start, zone?.value);
  return {
    start: clockFact(start),
    end: clockFact(end),
    startDate,
    zone,
    durationMinutes: stated ?? between(start, end, startDate?.value) ?? laterStated(input),
  };
}

function clockFact(placed: PlacedTime | undefined): Fact<ClockTime> | undefined {
  if (placed?.time.hour === undefined) return undefined;
  const { text, time } = placed;
  return {
    value: { hour: placed.time.hour, minute: time.minute, second: time.second },
    span: text.spanOf(time.start, time.end),
  };
}

/** The zone of the times; else one that is stated for all; else the first that stands on a timeline entry. */
function zoneFact(
  input: WhenInput,
  start: PlacedTime | undefined,
  end: PlacedTime | undefined,
): Fact<Zone> | undefined {
  return (
    placedZone(start) ??
    placedZone(end) ??
    statedZone(input.opening) ??
    (input.timeline.heading === undefined ? undefined : zoneIn([input.timeline.heading])) ??
    statedZone(input.timeline.texts) ??
    (input.title === undefined ? undefined : zoneIn([input.title])) ??
    zoneIn(input.opening) ??
    zoneIn(input.timeline.texts) ??
    statedZone(input.rest)
  );
}

function placedZone(placed: PlacedTime | undefined): Fact<Zone> | undefined {
  if (placed?.time.zone === undefined) return undefined;
  const value = zoneValue(placed.text, placed.time.zone);
  return { value, span: value.span };
}

/** Minutes from start to end: by their dates where both are known, else over midnight where the end comes first. */
function between(
  start: PlacedTime | undefined,
  end: PlacedTime | undefined,
  startDate: CalendarDate | undefined,
): Fact<number> | undefined {
  const a = start?.time;
  const b = end?.time;
  if (start === undefined || end === undefined || a?.hour === undefined || b?.hour === undefined) return undefined;
  let minutes = minutesOf(b, b.hour) - minutesOf(a, a.hour);
  const from = a.date ?? startDate;
  const days = from === undefined || b.date === undefined ? 0 : daysBetween(from, b.date);
  if (days > 0 && days < 60) minutes += days * 1440;
  // Both on one day and the end first: that is a contradiction, no night.
  else if (minutes < 0 && a.date !== undefined && b.date !== undefined && days === 0) return undefined;
  else if (minutes < 0) minutes += 1440;
  return { value: minutes, span: hull(start.text.spanOf(a.start, a.end), end.text.spanOf(b.start, b.end)) };
}

function minutesOf(time: RawTime, hour: number): number {
  return hour * 60 + time.minute;
}

/** Days from `a` to `b`; the year that one of them lacks is the other's. */
function daysBetween(a: CalendarDate, b: CalendarDate): number {
  const year = a.year ?? b.year ?? 2000;
  const from = Date.UTC(a.year ?? year, a.month - 1, a.day);
  const to = Date.UTC(b.year ?? year, b.month - 1, b.day);
  return Math.round((to - from) / 86_400_000);
}

function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** A length that is stated in the timeline or later. */
function laterStated(input: WhenInput): Fact<number> | undefined {
  const texts = [...input.timeline.texts, ...input.rest];
  return statedDuration(
    texts,
    texts.map((text) => (/\d|hour/i.test(text.plain) ? scanDurations(text.plain) : [])),
    4,
  );
}

/** What the summary itself says, as facts. */
export type SummaryFacts = Pick<Facts, 'start' | 'end' | 'zone' | 'durationMinutes'>;

/** Reads begin, end, duration and zone from the summary's texts alone. */
export function readSummaryFacts(texts: readonly Text[]): SummaryFacts {
  const { start, end, zone, durationMinutes } = readSummaryWhen(texts);
  return { start: clockFact(start), end: clockFact(end), zone, durationMinutes };
}
