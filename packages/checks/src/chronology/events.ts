import { type Entry, findDates } from '@failonce/document';
import { dayNumber } from './calendar.ts';
import type { Chronology } from './chronology.ts';
import { lengthsBetween, type Moment } from './moment.ts';

/** An event of the timeline on the axis of all events. */
export interface PlacedEvent {
  readonly entry: Entry;
  readonly moment: Moment;
  /** Minutes on an axis whose zero is arbitrary; only events of one `stretch` can be compared. */
  readonly at: number;
  /** A new one begins where it is not known how many days went by, or under a new sub-heading. */
  readonly stretch: number;
}

/** From so many minutes back on the clock a timeline without dates has gone over midnight: less would be nearly a whole day later. */
const overnight = 360;

const daysLater =
  /\b(?:next|following|previous|prior) (?:day|morning|evening|night|week|month|afternoon)|\b(?:day|days|week|weeks|night|morning) (?:later|after|before|earlier)\b|\bday \d|\bday (?:one|two|three)\b|\bovernight\b|\byesterday\b|\btomorrow\b/i;
const weekday = /\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b/i;

/** "Tuesday 09:00 …", "09:00 The next day …": it is not known how many days lie between. */
function tellsAnotherDay({ document: { source } }: Chronology, { span, words, time }: Entry): boolean {
  const end = Math.max(words.span.start, time?.span.end ?? 0);
  const lead = source.text.slice(span.start, end);
  // Most entries begin with nothing but a time.
  return (lead.length > 14 && weekday.test(lead)) || daysLater.test(`${lead} ${words.plain.slice(0, 40)}`);
}

/** Places the events: by their dates, else by their order on the clock. */
export function placeEvents(chronology: Chronology): PlacedEvent[] {
  const { entries } = chronology.document.timeline;
  const placed: PlacedEvent[] = [];
  const breaks = breaksOf(chronology, entries);
  const reference = zoneOfAll(chronology, entries);
  const window = windowOf(chronology);
  let day = firstDay(chronology, entries);
  let stretch = 0;
  let last: number | undefined;
  /** The day was only counted on because the clock went back. */
  let overMidnight = false;
  let b = 0;
  for (const entry of entries) {
    for (let next = breaks[b]; next !== undefined && next.at <= entry.span.start; next = breaks[++b]) {
      if (next.day === undefined) stretch += placed.length > 0 ? 1 : 0;
      else day = next.day;
      last = undefined;
    }
    const moment = entry.time === undefined ? undefined : chronology.moment(entry.time);
    if (moment === undefined) continue;
    if (moment.day !== undefined) {
      if (moment.otherDay !== undefined && moment.day !== day) stretch++;
      day = moment.day;
      last = undefined;
    } else if (tellsAnotherDay(chronology, entry)) {
      stretch++;
      last = undefined;
    }
    const offset = moment.zone?.offsetMinutes;
    const shift = offset === undefined || reference === undefined ? 0 : offset - reference;
    let at = day * 1440 + moment.minute - shift;
    if (overMidnight && moment.day === undefined && isWithin(window, at - 1440)) {
      at -= 1440;
      day--;
      overMidnight = false;
    }
    if (last !== undefined) {
      if (moment.halfUnsure && at < last && at + 720 >= last && at + 720 - last < overnight) at += 720;
      if (last - at >= overnight && !isWithin(window, at)) {
        at += 1440;
        day++;
        overMidnight = true;
      }
    }
    placed.push({ entry, moment, at, stretch });
    last = at;
  }
  return placed;
}

/** The outage by the summary, on the axis, where it is shorter than half a day; what lies in it needs no next day. */
function windowOf(chronology: Chronology): { readonly from: number; readonly to: number } | undefined {
  const { start, end } = chronology;
  const lengths = start === undefined || end === undefined ? [] : lengthsBetween(start, end);
  const [length] = lengths;
  if (start === undefined || lengths.length !== 1 || length === undefined || length < 0 || length > 720)
    return undefined;
  const from = placeOnAxis(chronology, start);
  return { from, to: from + length };
}

function isWithin(window: { readonly from: number; readonly to: number } | undefined, at: number): boolean {
  return window !== undefined && at >= window.from && at <= window.to;
}

/** "Monday", "On Tuesday:" */
const weekdayLine = /^\W{0,4}(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\W{0,3}$/i;

interface Break {
  readonly at: number;
  /** Undefined where it only parts what stands before from what follows. */
  readonly day: number | undefined;
}

/** Sub-headings and lines between the entries: dates that count for what follows, and other headings, under which time may begin anew. */
function breaksOf(chronology: Chronology, entries: readonly Entry[]): Break[] {
  const breaks: Break[] = [];
  let e = 0;
  for (const { text, role, heading } of chronology.texts) {
    if (role !== 'timeline') continue;
    const { start } = text.span;
    while (e < entries.length && (entries[e] as Entry).span.end <= start) e++;
    const entry = entries[e];
    if (entry !== undefined && start >= entry.span.start && start < entry.span.end) continue;
    const date = text.plain.length < 80 ? findDates(text)[0] : undefined;
    if (date !== undefined) breaks.push({ at: start, day: chronology.days(date)[0] });
    else if (
      heading ||
      daysLater.test(text.plain.slice(0, 60)) ||
      weekdayLine.test(text.plain) ||
      /:$/.test(text.plain)
    )
      breaks.push({ at: start, day: undefined });
  }
  return breaks;
}

/** The zone by which the axis counts: the first that stands at an entry. */
function zoneOfAll(chronology: Chronology, entries: readonly Entry[]): number | undefined {
  for (const { time } of entries) if (time?.zone?.offsetMinutes !== undefined) return time.zone.offsetMinutes;
  return chronology.start?.zone?.offsetMinutes ?? chronology.end?.zone?.offsetMinutes;
}

/** The day of the first event: the one that the summary gives, or the next where the outage began before midnight. */
function firstDay(chronology: Chronology, entries: readonly Entry[]): number {
  const { start, end } = chronology;
  const day = dayOfStart(chronology);
  const first = entries.find(({ time }) => time?.clock !== undefined)?.time;
  if (start === undefined || end === undefined || first?.clock === undefined) return day;
  const minute = first.clock.hour * 60 + first.clock.minute;
  return end.minute < start.minute && minute <= end.minute && start.minute - minute >= overnight ? day + 1 : day;
}

/** The day on which the outage began; zero where no date is known. */
export function dayOfStart(chronology: Chronology): number {
  const { start } = chronology;
  if (start?.day !== undefined) return start.day;
  const { facts, timeline } = chronology.document;
  const dated = timeline.entries.find(({ time }) => time?.date !== undefined)?.time?.date;
  const day = dated && chronology.days(dated)[0];
  if (day !== undefined) return day;
  return facts.startDate === undefined ? 0 : dayNumber(facts.startDate.value);
}

/** Where a moment of the summary lies on the axis of the events. */
export function placeOnAxis(chronology: Chronology, moment: Moment): number {
  const zone = zoneOfAll(chronology, chronology.document.timeline.entries);
  const offset = moment.zone?.offsetMinutes;
  const shift = offset === undefined || zone === undefined ? 0 : offset - zone;
  return (moment.day ?? dayOfStart(chronology)) * 1440 + moment.minute - shift;
}
