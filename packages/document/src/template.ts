import { writeDate } from './edits/write-annotation.ts';
import { writeFlowList, writeScalar } from './edits/write-yaml.ts';
import type { Detection } from './facts/facts.ts';
import type { CalendarDate, ClockTime } from './times/time.ts';

/** What is known when a document is begun. All of it may be missing. */
export interface TemplateValues {
  readonly title?: string | undefined;
  readonly severity?: string | undefined;
  readonly services?: readonly string[] | undefined;
  /** The zone of all times: "UTC". */
  readonly zone?: string | undefined;
  readonly authors?: readonly string[] | undefined;
  /** An invented or drill outage. */
  readonly kind?: 'practice' | undefined;
  /** The day on which the outage began. */
  readonly date?: CalendarDate | undefined;
  readonly start?: ClockTime | undefined;
  readonly end?: ClockTime | undefined;
  /** The day on which it ended, where that is another one. */
  readonly endDate?: CalendarDate | undefined;
  /** As stated; else it follows from start and end. */
  readonly durationMinutes?: number | undefined;
  /** What users experienced, a sentence. */
  readonly impact?: string | undefined;
  /** 0 to 100. */
  readonly affectedPercent?: number | undefined;
  readonly rootCause?: string | undefined;
  readonly detection?: Detection | undefined;
  readonly detected?: ClockTime | undefined;
  readonly resolution?: string | undefined;
}

/** Stands where something is missing. */
export const NOT_YET_KNOWN = '[not yet known]';

const DETECTIONS: Readonly<Record<Detection, string>> = {
  monitoring: 'a monitoring alert pages the on-call engineer.',
  engineer: 'an engineer notices the failure.',
  customer: 'a customer complains about the failure.',
  other: NOT_YET_KNOWN,
  unknown: NOT_YET_KNOWN,
};

/**
 * A new document in the set format: all its parts, what is known filled in, `[not yet known]` for the rest, and in each
 * part a comment that tells what to write there.
 */
export function writeTemplate(values: TemplateValues): string {
  return [...frontMatter(values), ...summary(values), ...timeline(values), ...cause(values), ...MEASURES, ''].join(
    '\n',
  );
}

function frontMatter(values: TemplateValues): string[] {
  const lines: string[] = [];
  const { severity, services, zone, authors, kind } = values;
  if (severity) lines.push(`severity: ${writeScalar(severity, undefined, false)}`);
  if (services && services.length > 0) lines.push(`services: ${writeFlowList(services)}`);
  if (zone) lines.push(`zone: ${writeScalar(zone, undefined, false)}`);
  if (authors && authors.length > 0) lines.push(`authors: ${writeFlowList(authors)}`);
  if (kind) lines.push(`kind: ${kind}`);
  return lines.length === 0 ? [] : ['---', ...lines, '---'];
}

function summary(values: TemplateValues): string[] {
  const { services } = values;
  const down =
    services && services.length > 0
      ? `${services.map(prose).join(', ')} ${services.length > 1 ? 'were' : 'was'} down.`
      : `Service: ${NOT_YET_KNOWN}.`;
  const users = values.impact ? prose(values.impact) : `What users met: ${NOT_YET_KNOWN}.`;
  const share =
    values.affectedPercent === undefined
      ? `Share of users: ${NOT_YET_KNOWN}.`
      : `${values.affectedPercent}% of users were affected.`;
  return [
    `# ${sentence(values.title)}`,
    '',
    '## Issue Summary',
    '<!-- For readers who have one minute. Begin and end with date and zone; which service was down or slow, what its',
    'users met, and how many of them in percent; the root cause in one sentence. -->',
    `- **Duration:** ${writeDuration(values)}`,
    `- **Impact:** ${down} ${users} ${share}`,
    `- **Root cause:** ${sentence(values.rootCause)}`,
    '',
  ];
}

/** “61 minutes, from 2026-02-14 09:02 UTC to 2026-02-14 10:03 UTC”, as far as it is known. */
export function writeDuration(values: TemplateValues): string {
  const { date, start, end, zone } = values;
  const minutes = values.durationMinutes ?? minutesBetween(values);
  const long = minutes === undefined ? NOT_YET_KNOWN : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  const endDate = values.endDate ?? (date && start && end && isBefore(end, start) ? dayAfter(date) : date);
  return `${long}, from ${moment(date, start, zone)} to ${moment(endDate, end, zone)}`;
}

function moment(date: CalendarDate | undefined, time: ClockTime | undefined, zone: string | undefined): string {
  if (time === undefined) return date === undefined ? NOT_YET_KNOWN : `${writeDate(date)} ${NOT_YET_KNOWN}`;
  return [date && writeDate(date), clock(time), zone === undefined ? undefined : prose(zone)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function minutesBetween({ date, start, end, endDate }: TemplateValues): number | undefined {
  if (start === undefined || end === undefined) return undefined;
  const minutes = end.hour * 60 + end.minute - start.hour * 60 - start.minute;
  if (date?.year === undefined || endDate?.year === undefined) return minutes < 0 ? minutes + 1440 : minutes;
  const days =
    (Date.UTC(endDate.year, endDate.month - 1, endDate.day) - Date.UTC(date.year, date.month - 1, date.day)) /
    86_400_000;
  const total = days * 1440 + minutes;
  return total < 0 ? undefined : total;
}

function isBefore(a: ClockTime, b: ClockTime): boolean {
  return a.hour * 60 + a.minute < b.hour * 60 + b.minute;
}

function dayAfter(date: CalendarDate): CalendarDate {
  if (date.year === undefined) return date;
  const next = new Date(Date.UTC(date.year, date.month - 1, date.day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

function timeline(values: TemplateValues): string[] {
  const { start, end, detected, detection } = values;
  return [
    '## Timeline',
    '<!-- One line for each event: its time, then what happened in one or two sentences. Tell when and how the outage was',
    'noticed, what was looked into and assumed, what led nowhere, who was called in, and what ended it. Where nothing',
    'misled or nobody was called in, say so. -->',
    `All times in ${values.zone ? prose(values.zone) : NOT_YET_KNOWN}.`,
    `- **${time(start)}** Outage begins: ${NOT_YET_KNOWN}`,
    `- **${time(detected)}** Detected: ${detection === undefined ? NOT_YET_KNOWN : DETECTIONS[detection]}`,
    `- **${NOT_YET_KNOWN}** Investigated: ${NOT_YET_KNOWN}`,
    `- **${NOT_YET_KNOWN}** Misleading: ${NOT_YET_KNOWN}`,
    `- **${NOT_YET_KNOWN}** Escalated to: ${NOT_YET_KNOWN}`,
    `- **${time(end)}** Resolved: ${sentence(values.resolution)}`,
    '',
  ];
}

function cause(values: TemplateValues): string[] {
  return [
    '## Root Cause and Resolution',
    '### Root cause',
    '<!-- In detail: what was wrong, since when, and why nothing stopped it. Ask for the reason behind each reason; a',
    'person’s slip is never the last answer. -->',
    sentence(values.rootCause),
    '',
    '### Resolution',
    '<!-- In detail: what was done to end the outage, and what was done afterwards to make it last. -->',
    sentence(values.resolution),
    '',
  ];
}

const MEASURES: readonly string[] = [
  '## Corrective and Preventative Measures',
  '### Improvements',
  '<!-- What can be better, broadly. -->',
  `- ${NOT_YET_KNOWN}`,
  '',
  '### Tasks',
  '<!-- At least two. Each begins with a verb and names one thing, one owner and one day:',
  '"Add an alert for … (@owner, due YEAR-MONTH-DAY)". -->',
  `- [ ] ${NOT_YET_KNOWN}`,
  `- [ ] ${NOT_YET_KNOWN}`,
];

function time(value: ClockTime | undefined): string {
  return value === undefined ? NOT_YET_KNOWN : clock(value);
}

function clock({ hour, minute, second }: ClockTime): string {
  const parts = second === undefined ? [hour, minute] : [hour, minute, second];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

function sentence(value: string | undefined): string {
  const words = value === undefined ? '' : prose(value);
  return words === '' ? NOT_YET_KNOWN : words;
}

const BLANKS = /\s+/g;
/** Signs that begin a mark, a link, a tag or a code in Markdown. */
const SIGNS = /[\\`*<[\]]/g;
/** Signs that make a block of the line that they begin. */
const BLOCK_SIGN = /^(?:[#>+=~|-]|\d{1,9}[.)](?= |$))/;

/** A value as plain words on one line: what Markdown would take for a sign is written with a backslash. */
function prose(value: string): string {
  const words = value.replace(BLANKS, ' ').trim().replace(SIGNS, '\\$&');
  const escaped = BLOCK_SIGN.test(words) ? escapeStart(words) : words;
  // "# Title #" would lose its last sign.
  return escaped.endsWith('#') ? `${escaped.slice(0, -1)}\\#` : escaped;
}

function escapeStart(words: string): string {
  const digits = /^\d{0,9}/.exec(words)?.[0].length ?? 0;
  return `${words.slice(0, digits)}\\${words.slice(digits)}`;
}
