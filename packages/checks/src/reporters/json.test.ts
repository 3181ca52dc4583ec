import { expect, it } from 'vitest';
import json from './json.ts';
import { options, sampleReport } from './testing/sample-report.ts';

it('writes the contract', () => {
  const report = sampleReport([
    ['summary-timezone', 'error', 'from 09:02'],
    ['not-yet-known', 'note', 'Impact', false],
  ]);
  const unjudged = [{ path: 'b.md', code: 'not-text', message: 'M.' }];
  const tally = { documents: 2, complete: 0, withErrors: 2, unjudged };
  const one = json.document({ path: 'a.md', report }, options());
  const failed = json.document({ path: 'b.md', error: { code: 'not-text', message: 'M.' } }, options());
  expect(failed).toBe('');
  expect(one).not.toContain('\n');
  const text = json.head(options()) + one + json.separator + one + json.tail(tally, options());
  const document = {
    path: 'a.md',
    requirements: {
      'summary-section': { met: true, range: [2, 8], line: 1 },
      'summary-timezone': { met: false, line: 4 },
      'summary-impact-share': { met: true, range: [2, 8], line: 1 },
      length: { met: true, range: [2, 8], line: 1 },
    },
    facts: {
      start: '09:02',
      end: null,
      start_date: '2026-02-04',
      zone: null,
      duration_minutes: 61,
      affected_percent: null,
      detection: 'unknown',
      timeline_entries: 1,
      tasks: 0,
      services: ['search'],
    },
    findings: [
      {
        id: 'summary-timezone',
        level: 'error',
        message: 'Here summary-timezone is missing.',
        range: [60, 70],
        line: 4,
        column: 17,
      },
      {
        id: 'not-yet-known',
        level: 'note',
        message: 'Here not-yet-known is missing.',
        range: [84, 90],
        line: 5,
        column: 5,
      },
    ],
  };
  expect(JSON.parse(text)).toEqual({ version: 1, documents: [document, document], errors: unjudged });
});

it('is JSON without documents too', () => {
  const tally = { documents: 0, complete: 0, withErrors: 0, unjudged: [] };
  expect(JSON.parse(json.head(options()) + json.tail(tally, options()))).toEqual({
    version: 1,
    documents: [],
    errors: [],
  });
});
