import { createHash } from 'node:crypto';
import { check, earlierNamed, minutesToDetect, type Report, type Settings, timedEvents } from '@failonce/checks';
import { type Facts, isoDate, type Postmortem, parse, summaryLine, withoutLabel } from '@failonce/document';
import { builtInTaxonomy, FINGERPRINT_VERSION, fingerprint, writeFingerprint } from '@failonce/recurrence';
import type { PostmortemTable, TermTable } from '../database/tables.ts';
import { type PromisedTask, promisedTasks } from '../measures/promised-tasks.ts';
import type { SearchTexts } from '../search/fields.ts';
import { taxonomyOf } from './taxonomy-of.ts';

/** Raised with whatever changes what is derived from a text; `reindex` then makes it anew. */
const DERIVED_VERSION = 2501 + FINGERPRINT_VERSION;

/** The same, with the causes that texts are read by: where a company adds one, all is made anew. */
export function derivedVersion(settings: Settings): number {
  const { key } = taxonomyOf(settings);
  if (key === builtInTaxonomy.key) return DERIVED_VERSION;
  return DERIVED_VERSION + 10_000 * (1 + (createHash('sha256').update(key).digest().readUInt32BE() % 100_000));
}

/** The columns of a postmortem's row that are derived from its text. */
type DerivedColumns = Pick<
  PostmortemTable,
  | 'derived'
  | 'title'
  | 'cause'
  | 'severity'
  | 'start_date'
  | 'started_at'
  | 'zone'
  | 'duration_minutes'
  | 'detect_minutes'
  | 'affected_percent'
  | 'words'
  | 'met'
  | 'asked'
  | 'errors'
  | 'practice'
>;

/** Everything that the library keeps of a text beside the text. */
export interface Derived {
  readonly columns: DerivedColumns;
  readonly terms: readonly Omit<TermTable, 'postmortem_id'>[];
  readonly fingerprint: string;
  /** What it promises to do, as it may be shown. */
  readonly tasks: readonly PromisedTask[];
  readonly search: SearchTexts;
  /** The text as it may be shown, where that is another one. */
  readonly masked: string | undefined;
}

const MOST_CAUSE = 300;

/** Derives what is kept of a text. Never throws: whatever the text says or fails to say, there is something to keep. */
export function derive(markdown: string, settings: Settings): Derived {
  const document = parse(markdown, settings);
  const report = check(document, { settings });
  // What may be shown: each character of a secret is a dot.
  const shown = report.source === document.source ? document : parse(report.source.text, settings);
  const taxonomy = taxonomyOf(settings);
  const print = fingerprint(shown, taxonomy);
  const { facts } = shown;
  const cause = causeOf(shown, report);
  return {
    columns: {
      derived: derivedVersion(settings),
      title: shown.title?.plain.trim() || 'Untitled',
      cause,
      severity: shown.frontMatter?.severity?.value ?? null,
      start_date: facts.startDate === undefined ? null : isoDate(facts.startDate.value),
      started_at: instantOf(facts)?.toISOString() ?? null,
      zone: facts.zone?.value.name ?? null,
      duration_minutes: facts.durationMinutes?.value ?? null,
      detect_minutes: minutesToDetect(timedEvents(document, report)) ?? null,
      affected_percent: facts.affectedPercent?.value ?? null,
      words: report.words,
      met: report.metCount,
      asked: report.requirements.length,
      errors: report.findings.filter(({ level }) => level === 'error').length,
      practice: print.practice ? 1 : 0,
    },
    terms: termsOf(
      shown,
      print.causes.map(({ id }) => id),
      print.trigger === undefined ? [] : [print.trigger.id],
    ),
    fingerprint: writeFingerprint(print, taxonomy),
    tasks: promisedTasks(shown.measures),
    search: { title: shown.title?.plain ?? '', cause, body: shown.source.text },
    masked: shown === document ? undefined : shown.source.text,
  };
}

/** The sentence that gives the root cause: the line that is named so, else the sentence that tells it. */
function causeOf(document: Postmortem, report: Report): string {
  const words = summaryLine(document, 'cause') ?? withoutLabel(toldCause(report));
  return words.length > MOST_CAUSE ? `${words.slice(0, MOST_CAUSE - 1)}…` : words;
}

function toldCause({ requirements, source }: Report): string {
  const told = ['summary-root-cause', 'cause-detail']
    .map((id) => requirements.find((each) => each.id === id)?.span)
    .find((span) => span !== undefined);
  if (told === undefined) return '';
  return source.text
    .slice(told.start, told.end)
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function termsOf(document: Postmortem, causes: readonly string[], triggers: readonly string[]): Derived['terms'] {
  const { frontMatter, facts } = document;
  const stated = frontMatter?.services ?? [];
  const services = (stated.length > 0 ? stated : facts.services).map(({ value }) => value);
  const authors = (frontMatter?.authors ?? []).map(({ value }) => value);
  const terms = (kind: TermTable['kind'], names: readonly string[]): Derived['terms'] =>
    [...new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]))]
      .filter(([value]) => value !== '')
      .map(([value, name]) => ({ kind, value, name }));
  return [
    ...terms('service', services),
    ...terms('author', authors),
    ...terms('cause', causes),
    ...terms('trigger', triggers),
    ...terms('earlier', earlierNamed(document)),
  ];
}

/** The instant of the beginning; undefined where the day, the time or the meaning of the zone is not known. */
function instantOf({ start, startDate, zone }: Facts): Date | undefined {
  const offset = zone?.value.offsetMinutes;
  if (start === undefined || startDate === undefined || offset === undefined) return undefined;
  const { year, month, day } = startDate.value;
  const { hour, minute, second = 0 } = start.value;
  return new Date(Date.UTC(year, month - 1, day, hour, minute - offset, second));
}
