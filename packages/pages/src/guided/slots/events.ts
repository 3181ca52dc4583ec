import type { Block, Entry, Postmortem, Source, Span, TimeValue } from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { lineOf, orUnknown } from '../words.ts';
import { belowHeading, insertLines, lineAfter, lineStart, wholeLines } from './lines.ts';
import { partsFor, withPart } from './with-part.ts';

/** What an event of the timeline tells, in the order in which outages go. */
export const EVENT_KINDS = ['begins', 'detected', 'investigated', 'misleading', 'escalated', 'resolved'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** An event as it is asked for: its time as written, and what happened. */
export interface GuidedEvent {
  readonly at: string;
  readonly what: string;
}

const LABELS: Readonly<Record<EventKind, string>> = {
  begins: 'Outage begins',
  detected: 'Detected',
  investigated: 'Investigated',
  misleading: 'Misleading',
  escalated: 'Escalated to',
  resolved: 'Resolved',
};
const UNTIMED = String.raw`^\*{0,2}(?:\[not yet known\])?\*{0,2}[ \t]{0,4}(?:[-–—:][ \t]{1,4})?\*{0,2}`;
const BEHIND = String.raw`[ \t]{0,4}\*{0,2}[ \t]{0,4}:\*{0,2}[ \t]{0,4}`;
const named = (names: string, without = ''): RegExp => new RegExp(`${UNTIMED}(?:(?:${names})${BEHIND}${without})`, 'i');
const OPENERS: Readonly<Record<EventKind, RegExp>> = {
  begins: named('outage beg(?:ins|an)|start of (?:the )?outage|outage starts'),
  detected: named('detected|detection|noticed'),
  investigated: named('investigat(?:ed|ion|ing)|assumed|assumption|suspected'),
  misleading: named('misleading(?: paths?)?|misled'),
  escalated: named('escalated(?: to)?|escalation', '|escalated to '),
  resolved: named('resolved|resolution'),
};

interface Known extends GuidedEvent {
  /** All its lines. */
  readonly span: Span;
  readonly kind: EventKind | undefined;
  readonly clock: number | undefined;
}

/** The events of one kind; those of which nothing is known yet are left out. */
export function readEvents(document: Postmortem, kind: EventKind): readonly GuidedEvent[] {
  return knownEvents(document)
    .filter((each) => each.kind === kind && (each.at !== '' || each.what !== ''))
    .map(({ at, what }) => ({ at, what }));
}

/**
 * Writes the events of one kind in the place of those before, each where its time belongs. Those that are told in the same
 * words stay as they are written.
 */
export function writeEvents(
  given: Postmortem,
  kind: EventKind,
  events: readonly GuidedEvent[],
  reader: Reader,
): string {
  const document = withPart(given, 'timeline', reader);
  const { source } = document;
  const known = knownEvents(document);
  const mine = known.filter((each) => each.kind === kind);
  const before = readEvents(document, kind);
  if (events.length > 0 && JSON.stringify(events) === JSON.stringify(before)) return source.text;
  const others = known.filter((each) => each.kind !== kind);
  const anchor = others.length === 0 ? mine[0] : undefined;
  const first = Math.min(...mine.map(({ span }) => span.start), ...others.map(({ span }) => span.start));
  const marker = Number.isFinite(first) ? markerAt(source, first) : '-';
  const wanted = (events.length === 0 ? [{ at: '', what: '' }] : events).map((event) => {
    const same = mine.findIndex(({ at, what }) => at === event.at && what === event.what);
    const kept = same < 0 ? undefined : mine.splice(same, 1)[0];
    return { event, kept };
  });
  const start = others.find((each) => each.kind === 'begins')?.clock ?? others.find((each) => each.clock)?.clock;
  const placed = wanted
    .map(({ event, kept }, order) => {
      const clock = clockOf(event.at);
      const lines = kept === undefined ? `${marker} ${written(kind, event)}` : chunkOf(source, kept);
      return { lines, after: placeOf(kind, clock, others, start), clock: behind(clock, start) ?? Infinity, order };
    })
    .toSorted((a, b) => a.after - b.after || a.clock - b.clock || a.order - b.order);
  return rewrite(
    document,
    known.filter((each) => each.kind === kind),
    others,
    placed,
    anchor,
  );
}

/** That nothing misled and nobody was called has no time of its own. */
const NOTHING = /^(?:none|nothing|nobody|no one|not needed)\b/i;

function written(kind: EventKind, { at, what }: GuidedEvent): string {
  const time = at === '' && NOTHING.test(what) ? '' : `**${orUnknown(at)}** `;
  return `${time}${LABELS[kind]}: ${orUnknown(what)}`;
}

/** Takes the old lines away and puts the new ones behind their events; from the end, so that places stay what they are. */
function rewrite(
  document: Postmortem,
  mine: readonly Known[],
  others: readonly Known[],
  placed: readonly { readonly lines: string; readonly after: number }[],
  anchor: Known | undefined,
): string {
  const { text } = document.source;
  const changes = mine.map(({ span }) => ({ ...wholeLines(text, span), lines: [] as string[] }));
  for (const [after, group] of Map.groupBy(placed, (each) => each.after)) {
    const at = offsetAfter(document, others, after, anchor);
    changes.push({ start: at, end: at, lines: group.map(({ lines }) => lines) });
  }
  // What is put at the place of a line that goes stands before it, and so remains.
  changes.sort((a, b) => b.start - a.start || b.end - a.end);
  let result = text;
  for (const { start, end, lines } of changes) {
    result = result.slice(0, start) + result.slice(end);
    if (lines.length > 0) result = insertLines(result, start, lines);
  }
  return result;
}

function offsetAfter(document: Postmortem, others: readonly Known[], after: number, anchor: Known | undefined): number {
  const { text } = document.source;
  const [first] = others;
  if (first !== undefined)
    return after < 0 ? lineStart(text, first.span.start) : lineAfter(text, (others[after] as Known).span.end);
  if (anchor !== undefined) return lineStart(text, anchor.span.start);
  const part = partsFor(document, 'timeline')[0];
  const last = part?.blocks.at(-1);
  if (last !== undefined) return lineAfter(text, last.span.end);
  const heading = part?.heading;
  const span = heading === undefined ? { start: 0, end: 0 } : 'span' in heading ? heading.span : heading.name.span;
  return belowHeading(text, span);
}

/** Behind which of the others an event belongs: the last one before it in time, else the last one of an earlier kind; -1 for none. */
function placeOf(
  kind: EventKind,
  clock: number | undefined,
  others: readonly Known[],
  start: number | undefined,
): number {
  const own = EVENT_KINDS.indexOf(kind);
  const earlier = (each: Known): boolean => each.kind !== undefined && EVENT_KINDS.indexOf(each.kind) < own;
  const at = kind === 'begins' ? undefined : behind(clock, start);
  let place = -1;
  if (at !== undefined)
    place = others.findLastIndex((each) => (behind(each.clock, start) ?? Number.POSITIVE_INFINITY) <= at);
  if (place < 0) return others.findLastIndex((each) => earlier(each) && (at === undefined || each.clock === undefined));
  // Behind those of earlier kinds whose time is not yet known.
  while (place + 1 < others.length) {
    const next = others[place + 1] as Known;
    if (next.clock !== undefined || !earlier(next)) break;
    place++;
  }
  return place;
}

/** Minutes since the outage began: past midnight, too. */
function behind(clock: number | undefined, start: number | undefined): number | undefined {
  if (clock === undefined) return undefined;
  return start === undefined ? clock : (clock - start + DAY + SLACK) % DAY;
}
const DAY = 1440;
/** What comes so little before the beginning was before it, not a day after. */
const SLACK = 180;

/** The items of the timeline, each with what stands below it: also those that have no time yet. */
function knownEvents(document: Postmortem): readonly Known[] {
  const { source } = document;
  return partsFor(document, 'timeline').flatMap(({ blocks }) =>
    blocks.flatMap((block, index) => {
      if (block.kind !== 'item' || block.depth > 0) return [];
      const own = block.text.span;
      const entry = document.timeline.entries.find(
        ({ span }) => span.start >= block.span.start && span.start < own.end,
      );
      const time = entry?.time;
      const words = source.slice({
        start: time === undefined ? own.start : (entry as Entry).words.span.start,
        end: own.end,
      });
      const kind = EVENT_KINDS.find((each) => OPENERS[each].test(words));
      const what = lineOf(kind === undefined ? words : words.replace(OPENERS[kind], ''));
      const clock = time?.date === undefined ? time?.clock : undefined;
      let last: Block = block;
      for (const next of blocks.slice(index + 1)) {
        if (next.kind !== 'item' || next.depth === 0) break;
        last = next;
      }
      return [
        {
          span: { start: block.span.start, end: last.span.end },
          kind,
          at: time === undefined ? '' : lineOf(source.slice(timeSpan(time))),
          what,
          clock: clock && clock.hour * 60 + clock.minute,
        },
      ];
    }),
  );
}

/** A time, with its day where it has one. */
function timeSpan({ span, date }: TimeValue): Span {
  if (date === undefined) return span;
  return { start: Math.min(span.start, date.span.start), end: Math.max(span.end, date.span.end) };
}

/** “09:06” and “9:06” as minutes of the day. */
function clockOf(at: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?$/.exec(at) ?? [];
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute);
}

function chunkOf(source: Source, { span }: Known): string {
  return source.slice(wholeLines(source.text, span)).replace(/(?:\r\n|\n|\r)$/, '');
}

/** The sign before an item, so that a list stays one list. */
function markerAt({ text }: Source, at: number): string {
  return /^[ \t]{0,3}([-*+])[ \t]/.exec(text.slice(lineStart(text, at), at))?.[1] ?? '-';
}
