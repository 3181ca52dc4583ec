import type { Level } from '../define.ts';
import { defineReporter } from './reporter.ts';
import { unitById } from './rules/unit-by-id.ts';

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** For GitHub Actions: workflow commands, shown beside the lines of a pull request. */
export default defineReporter({
  id: 'github',
  title: 'for GitHub Actions: annotations at the lines of a pull request',
  head: () => '',
  separator: '',
  document: (outcome) => {
    const { path } = outcome;
    if ('error' in outcome)
      return command('error', { file: fileOf(path), title: 'failonce: could not be judged' }, outcome.error.message);
    const { report } = outcome;
    return report.findings
      .map((finding) => {
        const end = report.source.position(Math.max(finding.span.start, finding.span.end));
        const oneLine = end.line === finding.line;
        return command(
          COMMANDS[finding.level],
          {
            file: fileOf(path),
            line: finding.line,
            // Columns are ignored by GitHub where a finding has more lines than one.
            endLine: oneLine ? undefined : end.line,
            col: finding.column,
            endColumn: oneLine && end.column > finding.column ? end.column : undefined,
            title: `${unitById(finding.id)?.title ?? finding.id} (${finding.id})`,
          },
          `${finding.message}\n${finding.write}`,
        );
      })
      .join('');
  },
  tail: () => '',
});

function fileOf(path: string): string | undefined {
  return path === '-' ? undefined : path;
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  );
  return `::${name} ${given.join(',')}::${escapeData(message)}\n`;
}

/** A line break would end the command, and a percent sign begins an escape. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
