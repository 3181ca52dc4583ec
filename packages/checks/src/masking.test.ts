import { parse } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from './engine.ts';
import { hide } from './masking.ts';

describe('hiding', () => {
  const hidden = (text: string, spans: readonly { start: number; end: number }[]): string =>
    hide(parse(text), spans).source.text.replaceAll('\ua78f', '•');

  it('puts a sign for each character and leaves every place where it was', () => {
    expect(hidden('key = abc123\nnext line', [{ start: 6, end: 12 }])).toBe('key = ••••••\nnext line');
  });

  it('copes with places inside each other', () => {
    const spans = [
      { start: 1, end: 6 },
      { start: 2, end: 4 },
      { start: 5, end: 7 },
    ];
    expect(hidden('abcdefgh', spans)).toBe('a••••••h');
  });

  it('keeps length and lines, whatever is hidden', () => {
    const runs = Number(process.env['FAILONCE_RUNS'] ?? 200);
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span, { minLength: 1, maxLength: 5 }), (text, spans) => {
        const document = parse(text);
        const inside = spans.map(({ start, end }) => ({
          start: Math.min(start, text.length),
          end: Math.min(end, text.length),
        }));
        const { source } = hide(document, inside);
        expect(source.text.length).toBe(text.length);
        expect(source.lineStarts).toEqual(document.source.lineStarts);
      }),
      { numRuns: runs },
    );
  });
});

describe('a report', () => {
  const token = `ghp_${'a1'.repeat(18)}`;
  const report = check(parse(`# Outage of ${token}\n\n## Issue Summary\n${token} was down.\n`));

  it('shows dots for a secret, wherever its words come from', () => {
    expect(report.title).toBe(`Outage of ${'•'.repeat(40)}`);
    expect(report.source.text).not.toContain('a1');
    expect(JSON.stringify(report)).not.toContain('a1a1');
  });

  it('counts words as they were', () => {
    expect(report.words).toBe(8);
  });
});
