import { expect, it } from 'vitest';
import sarif from './sarif.ts';
import { options, sampleReport } from './testing/sample-report.ts';

const none = { documents: 0, complete: 0, withErrors: 0, unjudged: [] };

it('describes the tool, every rule with its help, and each result with its place', () => {
  const report = sampleReport([
    ['summary-timezone', 'error', 'from 09:02'],
    ['timeline-misleading', 'warning', 'Timeline'],
  ]);
  const text =
    sarif.head(options()) + sarif.document({ path: 'a b/ü.md', report }, options()) + sarif.tail(none, options());
  const log = JSON.parse(text);
  expect(log.version).toBe('2.1.0');
  const [run] = log.runs;
  expect(run.columnKind).toBe('utf16CodeUnits');
  expect(run.tool.driver).toMatchObject({ name: 'Failonce', semanticVersion: '1.2.3' });
  const rules = run.tool.driver.rules as { id: string; help: { text: string } }[];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const rule of rules) expect(rule.help.text.length).toBeGreaterThan(20);
  for (const result of run.results) expect(rules.some(({ id }) => id === result.ruleId)).toBe(true);
  expect(run.results[0]).toEqual({
    ruleId: 'summary-timezone',
    level: 'error',
    message: { text: expect.stringContaining('Here summary-timezone is missing.') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/%C3%BC.md' },
          region: { startLine: 4, startColumn: 17, endLine: 4, endColumn: 27, charOffset: 60, charLength: 10 },
        },
      },
    ],
  });
  expect(run.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

it('notifies of inputs that could not be judged, and is valid without results', () => {
  const unjudged = [{ path: '/x/b.pdf', code: 'not-text', message: 'M.' }];
  const log = JSON.parse(sarif.head(options()) + sarif.tail({ ...none, unjudged }, options()));
  const [invocation] = log.runs[0].invocations;
  expect(log.runs[0].results).toEqual([]);
  expect(invocation.executionSuccessful).toBe(false);
  expect(invocation.toolExecutionNotifications[0]).toMatchObject({
    descriptor: { id: 'not-text' },
    message: { text: 'M.' },
  });
});
