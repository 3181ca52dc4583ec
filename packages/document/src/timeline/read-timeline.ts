import { readText } from '../blocks/inline.ts';
import type { Part } from '../parts/part.ts';
import type { Source, Span } from '../source.ts';
import type { Text } from '../text.ts';
import { leadingTime } from '../times/leading.ts';
import { findZoneStatement } from '../times/zones.ts';
import { proseEvents } from './prose-events.ts';
import type { Entry, EntryForm, Timeline } from './timeline.ts';
import { labelOf, readUnits, type Unit } from './units.ts';

/** The events of the timeline as a reader counts them, and the zone that is said once for all of them. */
export function readTimeline(source: Source, parts: readonly Part[]): Timeline {
  const units: Unit[] = [];
  for (const part of parts) {
    if (part.role !== 'timeline') continue;
    for (const unit of readUnits(source, part.blocks)) units.push(unit);
  }
  const groups = group(units);
  const entries =
    groups === undefined
      ? proseEvents(
          units.filter((each) => each.kind !== 'heading' && !isIntroduction(each)).map((each) => each.text),
        ).map((text) => makeEntry(source, 'sentence', text, leadingTime(text), []))
      : groups.flatMap((each) => entriesOf(source, each));
  return { entries, zone: readZone(parts) };
}

/** An event's first piece and what belongs to it. */
interface Group {
  readonly head: Unit;
  readonly details: Unit[];
}

/** The events with what belongs to each; undefined where the timeline is prose. */
function group(units: readonly Unit[]): Group[] | undefined {
  let timed = 0;
  for (const each of units) if (each.lead !== undefined) timed += each.kind === 'line' ? timedCuts(each).length : 1;
  if (timed >= 2 || (timed === 1 && units.filter(isEventLike).length < 3)) {
    const groups = groupTimed(units);
    if (groups.length > 1 || timed > 1) return groups;
  }
  const isProse = !units.some(
    (each) => each.kind === 'item' || each.kind === 'row' || each.labelled || (each.kind === 'heading' && !each.marked),
  );
  return isProse ? undefined : groupUntimed(units);
}

function isEventLike(unit: Unit): boolean {
  return unit.kind === 'item' || unit.kind === 'row' || unit.labelled || unit.lead !== undefined;
}

/** Events with times: what has none is a detail, a remark, or (in the same form as the others) an event that lacks its time. */
function groupTimed(units: readonly Unit[]): Group[] {
  const timedTop = count(units, (each) => each.kind === 'item' && each.depth === 0 && each.lead !== undefined);
  const items = count(units, (each) => each.kind === 'item' && each.depth === 0);
  const lines = count(units, (each) => each.kind === 'line');
  const headings = count(units, (each) => each.kind === 'heading' && each.lead !== undefined);
  const rows = count(units, (each) => each.kind === 'row');
  const itemsAreEvents = timedTop > 0 && timedTop * 3 >= items && headings === 0;
  const labelsAreEvents = !itemsAreEvents && rows === 0 && headings === 0 && lines > 0;
  const boldLines = count(units, (each) => each.kind === 'line' && each.bold);
  const groups: Group[] = [];
  let open: Group | undefined;
  /** Behind a heading without time nothing untimed is an event any more. */
  let aftermath = false;
  /** Depth of the last untimed item that only heads a list. */
  let headDepth = -1;
  const begin = (head: Unit): void => {
    open = { head, details: [] };
    groups.push(open);
  };
  for (let i = 0; i < units.length; i++) {
    const each = units[i] as Unit;
    const headsList = isListHead(each, units[i + 1]);
    switch (each.kind) {
      case 'row':
        // A row of nothing but a date dates the rows below it.
        if (!each.dateOnly) begin(each);
        break;
      case 'heading':
        if (each.lead !== undefined) begin(each);
        else {
          open = undefined;
          aftermath = groups.length > 0 && !each.dateOnly;
        }
        break;
      case 'item':
        if (each.depth === 0) headDepth = -1;
        if (
          each.lead !== undefined &&
          !(each.depth > 0 && open !== undefined && headDepth < 0 && open.head.kind === 'item')
        )
          begin(each);
        else if (each.depth === 0 && itemsAreEvents && !aftermath && !each.dateOnly && !headsList) begin(each);
        else if (each.depth === 0 && (each.dateOnly || headsList)) {
          headDepth = 0;
          open = undefined;
        } else open?.details.push(each);
        break;
      case 'line':
        begin(each);
        break;
      default:
        // "Time: 10:00" on one line, "Event: …" on the next.
        if (open !== undefined && !each.dateOnly && isBareTime(open)) open.details.push(each);
        else if (each.bold && boldLines > 1 && !aftermath && !each.dateOnly) begin(each);
        else if (each.labelled && labelsAreEvents && !aftermath && !each.dateOnly) begin(each);
        else if (open !== undefined && !aftermath && !each.dateOnly && takesDetails(open)) open.details.push(each);
    }
  }
  // "From 00:00 to 13:15" above the list says when, not what.
  return groups.filter(
    ({ head, details }) =>
      head.kind !== 'line' ||
      details.length > 0 ||
      head.lead === undefined ||
      head.lead.wordsAt < head.text.plain.length,
  );
}

/** An untimed item over timed sub-items only heads them. */
function isListHead(unit: Unit, next: Unit | undefined): boolean {
  return (
    unit.lead === undefined &&
    unit.kind === 'item' &&
    next?.kind === 'item' &&
    next.depth > unit.depth &&
    next.lead !== undefined
  );
}

/** A line of nothing but a time, whose words still have to come. */
function isBareTime({ head, details }: Group): boolean {
  return head.kind === 'line' && details.length === 0 && isBare(head);
}

/** Is the unit a time and nothing else? */
function isBare({ lead, text }: Unit): boolean {
  return lead !== undefined && lead.wordsAt >= text.plain.length;
}

/** Paragraphs behind a time that stands alone, or below a heading, tell the event. */
function takesDetails(group: Group): boolean {
  const { head } = group;
  if (head.kind === 'heading') return true;
  return head.lead !== undefined && head.text.plain.length - head.lead.wordsAt < 40 && group.details.length < 2;
}

/** Events without times: items, rows, labels, named headings, and what is told below each of them. */
function groupUntimed(units: readonly Unit[]): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  let heading: Unit | undefined;
  const begin = (head: Unit): void => {
    open = { head, details: [] };
    groups.push(open);
  };
  for (const each of units) {
    if (each.dateOnly && each.kind !== 'item') continue;
    if (each.kind === 'heading') {
      // Where events were told already, a marked heading begins a section of remarks.
      if (each.marked && heading === undefined && groups.length > 0) break;
      heading = each;
      begin(each);
    } else if (each.kind === 'row') {
      begin(each);
    } else if (each.kind === 'item') {
      const listed =
        each.depth > 0 || heading !== undefined || (open?.head.kind === 'paragraph' && open.head.valueless);
      if (listed && open !== undefined) open.details.push(each);
      else if (!listed) begin(each);
    } else if (each.labelled && !heading?.marked) {
      begin(each);
      heading = undefined;
    } else if (open !== undefined && (heading !== undefined || open.head.valueless)) {
      open.details.push(each);
    } else if (each.lead !== undefined) {
      begin(each);
    }
  }
  // A heading with nothing below it is no event.
  return groups.filter(
    (each) => each.head.kind !== 'heading' || each.details.length > 0 || each.head.lead !== undefined,
  );
}

const INTRODUCTION =
  /^(?:all (?:the )?times|times? (?:are|is|zone)|the following|below (?:is|are)|here (?:is|are)|this (?:is|section)|note)\b/i;

function isIntroduction(unit: Unit): boolean {
  const { plain } = unit.text;
  return (
    unit.dateOnly ||
    (unit.lead === undefined && plain.endsWith(':')) ||
    (plain.length < 120 && INTRODUCTION.test(plain))
  );
}

function count(units: readonly Unit[], test: (unit: Unit) => boolean): number {
  let found = 0;
  for (const each of units) if (test(each)) found++;
  return found;
}

function entriesOf(source: Source, group: Group): Entry[] {
  const { head } = group;
  const cuts = head.kind === 'line' || head.kind === 'item' ? timedCuts(head) : [0];
  if (cuts.length === 1) {
    // A time alone heads the list in which its event is told.
    const form = isBare(head) && group.details[0]?.kind === 'item' ? 'item' : head.kind;
    return [makeEntry(source, form, head.text, head.lead, group.details)];
  }
  return cuts.map((from, i) => {
    const piece = head.text.slice(from, trimmedEnd(head.text.plain, cuts[i + 1] ?? head.text.plain.length));
    return makeEntry(source, head.kind, piece, leadingTime(piece), i === cuts.length - 1 ? group.details : []);
  });
}

/** More events in one line are no timeline. */
const MOST_CUTS = 60;

/** Further events in the same item or line: "… began. - 11:00 AM: …", "… detected. 12:06pm EAT: …". */
function timedCuts(head: Unit): number[] {
  const { plain } = head.text;
  const cuts = [0];
  if (head.lead === undefined || plain.length < 24) return cuts;
  for (let at = head.lead.wordsAt + 3; at < plain.length - 4 && cuts.length < MOST_CUTS; at++) {
    const code = plain.charCodeAt(at);
    if (code < 48 || code > 57 || plain.charCodeAt(at - 1) !== 32 || !endsEvent(plain, at - 2)) continue;
    // A time at the beginning and its separator lie within so many characters.
    const piece = head.text.slice(at, Math.min(plain.length, at + 120));
    const lead = leadingTime(piece);
    // Only a time with a separator behind it begins an event; "10:30 was too late" goes on with the sentence.
    if (lead !== undefined && /[:–—-]/.test(piece.plain.slice(Math.max(0, lead.wordsAt - 3), lead.wordsAt)))
      cuts.push(at);
  }
  return cuts;
}

/** Does a sentence end at `at`, a bullet that lost its line left out? */
function endsEvent(plain: string, at: number): boolean {
  let i = at;
  if ('-–•*'.includes(plain[i] as string) && plain[i - 1] === ' ') i -= 2;
  return '.!?)"”'.includes(plain[i] as string);
}

function trimmedEnd(plain: string, end: number): number {
  let i = end;
  while (i > 0 && ' -–•*'.includes(plain[i - 1] as string)) i--;
  return i;
}

function makeEntry(source: Source, form: EntryForm, text: Text, lead: Unit['lead'], details: readonly Unit[]): Entry {
  const words = lead === undefined ? text : text.slice(lead.wordsAt);
  const detailTexts = details.map((detail) => detail.text);
  const whole =
    detailTexts.length === 0 ? text : readText(source, apart([text.span, ...detailTexts.map(({ span }) => span)]));
  const label = labelOf(words);
  return { form, span: whole.span, text: whole, words, time: lead?.time, label, details: detailTexts };
}

/** Stretches in reading order, without those that another one covers: an item's own words may go on behind its sub-items. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || span.start >= last.end) kept.push(span);
    else if (span.end > last.end) kept.push({ start: last.end, end: span.end });
  }
  return kept;
}

/** A zone in the timeline's heading or introduction, else one stated for the whole document. */
function readZone(parts: readonly Part[]): Timeline['zone'] {
  for (const part of parts) {
    if (part.role !== 'timeline' || part.heading === undefined) continue;
    const zone = findZoneStatement('kind' in part.heading ? part.heading.text : part.heading.value);
    if (zone !== undefined) return { name: zone.name, span: zone.span };
  }
  for (const role of ['timeline', 'summary', 'title'] as const) {
    for (const part of parts) {
      if (part.role !== role) continue;
      for (const block of part.blocks) {
        if (block.kind === 'code' || !/\b(?:all|times?|timestamps?|zone)\b/i.test(block.text.plain)) continue;
        const zone = findZoneStatement(block.text);
        if (zone !== undefined) return { name: zone.name, span: zone.span };
      }
    }
  }
  return undefined;
}
