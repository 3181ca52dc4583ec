import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../engine.ts';
import type { Outcome } from '../report.ts';
import junit from './junit.ts';
import { all, readXml } from './testing/read-xml.ts';
import { options, sampleReport } from './testing/sample-report.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);
const tally = { documents: 1, complete: 0, withErrors: 1, unjudged: [] };
const write = (...outcomes: Outcome[]): string =>
  junit.head(options(), tally) +
  outcomes.map((outcome) => junit.document(outcome, options())).join(junit.separator) +
  junit.tail(tally, options());

describe('junit', () => {
  const report = sampleReport([
    ['summary-timezone', 'error', 'from 09:02'],
    ['summary-impact-share', 'warning', 'Impact'],
    ['not-yet-known', 'note', 'Timeline', false],
    ['not-yet-known', 'note', 'begins', false],
  ]);

  it('has a suite for each document, and a case for each requirement and check', () => {
    const [suite] = all(readXml(write({ path: 'a.md', report })), 'testsuite');
    expect(suite?.attributes).toMatchObject({ name: 'a.md', tests: '5', failures: '1', errors: '0', skipped: '1' });
    expect(suite?.children.map(({ attributes, children }) => [attributes['name'], children[0]?.name])).toEqual([
      ['summary-section (summary-section)', undefined],
      ['summary-timezone (summary-timezone)', 'failure'],
      ['summary-impact-share (summary-impact-share)', 'skipped'],
      ['length (length)', undefined],
      ['Nothing left open (not-yet-known)', 'system-out'],
    ]);
    const [failure] = all(suite as never, 'failure');
    expect(failure?.attributes['message']).toBe('line 4: Here summary-timezone is missing.');
    expect(failure?.text).toBe(
      'a.md:4:17 error\nHere summary-timezone is missing.\nWrite summary-timezone.\nAs in the example.',
    );
  });

  it('fails exactly the documents with errors, as the exit status does', () => {
    const warned = sampleReport([['summary-timezone', 'warning', 'from 09:02']]);
    expect(write({ path: 'a.md', report: warned })).not.toContain('<failure');
  });

  it('tells what could not be judged', () => {
    const [suite] = all(
      readXml(write({ path: '-', error: { code: 'not-text', message: 'No "text" <here>.' } })),
      'testsuite',
    );
    expect(suite?.attributes).toMatchObject({ name: 'standard input', tests: '1', errors: '1' });
    expect(all(suite as never, 'error')[0]?.attributes['message']).toBe('No &quot;text&quot; &lt;here&gt;.');
  });

  it('is well-formed whatever the document, its name and its faults', () => {
    const evil = fc.constantFrom(
      '\0',
      '\u{1b}[31m',
      '\ud800',
      '\udc00',
      '\ufffe',
      ']]>',
      '<!--',
      '&amp',
      '"',
      "'",
      '\r',
      '\u{1f600}',
      '\u2028',
    );
    const text = fc.array(fc.oneof(fc.string({ unit: 'binary' }), evil)).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (path, body, message) => {
        const judged = { path, report: checkText(`# ${body}\n\n## Timeline\n- 09:02 ${body} ${message}\n`) };
        const shown = sampleReport([['length', 'error', 'Impact']]);
        const findings = shown.findings.map((finding) => ({ ...finding, message, write: body }));
        readXml(write(judged, { path, report: { ...shown, findings } }, { path, error: { code: 'x', message } }));
      }),
      { numRuns: Math.min(RUNS, 1000) },
    );
  });
});
