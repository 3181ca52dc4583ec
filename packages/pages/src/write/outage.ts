import { checkText } from '@failonce/checks';
import {
  applyEdits,
  type ClockTime,
  NOT_YET_KNOWN,
  type Postmortem,
  parse,
  type TextEdit,
  writeTemplate,
} from '@failonce/document';
import { type Place, placeFor } from './place-for.ts';

/** When it hurt, as the fields of a form hold it: “2026-02-14”, “09:02”. Empty where it is not known. */
export interface Outage {
  readonly date: string;
  readonly start: string;
  readonly endDate: string;
  readonly end: string;
  readonly zone: string;
}

/** What the text says of it already. */
export function readOutage({ facts, frontMatter }: Postmortem): Outage {
  const clock = (time: { readonly hour: number; readonly minute: number } | undefined): string =>
    time === undefined ? '' : `${two(time.hour)}:${two(time.minute)}`;
  const date = facts.startDate?.value;
  return {
    date: date === undefined ? '' : `${date.year}-${two(date.month)}-${two(date.day)}`,
    start: clock(facts.start?.value),
    endDate: '',
    end: clock(facts.end?.value),
    zone: facts.zone?.value.name ?? frontMatter?.zone?.value ?? '',
  };
}

/** Writes it into the summary's line of the duration, and into the gaps of the timeline that wait for it. */
export function writeOutage(document: Postmortem, outage: Outage): Place {
  const { source } = document;
  const { text } = source;
  const duration = durationOf(outage);
  const line = durationLine(document);
  if (line === undefined) {
    const { edits } = placeFor(document, checkText(text), 'summary-duration');
    if (edits.length === 0) return { edits: [], select: { start: 0, end: 0 } };
    // The line was not there: it is inserted with its gaps, and these are filled.
    const [edit] = edits as readonly [TextEdit];
    const inserted = parse(text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end));
    const filled = writeOutage(inserted, outage);
    const after = applyEdits(inserted.source, filled.edits);
    const tail = text.length - edit.span.end;
    const written = after.slice(edit.span.start, after.length - tail);
    return { edits: [{ span: edit.span, text: written }], select: filled.select };
  }
  const edits: TextEdit[] = [{ span: line, text: duration }];
  for (const gap of timelineGaps(text, outage)) if (gap.span.start >= line.end) edits.push(gap);
  const written = { start: line.start, end: line.start + duration.length };
  return {
    edits: edits.filter(({ span, text: words }) => text.slice(span.start, span.end) !== words),
    select: written,
  };
}

/** As the template says it: “61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC”. */
function durationOf({ date, start, end, endDate, zone }: Outage): string {
  const template = writeTemplate({
    date: dateOf(date),
    start: clockOf(start),
    end: clockOf(end),
    endDate: dateOf(endDate),
    zone: zone.trim() || undefined,
  });
  const line = template.slice(template.indexOf('**Duration:** '));
  return line.slice('**Duration:** '.length, line.indexOf('\n'));
}

/** What stands behind the label of the duration, in the summary. */
function durationLine({ source, parts }: Postmortem): { readonly start: number; readonly end: number } | undefined {
  const summary = parts.find(({ role }) => role === 'summary');
  if (summary === undefined) return undefined;
  const found = /^[ \t]{0,3}(?:[-*+] )?\*\*Duration:?\*\*:?[ \t]{0,3}/im.exec(
    source.text.slice(summary.span.start, summary.span.end),
  );
  if (found === null) return undefined;
  const start = summary.span.start + found.index + found[0].length;
  let end = start;
  while (end < source.text.length && !'\r\n'.includes(source.text[end] as string)) end++;
  return { start, end };
}

const GAP = NOT_YET_KNOWN.replaceAll(/[[\]]/g, '\\$&');
/** The gaps of the template's timeline that the same answers fill. */
const GAPS = [
  { line: new RegExp(`^All times in (${GAP})\\.`, 'dm'), value: ({ zone }: Outage) => zone.trim() },
  { line: new RegExp(`^- \\*\\*(${GAP})\\*\\* Outage begins`, 'dm'), value: ({ start }: Outage) => start },
  { line: new RegExp(`^- \\*\\*(${GAP})\\*\\* Resolved`, 'dm'), value: ({ end }: Outage) => end },
];

function timelineGaps(text: string, outage: Outage): TextEdit[] {
  return GAPS.flatMap(({ line, value }) => {
    const place = line.exec(text)?.indices?.[1];
    const words = value(outage);
    return place === undefined || words === '' ? [] : [{ span: { start: place[0], end: place[1] }, text: words }];
  });
}

function dateOf(value: string): { year: number; month: number; day: number } | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

function clockOf(value: string): ClockTime | undefined {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(value) ?? [];
  return hour === undefined ? undefined : { hour: Number(hour), minute: Number(minute), second: undefined };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
