import { type Postmortem, parse } from '@failonce/document';
import { checks } from './checks.generated.ts';
import type { Check, Level, Requirement } from './define.ts';
import type { Finding, Report, RequirementResult } from './report.ts';
import { requirements } from './requirements.generated.ts';
import { readSilencing } from './silencing.ts';

export interface CheckOptions {
  /** Only these ids are reported as findings; requirements are judged all the same. */
  readonly only?: ReadonlySet<string>;
}

/** Reads and judges a document. Never throws, whatever the text. */
export function checkText(text: string, options: CheckOptions = {}): Report {
  return check(parse(text), options);
}

/** Judges a document that has been read. */
export function check(document: Postmortem, options: CheckOptions = {}): Report {
  const { source } = document;
  const findings: Finding[] = [];
  const results: RequirementResult[] = [];
  const wanted = (id: string): boolean => options.only === undefined || options.only.has(id);
  let metCount = 0;
  for (const requirement of requirements) {
    const verdict = requirement.judge(document);
    if (verdict.met) metCount++;
    else if (wanted(requirement.id)) {
      findings.push(
        finding(document, requirement, requirement.level, verdict.messageId, verdict.place, verdict.data, true),
      );
    }
    results.push({
      id: requirement.id,
      title: requirement.title,
      met: verdict.met,
      span: verdict.met ? verdict.evidence : undefined,
    });
  }
  for (const each of checks) {
    if (!wanted(each.id)) continue;
    each.run(document, (found) => {
      findings.push(finding(document, each, each.level, found.messageId, found.span, found.data, false));
    });
  }
  const isSilenced = readSilencing(document);
  const heard = findings.filter(({ id, span }) => !isSilenced(id, span));
  heard.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    source,
    title: document.title?.plain,
    requirements: results,
    metCount,
    words: document.words,
    facts: document.facts,
    findings: heard,
  };
}

function finding(
  document: Postmortem,
  unit: Requirement | Check,
  level: Level,
  messageId: string,
  span: { start: number; end: number },
  data: Readonly<Record<string, string | number>> | undefined,
  requirement: boolean,
): Finding {
  const { line, column } = document.source.position(span.start);
  return {
    id: unit.id,
    level,
    message: fill(unit.messages[messageId] ?? messageId, data),
    write: fill(unit.write, data),
    span,
    line,
    column,
    requirement,
  };
}

/** Replaces `{name}` by its value. */
function fill(template: string, data: Readonly<Record<string, string | number>> | undefined): string {
  if (data === undefined) return template;
  return template.replace(/\{(\w{1,40})\}/g, (whole, name: string) => (name in data ? String(data[name]) : whole));
}
