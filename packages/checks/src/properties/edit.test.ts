import {
  applyEdits,
  type Postmortem,
  parse,
  setMark,
  setTaskAnnotation,
  setTaskBox,
  type TextEdit,
} from '@failonce/document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../engine.ts';
import { anything, heading, phrase } from './testing/documents.ts';
import { whole } from './testing/walk.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);
const options = { numRuns: RUNS };
const timeout = Math.max(30_000, RUNS * 100);

describe('an edit', () => {
  const cut = fc.tuple(
    fc.nat(),
    fc.nat({ max: 40 }),
    fc.oneof(phrase, heading, fc.constant(''), fc.string({ unit: 'binary', maxLength: 8 })),
  );

  it('touches its span alone, and the text then reads as if it were new', { timeout }, () => {
    fc.assert(
      fc.property(anything, fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
        const read = parse(text);
        let at = 0;
        const edits: TextEdit[] = [];
        for (const start of cuts.map(([from]) => from % (text.length + 1)).toSorted((a, b) => a - b)) {
          const [, length, words] = cuts[edits.length] as [number, number, string];
          const span = { start: Math.max(at, start), end: Math.min(text.length, Math.max(at, start) + length) };
          edits.push({ span, text: words });
          at = span.end;
        }
        const edited = applyEdits(read.source, edits.toReversed());
        let expected = text;
        for (const { span, text: words } of edits.toReversed())
          expected = expected.slice(0, span.start) + words + expected.slice(span.end);
        // Insertions at one place stay in the order given, which was turned round: only their order may differ.
        const ordered = edits.every(
          ({ span }, index) => index === 0 || span.start > (edits[index - 1]?.span.end as number),
        );
        if (ordered) expect(edited).toBe(expected);
        const again = parse(edited);
        const fresh = parse(Array.from({ length: edited.length }, (_, index) => edited[index]).join(''));
        expect(whole(again, check(again)) === whole(fresh, check(fresh))).toBe(true);
      }),
      options,
    );
  });

  it('of a task leaves every other measure and all parts as they were', { timeout }, () => {
    const tasks = fc.array(
      fc.tuple(
        fc.constantFrom('- ', '- [ ] ', '* [x] ', '1. '),
        fc.constantFrom(
          'Add an alert for the end date',
          'Write **the** runbook',
          'Renew `certbot` (@lee)',
          'Patch [it](https://x.test/a)',
        ),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(tasks, fc.nat(), fc.constantFrom('\n', '\r\n'), fc.boolean(), (items, which, eol, checked) => {
        const text = [
          '# Down',
          '',
          '## Corrective and Preventative Measures',
          ...items.map(([marker, words]) => marker + words),
          '',
        ].join(eol);
        const read = parse(text);
        const index = which % read.measures.length;
        const measure = read.measures[index];
        if (measure === undefined) throw new Error('no measures');
        let edited = text;
        for (const edit of [
          (at: Postmortem) =>
            setTaskAnnotation(at.source, at.measures[index] as typeof measure, {
              owner: 'kim',
              due: { year: 2026, month: 3, day: 1 },
            }),
          (at: Postmortem) => setMark(at.source, at.measures[index] as typeof measure, 't1'),
          (at: Postmortem) => setTaskBox(at.source, at.measures[index] as typeof measure, checked),
        ]) {
          const now = parse(edited);
          edited = applyEdits(now.source, edit(now));
        }
        const now = parse(edited);
        expect(now.parts.map(({ role }) => role)).toEqual(read.parts.map(({ role }) => role));
        expect(now.measures.map((each) => each.text.plain)).toEqual(read.measures.map((each) => each.text.plain));
        expect(now.measures[index]).toMatchObject({
          mark: { value: 't1' },
          annotation: { owner: { value: 'kim' }, due: { value: { month: 3 } } },
        });
        const others = (from: Postmortem) =>
          from.measures.filter((_, at) => at !== index).map((each) => from.source.slice(each.span));
        expect(others(now)).toEqual(others(read));
      }),
      options,
    );
  });
});
