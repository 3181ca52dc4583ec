import type { Source, Span } from '@failonce/document';
import { checks } from '../checks.generated.ts';
import type { Change, Check, Level, Requirement } from '../define.ts';
import type { Finding, Outcome } from '../report.ts';
import { requirements } from '../requirements.generated.ts';
import { defineReporter } from './reporter.ts';

const LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'note' };

/** For code scanning: SARIF 2.1.0. */
export default defineReporter({
  id: 'sarif',
  title: 'for code scanning: SARIF 2.1.0',
  head: ({ version }) => {
    const driver = { name: 'Failonce', semanticVersion: version, rules: [...requirements, ...checks].map(ruleOf) };
    const start = '{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{';
    return `${start}"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[\n`;
  },
  separator: ',\n',
  document: (outcome: Outcome) => {
    if ('error' in outcome) return '';
    const { path, report } = outcome;
    return report.findings.map((finding) => JSON.stringify(resultOf(path, finding, report.source))).join(',\n');
  },
  tail: ({ unjudged }) => {
    const invocation = {
      executionSuccessful: unjudged.length === 0,
      toolExecutionNotifications: unjudged.map(({ path, code, message }) => ({
        level: 'error',
        descriptor: { id: code },
        message: { text: message },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
      })),
    };
    return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
  },
});

function ruleOf(unit: Requirement | Check): unknown {
  const text = `${unit.want}. ${unit.reason} ${unit.write}`;
  return {
    id: unit.id,
    name: unit.id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: unit.title },
    fullDescription: { text: `${unit.want}.` },
    help: { text, markdown: `**${unit.want}.**\n\n${unit.reason}\n\n${unit.write}\n\n\`failonce explain ${unit.id}\`` },
    defaultConfiguration: { level: LEVELS[unit.level] },
  };
}

function resultOf(path: string, finding: Finding, source: Source): unknown {
  const { related } = finding;
  return {
    ruleId: finding.id,
    level: LEVELS[finding.level],
    message: { text: `${finding.message} ${finding.write}` },
    locations: [{ physicalLocation: physicalLocation(path, finding.span, source) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ span, message }, id) => ({
        id,
        message: { text: message },
        physicalLocation: physicalLocation(path, span, source),
      })),
    }),
    ...(finding.fix && { fixes: [fixOf(path, finding.fix, source)] }),
  };
}

function physicalLocation(path: string, span: Span, source: Source): unknown {
  return { artifactLocation: { uri: uriOf(path) }, region: regionOf(span, source) };
}

function regionOf(span: Span, source: Source): unknown {
  const start = source.position(span.start);
  const end = source.position(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

function fixOf(path: string, { title, edits }: Change, source: Source): unknown {
  const replacements = edits.map(({ span, text }) => ({
    deletedRegion: regionOf(span, source),
    ...(text !== '' && { insertedContent: { text } }),
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: { uri: uriOf(path) }, replacements }] };
}

/** A relative path is relative to where the command was started, which is what code scanning expects. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  const uri = path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${uri}` : uri;
}
