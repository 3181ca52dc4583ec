import { parse, type Span, type Text } from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkText } from '../engine.ts';
import type { Report } from '../report.ts';
import { anything, document } from './testing/documents.ts';
import { placeless, walk, whole } from './testing/walk.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);
const options = { numRuns: RUNS };
const timeout = Math.max(30_000, RUNS * 100);

describe('any document', () => {
  it('is judged, and every place lies inside it', { timeout }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        const read = parse(text);
        const judged = check(read);
        const inside = (span: Span, path: string): void => {
          if (
            !(
              Number.isInteger(span.start) &&
              Number.isInteger(span.end) &&
              span.start >= 0 &&
              span.start <= span.end &&
              span.end <= text.length
            )
          ) {
            throw new Error(`${path}: ${span.start} to ${span.end} is no span of ${text.length} characters`);
          }
        };
        const placed = (each: Text, path: string): void => {
          let last = each.span.start;
          for (let at = 0; at < each.plain.length; at++) {
            const place = each.sourceAt(at);
            if (place < last || place > each.span.end)
              throw new Error(`${path}: character ${at} stands at ${place}, behind ${last} of ${each.span.end}`);
            last = place;
          }
        };
        walk(read, 'document', inside, placed);
        walk(judged, 'report', inside, placed);
      }),
      options,
    );
  });

  it('has findings whose line and column agree with their place', { timeout }, () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { span, line, column } of checkText(text).findings) {
          const before = text.slice(0, span.start).split(/\r\n|\n|\r(?!\n)/);
          expect([line, column]).toEqual([before.length, (before.at(-1) as string).length + 1]);
        }
      }),
      options,
    );
  });

  it('is judged alike whatever was judged before', { timeout }, () => {
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const first = parse(text);
        const once = whole(first, check(first));
        checkText(other);
        const second = parse(text);
        expect(whole(second, check(second)) === once).toBe(true);
        expect(whole(first, check(first)) === once).toBe(true);
      }),
      options,
    );
  });

  it('is judged alike with either line ending', { timeout }, () => {
    fc.assert(
      fc.property(document, (text) => {
        const lf = checkText(text);
        const crlf = checkText(text.replaceAll('\n', '\r\n'));
        const verdicts = (report: Report) => report.requirements.map(({ id, met }) => `${id} ${met}`);
        const places = (report: Report) =>
          report.findings.map(({ id, message, line, column }) => `${line}:${column} ${id} ${message}`);
        expect(verdicts(crlf)).toEqual(verdicts(lf));
        expect(placeless(crlf.facts)).toEqual(placeless(lf.facts));
        expect(crlf.words).toBe(lf.words);
        expect(places(crlf).toSorted()).toEqual(places(lf).toSorted());
      }),
      options,
    );
  });
});
