import { Source } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskingOf } from './masking.ts';

describe('masking', () => {
  it('puts a dot for each character and leaves every place where it was', () => {
    const source = new Source('key = abc123\nnext abc123 line');
    const masking = maskingOf(source, [{ start: 6, end: 12 }]);
    expect(masking?.source.text).toBe('key = ••••••\nnext abc123 line');
    expect(masking?.text('Do not write abc123 here.')).toBe('Do not write •••••• here.');
  });

  it('copes with places inside each other', () => {
    const source = new Source('abcdefgh');
    const spans = [
      { start: 1, end: 6 },
      { start: 2, end: 4 },
      { start: 5, end: 7 },
    ];
    expect(maskingOf(source, spans)?.source.text).toBe('a••••••h');
  });

  it('keeps length and lines, whatever is masked', () => {
    const runs = Number(process.env['FAILONCE_RUNS'] ?? 200);
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.array(span, { minLength: 1, maxLength: 5 }), (text, spans) => {
        const source = new Source(text);
        const inside = spans.map(({ start, end }) => ({
          start: Math.min(start, text.length),
          end: Math.min(end, text.length),
        }));
        const masked = maskingOf(source, inside)?.source;
        expect(masked?.text.length).toBe(text.length);
        expect(masked?.lineStarts).toEqual(source.lineStarts);
      }),
      { numRuns: runs },
    );
  });
});
