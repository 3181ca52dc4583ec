import { type EventKind, type Report, timedEvents } from '@failonce/checks';
import type { Postmortem } from '@failonce/document';
import type { EntryShown } from './meeting.ts';

/** An event of the timeline, as a meeting goes through it. */
export interface MeetingEvent {
  /** What notes know it by: all that it says, on one line. */
  readonly quote: string;
  /** As it is written: “09:02”. */
  readonly clock: string | undefined;
  readonly words: string;
  readonly kind: EventKind;
}

const MOST_QUOTE = 500;

/** The events of a timeline in the order in which they are told. */
export function meetingEvents(document: Postmortem, report: Report): readonly MeetingEvent[] {
  const timed = new Map(timedEvents(document, report).map((event) => [event.id, event]));
  return document.timeline.entries.map((entry, index) => {
    const event = timed.get(`e${index + 1}`);
    const quote = entry.text.plain.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_QUOTE).trim();
    const { clock } = entry.time ?? {};
    return {
      quote,
      clock: event?.clock ?? (clock && `${two(clock.hour)}:${two(clock.minute)}`),
      words: entry.words.plain.trim() || quote,
      kind: event?.kind ?? 'other',
    };
  });
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * Which notes belong to which event: by its words, and where these have changed since, to the one that still has its time and
 * half of its words. The others are shown for themselves, with the words that they were about.
 */
export function notesOfEvents(
  events: readonly MeetingEvent[],
  notes: readonly EntryShown[],
): { readonly of: readonly (readonly EntryShown[])[]; readonly others: readonly EntryShown[] } {
  const places = notes.map(({ quote }) => placeOf(events, quote));
  return {
    of: events.map((_, at) => notes.filter((_note, index) => places[index] === at)),
    others: notes.filter((_note, index) => places[index] === undefined),
  };
}

function placeOf(events: readonly MeetingEvent[], quote: string): number | undefined {
  const same = events.findIndex((event) => event.quote === quote);
  if (same >= 0 || quote === '') return same >= 0 ? same : undefined;
  const words = wordsOf(quote);
  const alike = events.flatMap((event, at) => {
    const own = wordsOf(event.quote);
    const shared = [...words].filter((word) => own.has(word)).length;
    const isSame = event.clock !== undefined && quote.includes(event.clock);
    return isSame && shared * 2 >= Math.max(words.size, own.size) ? [at] : [];
  });
  return alike.length === 1 ? alike[0] : undefined;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
}
