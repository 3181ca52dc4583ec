import type { Finding, Report, RequirementResult } from '../report.ts';
import { visible } from './pretty/columns.ts';
import { defineReporter } from './reporter.ts';
import { unitById } from './rules/unit-by-id.ts';
import { escapeAttribute, escapeText } from './xml/escape.ts';

/**
 * For CI servers that show test results: a suite for each document, a case for each requirement and for each check that
 * found something. What does not fail the command fails no case either: warnings are skipped cases, notes are output.
 */
export default defineReporter({
  id: 'junit',
  title: 'for CI servers: JUnit XML, a suite for each document',
  head: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="failonce">\n',
  separator: '',
  document: (outcome) => {
    const path = named(outcome.path);
    if ('error' in outcome) {
      const { code, message } = outcome.error;
      const error = tag('error', { type: code, message: visible(message) }, '');
      return suite(path, [testcase(path, 'could be judged', error)], { errors: 1 });
    }
    return judged(path, outcome.report);
  },
  tail: () => '</testsuites>\n',
});

function judged(path: string, report: Report): string {
  const byId = new Map<string, Finding[]>();
  for (const finding of report.findings) byId.set(finding.id, [...(byId.get(finding.id) ?? []), finding]);
  const count = { failures: 0, skipped: 0 };
  const caseOf = (id: string, title: string, findings: readonly Finding[], silenced: boolean): string => {
    const result = resultOf(path, findings, silenced);
    if (result.startsWith('<failure')) count.failures++;
    else if (result.startsWith('<skipped')) count.skipped++;
    return testcase(path, `${title} (${id})`, result);
  };
  const asked = new Set(report.requirements.map(({ id }) => id));
  const cases = report.requirements.map(({ id, title, met }: RequirementResult) => {
    const findings = byId.get(id) ?? [];
    return caseOf(id, title, findings, !met && findings.length === 0);
  });
  for (const [id, findings] of byId) {
    if (!asked.has(id)) cases.push(caseOf(id, unitById(id)?.title ?? id, findings, false));
  }
  return suite(path, cases, count);
}

/** What a case says of itself: nothing where all is well. */
function resultOf(path: string, findings: readonly Finding[], silenced: boolean): string {
  if (silenced) return tag('skipped', { message: 'Silenced, or not looked for in this run.' }, '');
  const [first] = findings;
  if (first === undefined) return '';
  const text = findings.map((finding) => told(path, finding)).join('\n\n');
  const worst = findings.find(({ level }) => level === 'error') ?? findings.find(({ level }) => level === 'warning');
  if (worst === undefined) return tag('system-out', {}, text);
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  const message = `line ${worst.line}: ${visible(worst.message)}${more}`;
  if (worst.level === 'error') return tag('failure', { type: worst.level, message }, text);
  // A skipped case has no text in many readers: the message says it all.
  return tag('skipped', { message: `warning, ${message} ${visible(worst.write)}` }, '');
}

function told(path: string, { line, column, level, message, write, related }: Finding): string {
  return [
    `${path}:${line}:${column} ${level}`,
    visible(message),
    ...related.map((place) => visible(place.message)),
    ...write.split('\n').map((each) => visible(each)),
  ].join('\n');
}

function suite(
  path: string,
  cases: readonly string[],
  count: { failures?: number; skipped?: number; errors?: number },
): string {
  const { failures = 0, skipped = 0, errors = 0 } = count;
  const attributes = { name: path, tests: cases.length, failures, errors, skipped, time: 0 };
  return `  ${open('testsuite', attributes)}>\n${cases.join('')}  </testsuite>\n`;
}

function testcase(path: string, name: string, result: string): string {
  const start = `    ${open('testcase', { classname: path, name, time: 0 })}`;
  return result === '' ? `${start}/>\n` : `${start}>${result}</testcase>\n`;
}

function tag(name: string, attributes: Readonly<Record<string, string>>, text: string): string {
  return text === '' ? `${open(name, attributes)}/>` : `${open(name, attributes)}>${escapeText(text)}</${name}>`;
}

function open(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`);
  return `<${name}${given.join('')}`;
}

function named(path: string): string {
  return path === '-' ? 'standard input' : visible(path);
}
