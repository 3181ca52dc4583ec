import type { ClockTime, Facts, Span } from '@failonce/document';
import type { Change } from '../define.ts';
import type { Finding, Outcome, Report } from '../report.ts';
import { defineReporter } from './reporter.ts';

/** For programs: the documented contract, one document a line. */
export default defineReporter({
  id: 'json',
  title: 'for programs: everything that was found, with offsets',
  head: () => '{"version":1,"documents":[\n',
  separator: ',\n',
  document: (outcome: Outcome) => ('error' in outcome ? '' : JSON.stringify(judgementOf(outcome.path, outcome.report))),
  tail: ({ unjudged }) =>
    `\n],"errors":${JSON.stringify(unjudged.map(({ path, code, message }) => ({ path, code, message })))}}\n`,
});

/** One document of the contract, as an object. */
export function judgementOf(path: string, report: Report): unknown {
  const lines = new Map<string, number>();
  for (const { id, line, requirement } of report.findings) if (requirement) lines.set(id, line);
  const requirements: Record<string, unknown> = {};
  for (const { id, met, span } of report.requirements) {
    requirements[id] = span
      ? { met, range: [span.start, span.end], line: report.source.position(span.start).line }
      : lines.has(id)
        ? { met, line: lines.get(id) }
        : { met };
  }
  return {
    path,
    requirements,
    facts: factsOf(report.facts),
    findings: report.findings.map((finding) => findingOf(finding, report)),
  };
}

function findingOf(
  { id, level, message, span, line, column, related, fix, suggestions }: Finding,
  report: Report,
): unknown {
  return {
    id,
    level,
    message,
    range: rangeOf(span),
    line,
    column,
    ...(related.length > 0 && {
      related: related.map((place) => ({
        message: place.message,
        range: rangeOf(place.span),
        ...report.source.position(place.span.start),
      })),
    }),
    ...(fix && { fix: changeOf(fix) }),
    ...(suggestions.length > 0 && { suggestions: suggestions.map(changeOf) }),
  };
}

function changeOf({ title, edits }: Change): unknown {
  return { title, edits: edits.map(({ span, text }) => ({ range: rangeOf(span), text })) };
}

function rangeOf({ start, end }: Span): [number, number] {
  return [start, end];
}

/** The facts in the forms of the contract; null where the document does not say. */
export function factsOf(facts: Facts): Record<string, unknown> {
  const date = facts.startDate?.value;
  return {
    start: facts.start ? clock(facts.start.value) : null,
    end: facts.end ? clock(facts.end.value) : null,
    start_date: date ? `${digits(date.year, 4)}-${digits(date.month, 2)}-${digits(date.day, 2)}` : null,
    zone: facts.zone?.value.name ?? null,
    duration_minutes: facts.durationMinutes?.value ?? null,
    affected_percent: facts.affectedPercent?.value ?? null,
    detection: facts.detection?.value ?? 'unknown',
    timeline_entries: facts.timelineEntries,
    tasks: facts.tasks,
    services: facts.services.map(({ value }) => value),
  };
}

function clock({ hour, minute }: ClockTime): string {
  return `${digits(hour, 2)}:${digits(minute, 2)}`;
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}
