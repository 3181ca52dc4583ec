import { describe, expect, it } from 'vitest';
import pretty from './pretty.ts';
import type { ReporterOptions } from './reporter.ts';
import { options, type Sketch, sampleReport } from './testing/sample-report.ts';

const print = (sketches: readonly Sketch[], over: Partial<ReporterOptions> = {}, text?: string): string =>
  pretty.document({ path: 'a.md', report: sampleReport(sketches, text) }, options(over));

const TWO: readonly Sketch[] = [
  ['timeline-misleading', 'warning', 'Timeline'],
  ['summary-timezone', 'error', 'from 09:02 to 10:03'],
];

describe('the pretty output', () => {
  it('shows what is met and the next things, errors first, at 80 columns', () => {
    expect(print(TWO)).toBe(`a.md
Search slow for an hour
▰▰▰▱  3 of 4 · 512 words

  1  Time zone of the times                    line 4 · error · summary-timezone
     4 │ - **Duration:** from 09:02 to 10:03
       │                 ^^^^^^^^^^^^^^^^^^^
     Here summary-timezone is missing.
     → Write summary-timezone.
       As in the example.

  2  A path that was wrong                line 8 · warning · timeline-misleading
     8 │ ## Timeline
       │    ^^^^^^^^
     Here timeline-misleading is missing.
     → Write timeline-misleading.
       As in the example.
`);
  });

  it('puts beneath what stands beside, at 40 columns', () => {
    expect(print(TWO, { width: 40 })).toBe(`a.md
Search slow for an hour
▰▰▰▱  3 of 4 · 512 words

1 Time zone of the times
  line 4 · error · summary-timezone
  4 │ …*Duration:** from 09:02 to 10:03
    │               ^^^^^^^^^^^^^^^^^^^
  Here summary-timezone is missing.
  → Write summary-timezone.
    As in the example.

2 A path that was wrong
  line 8 · warning · timeline-misleading
  8 │ ## Timeline
    │    ^^^^^^^^
  Here timeline-misleading is missing.
  → Write timeline-misleading.
    As in the example.
`);
  });

  it('shows three things at most, and how to see the rest', () => {
    const text = print([
      ['length', 'error', 'Search'],
      ['summary-timezone', 'error', 'from'],
      ['timeline-misleading', 'warning', 'Timeline'],
      ['timeline-times', 'error', '**09:02**'],
      ['summary-impact-share', 'error', 'Impact'],
    ]);
    expect(text.match(/^ {2}\d {2}.*/gm)?.map((line) => line.trim().split(/\s+/).at(-1))).toEqual([
      'summary-timezone',
      'summary-impact-share',
      'timeline-times',
    ]);
    expect(text).toContain('and 2 more: failonce check --all a.md');
  });

  it('never names the same line twice', () => {
    const text = print([
      ['summary-timezone', 'error', 'Duration'],
      ['summary-duration', 'error', '09:02 to'],
    ]);
    expect(text).not.toContain('summary-duration');
    expect(text).toContain('and 1 more');
  });

  it('makes one thing of a part that is missing', () => {
    const text = print([
      ['summary-section', 'error', 'Search'],
      ['summary-timezone', 'error', 'Search'],
      ['summary-impact-share', 'error', 'Search'],
      ['timeline-section', 'error', 'Search'],
    ]);
    expect(text).toContain('2 more requirements come with it.');
    expect(text).toContain('timeline-section');
    expect(text).not.toContain('^');
    expect(text).not.toContain('and ');
  });

  it('makes one thing of what one check finds in many places, except on request', () => {
    const found: readonly Sketch[] = [
      ['not-yet-known', 'error', 'Duration', false],
      ['not-yet-known', 'error', 'Impact', false],
    ];
    expect(print(found)).toContain('1 more place like it.');
    expect(print(found, { all: true })).toContain('line 5 · error · not-yet-known');
  });

  it('cuts a long line around the span and keeps carets under wide characters and tabs', () => {
    const long = print([['summary-impact-share', 'error', 'slow pages']], { width: 60 });
    const [line = '', marks = ''] = long.split('\n').slice(6);
    expect(line).toMatch(/^ {5}5 │ ….* very slow pages$/);
    expect(marks.indexOf('^')).toBe(line.indexOf('slow'));
    expect(marks.trimEnd().length).toBe(line.length);
    const wide = print([['length', 'error', '日本語']]);
    expect(wide).toContain('     6 │     Tabbed 日本語 words\n       │            ^^^^^^\n');
  });

  it('says of a complete document one calm line', () => {
    expect(print([])).toBe('✓ a.md  4 of 4 · 512 words\n');
    expect(print([], { inputs: 40, pathWidth: 10 })).toBe('✓ a.md        4 of 4  512 words\n');
  });

  it('keeps to ASCII where the terminal has nothing else', () => {
    const text = print(TWO, { ascii: true });
    expect(text).toContain('###-  3 of 4 - 512 words');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
    expect(text).toMatch(/^[\x00-\x7f]*$/);
  });

  it('colours only where colour is wanted', () => {
    expect(print(TWO)).not.toContain('\x1b');
    expect(print(TWO, { colour: true })).toContain('\x1b[31m^^^');
  });

  it('lets no document give orders to the terminal', () => {
    const text = print([['length', 'error', 'evil']], {}, 'an evil \x1b[2J\x07 \u202e line\n');
    for (const sign of ['\x1b', '\x07', '\u202e']) expect(text).not.toContain(sign);
    expect(text).toContain('an evil \ufffd[2J\ufffd \ufffd line');
  });

  it('shows nothing of a blank line, and stays calm with a giant one', () => {
    const blank = sampleReport([]);
    const at = { start: 26, end: 26 };
    const finding = {
      id: 'length',
      level: 'error',
      message: 'M.',
      write: 'W.',
      span: at,
      line: 2,
      column: 1,
      requirement: true,
      related: [],
      fix: undefined,
      suggestions: [],
    } as const;
    const report = { ...blank, findings: [finding], metCount: 3 };
    expect(pretty.document({ path: 'a.md', report }, options())).not.toContain('│');
    const giant = print([['length', 'error', 'needle']], {}, `${'x'.repeat(1_000_000)}needle${'y'.repeat(1_000_000)}`);
    expect(giant.length).toBeLessThan(600);
    expect(giant).toContain('needle');
  });

  it('says why an input could not be judged', () => {
    const outcome = { path: 'b.pdf', error: { code: 'not-text', message: 'This is a PDF.' } };
    expect(pretty.document(outcome, options())).toBe('✗ b.pdf\n  This is a PDF.\n');
  });

  it('sums up several inputs', () => {
    const unjudged = [{ path: 'b.pdf', code: 'not-text', message: 'M.' }];
    const tally = { documents: 1200, complete: 1000, withErrors: 150, unjudged };
    expect(pretty.tail(tally, options({ inputs: 2 }))).toBe(
      '1,201 inputs: 1,000 complete, 150 with errors, 50 with warnings, 1 could not be\njudged.\n'.replace(
        ' 1 could not be\njudged',
        '\n 1 could not be judged',
      ),
    );
    expect(pretty.tail({ ...tally, unjudged: [] }, options())).toBe('');
  });

  it('quotes a path for the shell', () => {
    const five = (['Search', 'Duration', 'Impact', 'Tabbed', 'Timeline'] as const).map(
      (words): Sketch => ['summary-timezone', 'error', words],
    );
    const text = pretty.document({ path: "it's.md", report: sampleReport(five) }, options());
    expect(text).toContain("--all 'it'\\''s.md'");
  });

  it('shows the other place of a contradiction with its line, and what --fix does', () => {
    const report = sampleReport([['time-impossible', 'warning', '09:02 to', false]]);
    const at = report.source.text.lastIndexOf('09:02');
    const related = [{ span: { start: at, end: at + 5 }, message: 'The timeline says 09:02.' }];
    const fix = { title: 'Write 09:02', edits: [] };
    const findings = report.findings.map((finding) => ({ ...finding, related, fix }));
    const text = pretty.document({ path: 'a.md', report: { ...report, findings } }, options());
    expect(text).toContain('\n     9 │ - **09:02** It begins.\n       │     ^^^^^\n     The timeline says 09:02.\n');
    expect(text).toContain('`--fix` does it: Write 09:02.');
  });

  it('tells of all that --fix mends in one line, whatever it is', () => {
    const report = sampleReport([
      ['time-form', 'note', '09:02 to', false],
      ['time-form', 'note', '10:03', false],
      ['length', 'error', '# Search'],
    ]);
    const fix = { title: 'Write 09:02', edits: [] };
    const findings = report.findings.map((finding) => (finding.level === 'note' ? { ...finding, fix } : finding));
    const print = (all: boolean) =>
      pretty.document({ path: 'a.md', report: { ...report, findings } }, options({ all }));
    expect(print(false)).toContain('\n     2 of form, mended by: failonce check --fix a.md\n');
    expect(print(true)).toContain('2 of form (2 × Times in 24 hours), mended by: failonce check --fix a.md');
    expect(print(true)).not.toContain('time-form');
  });
});
