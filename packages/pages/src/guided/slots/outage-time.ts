import { applyEdits, isoDate, type Postmortem, type Span, writeDuration } from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { lineOf, orUnknown } from '../words.ts';
import { belowHeading, insertLines, lineStart } from './lines.ts';
import { readSummaryLine, type SummaryLine, writeSummaryLine } from './summary-line.ts';
import { partsFor, withPart } from './with-part.ts';

/** When an outage was, as it is asked for: “2026-02-14”, “09:02”. */
export interface OutageTime {
  readonly date: string;
  readonly start: string;
  readonly end: string;
  /** Blank where it ended on the day on which it began. */
  readonly endDate: string;
  readonly zone: string;
}

const DURATION: SummaryLine = { label: 'Duration', names: /^(?:duration|outage|time of the outage)$/i };
const MOMENT = /^(?:(\d{4}-\d{2}-\d{2})[ ,]{0,3})?(?:(\d{1,2}:\d{2}(?::\d{2})?)[ ]?)?(.{0,60})$/;

/** Reads it from the summary: as this guide writes it, or in what other words it was understood. */
export function readOutageTime(document: Postmortem): OutageTime {
  const said = zoneLine(document)?.zone ?? '';
  const value = readSummaryLine(document, DURATION);
  const [, from, to] = /(?:^|, )from (.{1,100}) to (.{1,100}?)\.?$/i.exec(value) ?? [];
  const [begun, ended] = [momentOf(from ?? ''), momentOf(to ?? '')];
  if (begun !== undefined && ended !== undefined) {
    const endDate = ended.date === begun.date ? '' : ended.date;
    return { date: begun.date, start: begun.clock, end: ended.clock, endDate, zone: begun.zone || ended.zone || said };
  }
  const { start, end } = document.summaryWhen;
  const { startDate, zone } = document.facts;
  return {
    date: startDate === undefined ? '' : (isoDate(startDate.value) ?? ''),
    start: clockText(start?.value),
    end: clockText(end?.value),
    endDate: '',
    zone: zone?.value.name ?? said,
  };
}

/** Writes it into the summary, and the zone above the timeline. */
export function writeOutageTime(given: Postmortem, time: OutageTime, reader: Reader): string {
  if (Object.values(time).some((each) => each !== '') && JSON.stringify(readOutageTime(given)) === JSON.stringify(time))
    return given.source.text;
  const value = writeDuration({
    date: dateOf(time.date),
    start: timeOf(time.start),
    end: timeOf(time.end),
    endDate: dateOf(time.endDate),
    zone: time.zone || undefined,
  });
  return writeZone(reader(writeSummaryLine(given, DURATION, value, reader)), time.zone, reader);
}

/** The line “All times in UTC.”; where the timeline names its zone in other words, they are left as they are. */
function writeZone(given: Postmortem, zone: string, reader: Reader): string {
  const document = withPart(given, 'timeline', reader);
  const { source } = document;
  const line = zoneLine(document);
  if (line !== undefined) return applyEdits(source, [{ span: line.span, text: orUnknown(zone) }]);
  if (document.timeline.zone !== undefined) return source.text;
  const part = partsFor(document, 'timeline')[0];
  const heading = part?.heading;
  const first = part?.blocks[0];
  const span = heading === undefined ? { start: 0, end: 0 } : 'span' in heading ? heading.span : heading.name.span;
  const at = first === undefined ? belowHeading(source.text, span) : lineStart(source.text, first.span.start);
  return insertLines(source.text, at, [`All times in ${orUnknown(zone)}.`]);
}

function zoneLine(document: Postmortem): { readonly zone: string; readonly span: Span } | undefined {
  for (const { blocks } of partsFor(document, 'timeline')) {
    for (const block of blocks) {
      if (block.kind !== 'paragraph') continue;
      const [, before, zone] =
        /^(all times (?:are )?in )([^\r\n]{1,60}?)\.?$/i.exec(document.source.slice(block.span)) ?? [];
      if (before === undefined || zone === undefined) continue;
      const start = block.span.start + before.length;
      return { zone: lineOf(zone), span: { start, end: start + zone.length } };
    }
  }
  return undefined;
}

function momentOf(words: string): { date: string; clock: string; zone: string } | undefined {
  const known = words.replaceAll('[not yet known]', '').trim();
  const [, date = '', clock = '', zone = ''] = MOMENT.exec(known) ?? [];
  if (words === '' || (known !== '' && date === '' && clock === '')) return undefined;
  return { date, clock: clock.padStart(5, '0').replace('00000', ''), zone: zone.trim() };
}

function clockText(clock: { readonly hour: number; readonly minute: number } | undefined): string {
  if (clock === undefined) return '';
  return `${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
}

function timeOf(text: string) {
  const [, hour, minute, second] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hour === undefined) return undefined;
  return { hour: Number(hour), minute: Number(minute), second: second === undefined ? undefined : Number(second) };
}

function dateOf(text: string) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}
