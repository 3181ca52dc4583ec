import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../engine.ts';
import type { Outcome } from '../report.ts';
import html from './html.ts';
import type { Tally } from './reporter.ts';
import { all, readXml } from './testing/read-xml.ts';
import { options, sampleReport } from './testing/sample-report.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function page(outcomes: readonly Outcome[], tally: Partial<Tally> = {}): string {
  const whole = { documents: outcomes.length, complete: 0, withErrors: outcomes.length, unjudged: [], ...tally };
  const shown = options({ inputs: outcomes.length });
  return (
    html.head(shown, whole) + outcomes.map((each) => html.document(each, shown)).join('') + html.tail(whole, shown)
  );
}

describe('html', () => {
  const report = sampleReport([
    ['summary-timezone', 'error', 'from 09:02'],
    ['summary-impact-share', 'warning', 'Impact'],
    ['not-yet-known', 'note', 'begins', false],
    ['length', 'note', 'Timeline'],
  ]);

  it('shows what is met, the next three things with their words marked, and the rest on request', () => {
    const root = readXml(page([{ path: 'a.md', report }]));
    expect(all(root, 'h1').map(({ text }) => text)).toEqual(['What this postmortem still needs']);
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(['Search slow for an hour']);
    const [doc, everything] = all(root, 'details');
    expect(doc?.attributes['open']).toBe('open');
    expect(everything?.attributes['open']).toBeUndefined();
    const [next, rest] = all(root, 'ol');
    expect(all(next as never, 'mark').map(({ text }) => text)).toEqual(['from 09:02', 'Impact', 'Timeline']);
    expect(rest?.children).toHaveLength(4);
    expect(all(root, 'div').find(({ attributes }) => attributes['role'] === 'img')?.attributes['aria-label']).toBe(
      '1 of 4 requirements met',
    );
  });

  it('tells on top how all came out', () => {
    const many = Array.from({ length: 4 }, (_, index) => ({ path: `${index}.md`, report }));
    const root = readXml(page(many, { complete: 1, withErrors: 2 }));
    expect(all(root, 'h1')[0]?.text).toBe('1 of 4 postmortems is complete');
    expect(
      all(root, 'li')
        .slice(0, 3)
        .map(({ text }) => text),
    ).toEqual(['1 complete', '2 with errors', '1 with warnings']);
    expect(all(root, 'details').filter(({ attributes }) => attributes['open'] !== undefined)).toEqual([]);
  });

  it('is one line for what is complete, or could not be judged', () => {
    const complete = { ...sampleReport([]), metCount: 4 };
    const error = { code: 'not-text', message: 'It is <no> text.' };
    const root = readXml(
      page([
        { path: 'a.md', report: complete },
        { path: '-', error },
      ]),
    );
    expect(all(root, 'details')).toEqual([]);
    expect(all(root, 'h2').map(({ text }) => text)).toEqual(['Search slow for an hour', 'standard input']);
    expect(all(root, 'article')[1]?.children.at(-1)?.text).toBe('It is &lt;no&gt; text.');
  });

  it('loads nothing, runs nothing and leads nowhere', () => {
    const text = page([{ path: 'a.md', report }]);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<a |url\(|@import|https?:/i);
    expect(text).toContain("default-src 'none'");
  });

  it('is well-formed whatever the document, and takes nothing in it for a tag', () => {
    const evil = fc.constantFrom(
      '</details>',
      '<script>x</script>',
      '"><b>',
      '&lt;',
      '\0',
      '\u{1b}[2J',
      '\ud800',
      '\u202e',
      '`',
      '\n',
      '# ',
      '- 09:02 ',
      '[not yet known] ',
    );
    const text = fc.array(fc.oneof(evil, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (body, path) => {
        const judged = checkText(`# ${body}\n\n## Issue Summary\n${body}\n\n## Timeline\n- 09:02 ${body}\n`);
        const written = page([{ path, report: judged }]);
        const root = readXml(written);
        expect(all(root, 'script')).toEqual([]);
        expect(all(root, 'b')).toHaveLength(1);
        for (const control of ['\u202e', '\u{1b}']) expect(written).not.toContain(control);
      }),
      { numRuns: Math.min(RUNS, 1000) },
    );
  });
});
