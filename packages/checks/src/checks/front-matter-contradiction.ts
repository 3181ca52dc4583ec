import {
  type Field,
  findDates,
  findTimes,
  isoDate,
  type Label,
  type Postmortem,
  type Span,
  Text,
  topicOf,
} from '@failonce/document';
import { dateOf, dayNumber, isInCalendar } from '../chronology/calendar.ts';
import { type Chronology, chronologyOf } from '../chronology/chronology.ts';
import { offsetAt } from '../chronology/daylight-saving.ts';
import { earliestStart } from '../chronology/start-day.ts';
import { settledOffset } from '../chronology/zone-meanings.ts';
import { type CheckReport, defineCheck } from '../define.ts';

type Report = (found: CheckReport<'severity' | 'zone' | 'services' | 'date' | 'time'>) => void;

export default defineCheck({
  id: 'front-matter-contradiction',
  level: 'warning',
  title: 'Front matter as the text',
  want: 'The front matter must say what the text says',
  reason: 'Lists and searches show the front matter, readers see the text; where they differ, one of them misleads.',
  messages: {
    severity: 'The front matter says {front}, the text says {text}.',
    zone: 'The front matter says {front}, but the times of the text are in {text}.',
    services: 'The front matter names {front}, but the text says {text}.',
    date: 'The front matter says {front}, but by the text it was on {text}.',
    time: 'The front matter says {front}, but by the text it is {text}.',
  },
  write: 'Correct the one that is wrong; what the text says counts.',
  examples: [
    { text: '---\nseverity: SEV-1\n---\n## Issue Summary\n- **Severity:** SEV-2\n', found: ['SEV-1'] },
    {
      text: '---\nzone: Africa/Nairobi\n---\n## Issue Summary\nIt lasted from 2026-02-14 09:02 UTC to 10:03 UTC.\n',
      found: ['Africa/Nairobi'],
    },
    { text: '---\nzone: UTC\n---\n## Issue Summary\nIt lasted from 09:02 GMT to 10:03 GMT.\n', found: [] },
  ],
  run: (document, report) => {
    const { frontMatter } = document;
    if (frontMatter === undefined) return;
    const chronology = chronologyOf(document);
    compareSeverity(document, report);
    compareServices(document, report);
    compareZone(chronology, report);
    compareDate(chronology, report);
    compareTimes(chronology, report);
  },
});

/** The labels outside the measures whose name is one of these. */
function labelNamed({ parts }: Postmortem, name: RegExp): Label | undefined {
  for (const { role, blocks } of parts) {
    if (role === 'measures' || role === 'timeline') continue;
    for (const block of blocks)
      if ('label' in block && block.label !== undefined && name.test(block.label.name.plain)) return block.label;
  }
  return undefined;
}

const grades: readonly string[] = ['critical', 'high', 'major', 'medium', 'moderate', 'minor', 'low'];

/** "1" of "SEV-1", "P1", "Severity 1"; "critical". */
function gradeOf(severity: string): { readonly number?: string; readonly word?: string } {
  const number = /^\D{0,12}(\d)(?!\d)/.exec(severity)?.[1];
  const word = grades.find((grade) => severity.toLowerCase().includes(grade));
  return { ...(number !== undefined && { number }), ...(word !== undefined && { word }) };
}

function compareSeverity(document: Postmortem, report: Report): void {
  const front = document.frontMatter?.severity;
  const label = front && labelNamed(document, /^(?:severity|sev|severity level|incident severity)$/i);
  if (front === undefined || label === undefined) return;
  const here = gradeOf(front.value);
  const there = gradeOf(label.value.plain);
  const differ =
    here.number !== undefined && there.number !== undefined
      ? here.number !== there.number
      : here.word !== undefined && there.word !== undefined && here.word !== there.word;
  if (differ) tell(report, 'severity', front.span, front.value, label.value.plain, label.value.span);
}

function compareServices(document: Postmortem, report: Report): void {
  const services = document.frontMatter?.services ?? [];
  const [first] = services;
  if (first === undefined) return;
  const label = labelNamed(document, /^(?:affected |impacted )?(?:services?|systems?)(?: affected| impacted)?$/i);
  if (label === undefined || topicOf(label.name) !== 'services') return;
  const words = services
    .flatMap(({ value }) => value.toLowerCase().split(/[^a-z\d]/))
    .filter((word) => word.length > 2);
  const body = document.source.text.slice(document.frontMatter?.span.end ?? 0).toLowerCase();
  if (words.length === 0 || words.some((word) => body.includes(word))) return;
  tell(
    report,
    'services',
    first.span,
    services.map(({ value }) => value).join(', '),
    label.value.plain,
    label.value.span,
  );
}

function compareZone(chronology: Chronology, report: Report): void {
  const { frontMatter, facts } = chronology.document;
  const front = frontMatter?.zone;
  const zone = facts.zone?.value;
  const stated = zone && settledOffset(chronology, zone);
  if (front === undefined || stated === undefined || facts.zone === undefined || zone === undefined) return;
  const offset = offsetOf(front, chronology);
  if (offset === undefined || offset === stated) return;
  tell(report, 'zone', front.span, front.value, zone.name, zone.span);
}

/** Minutes east of UTC of the front matter's zone on the day of the outage. */
function offsetOf({ value, span }: Field<string>, chronology: Chronology): number | undefined {
  if (!value.includes('/')) {
    const zone = findTimes(asText(`09:00 ${value}`, span))[0]?.zone;
    return zone && settledOffset(chronology, zone);
  }
  const day = earliestStart(chronology);
  return day === undefined ? undefined : offsetAt(value, (day + 0.5) * 86_400_000);
}

function compareDate(chronology: Chronology, report: Report): void {
  const field = fieldOf(chronology, 'date');
  const fact = chronology.document.facts.startDate;
  const day = earliestStart(chronology);
  const date = field && findDates(asText(field.value, field.span))[0];
  if (field === undefined || date?.year === undefined || date.orderUnsettled || !isInCalendar(date)) return;
  if (day === undefined || fact === undefined) return;
  const said = dayNumber({ year: date.year, month: date.month, day: date.day });
  // The day of writing may stand there: only a date before the outage cannot be meant.
  if (said < day) tell(report, 'date', field.span, field.value, isoDate(dateOf(day)), fact.span);
}

function compareTimes(chronology: Chronology, report: Report): void {
  for (const key of ['start', 'end'] as const) {
    const field = fieldOf(chronology, key);
    const stated = chronology[key];
    const time = field && findTimes(asText(field.value, field.span))[0];
    const moment = time && chronology.moment(time);
    if (field === undefined || moment === undefined || stated === undefined) continue;
    if (moment.zone?.offsetMinutes !== undefined && moment.zone.offsetMinutes !== stated.zone?.offsetMinutes) continue;
    if (moment.halfUnsure || stated.halfUnsure || stated.approximate || Math.abs(moment.minute - stated.minute) <= 1)
      continue;
    tell(report, 'time', field.span, field.value, stated.written, stated.span);
  }
}

function fieldOf({ document }: Chronology, key: string): Field<string> | undefined {
  const field = document.frontMatter?.fields.get(key);
  return typeof field?.value === 'string' ? { value: field.value, span: field.span } : undefined;
}

/** A value of the front matter as a text, to be read like those of the body. */
function asText(plain: string, span: Span): Text {
  return new Text(plain, span, [0], [span.start]);
}

function tell(
  report: Report,
  messageId: 'severity' | 'zone' | 'services' | 'date' | 'time',
  span: Span,
  front: string,
  text: string,
  place: Span,
): void {
  report({
    messageId,
    span,
    data: { front, text: text.slice(0, 80) },
    related: [{ span: place, message: `The text says ${text.slice(0, 80).replace(/\.$/, '')}.` }],
  });
}
