import { type Postmortem, type Span, topicOf } from '@failonce/document';
import type { Report } from './report.ts';

/** What an event was for the outage. */
export type EventKind = 'begins' | 'detected' | 'misleading' | 'escalated' | 'resolved' | 'other';

/** An event of the timeline with its place on the clock. */
export interface TimedEvent {
  /** Its anchor in the text: “e3”. */
  readonly id: string;
  readonly kind: EventKind;
  /** Minutes since midnight of the outage's first day. */
  readonly minute: number;
  /** As written, in two digits: “09:02”. */
  readonly clock: string;
  readonly words: string;
  /** Where it stands, for its anchor. */
  readonly span: Span;
}

const DAY = 1440;
/** Further apart than this, a picture shows nothing of either. */
const LONGEST = 14 * DAY;

/** The events that have a clock time, in order. Over midnight the clock goes on counting. */
export function timedEvents(document: Postmortem, report: Report): readonly TimedEvent[] {
  const { start, end, startDate } = document.facts;
  const events: TimedEvent[] = [];
  const first = startDate === undefined ? undefined : dayNumber(startDate.value);
  let before = start === undefined ? undefined : start.value.hour * 60 + start.value.minute;
  for (const [index, entry] of document.timeline.entries.entries()) {
    const clock = entry.time?.clock;
    if (clock === undefined) continue;
    let minute = clock.hour * 60 + clock.minute;
    const date = entry.time?.date;
    if (date !== undefined && first !== undefined)
      minute += DAY * (dayNumber({ ...date, year: date.year ?? startDate?.value.year ?? 2000 }) - first);
    // Without a day, a clock that goes back by half a day or more has passed midnight.
    else while (before !== undefined && before - minute > DAY / 2) minute += DAY;
    if (events[0] !== undefined && Math.abs(minute - events[0].minute) > LONGEST) continue;
    before = minute;
    events.push({
      id: `e${index + 1}`,
      kind: 'other',
      minute,
      clock: `${two(clock.hour)}:${two(clock.minute)}`,
      words: entry.words.plain.trim(),
      span: entry.text.span,
    });
  }
  events.sort((a, b) => a.minute - b.minute);
  return named(events, document, report, start?.value, end?.value);
}

/** Minutes from the beginning of the outage to when it was noticed; undefined where the events do not tell both. */
export function minutesToDetect(events: readonly TimedEvent[]): number | undefined {
  const begins = events.find(({ kind }) => kind === 'begins');
  const detected = events.find(({ kind }) => kind === 'detected');
  if (begins === undefined || detected === undefined || detected.minute < begins.minute) return undefined;
  return detected.minute - begins.minute;
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
}

/** Says of events what they were: by their label, else by what the checks found in them. */
function named(
  events: readonly TimedEvent[],
  document: Postmortem,
  report: Report,
  start: Clock | undefined,
  end: Clock | undefined,
): readonly TimedEvent[] {
  const kinds = new Map<string, EventKind>();
  const give = (kind: EventKind, event: TimedEvent | undefined): void => {
    if (event !== undefined && !kinds.has(event.id)) kinds.set(event.id, kind);
  };
  const at = (clock: Clock | undefined): string | undefined => clock && `${two(clock.hour)}:${two(clock.minute)}`;
  const found = (id: string): TimedEvent | undefined => {
    const span = report.requirements.find((each) => each.id === id)?.span;
    return span && events.find((event) => event.span.start <= span.start && span.start < event.span.end);
  };
  const labelled = (topic: string): readonly TimedEvent[] =>
    events.filter(({ id, words }) => {
      const label = document.timeline.entries[Number(id.slice(1)) - 1]?.label;
      return label !== undefined && topicOf(label) === topic && !saysNone(words);
    });
  give(
    'begins',
    events.find(({ clock }) => clock === at(start)),
  );
  give('resolved', labelled('resolution').at(-1) ?? events.findLast(({ clock }) => clock === at(end)));
  give('detected', labelled('detection')[0] ?? found('timeline-detected-when'));
  give(
    'escalated',
    labelled('escalation')[0] ??
      events.find(({ words }) => /^escalat/i.test(words)) ??
      notNone(found('timeline-escalation')),
  );
  for (const event of labelled('misleading')) give('misleading', event);
  if (![...kinds.values()].includes('misleading')) give('misleading', notNone(found('timeline-misleading')));
  return events.map((event) => ({ ...event, kind: kinds.get(event.id) ?? 'other' }));
}

function notNone(event: TimedEvent | undefined): TimedEvent | undefined {
  return event === undefined || saysNone(event.words) ? undefined : event;
}

/** “Misleading: none.”, “Escalated to: nobody”: honest, and no event. */
function saysNone(words: string): boolean {
  const said = words
    .slice(words.indexOf(':') + 1, words.indexOf(':') + 40)
    .trim()
    .toLowerCase();
  return /^(?:none|nobody|no one|nothing|no)\b/.test(said);
}

function dayNumber({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): number {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
