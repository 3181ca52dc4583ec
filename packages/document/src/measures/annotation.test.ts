import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Text } from '../text.ts';
import { readAnnotation } from './annotation.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function textOf(plain: string, offset = 0): Text {
  return new Text(plain, { start: offset, end: offset + plain.length }, [0], [offset]);
}

function read(plain: string) {
  const { annotation, mark, wordsEnd } = readAnnotation(textOf(plain));
  const day = (date: { year: number | undefined; month: number; day: number } | undefined) =>
    date && `${date.year}-${date.month}-${date.day}`;
  return {
    words: plain.slice(0, wordsEnd),
    mark: mark?.value,
    found: annotation !== undefined,
    owner: annotation?.owner?.value,
    due: day(annotation?.due?.value),
    done: annotation?.done && (day(annotation.done.value) ?? 'done'),
    evidence: annotation?.evidence?.value,
    address: annotation?.address?.value,
    causes: annotation?.causes.map((cause) => cause.value).join(' '),
  };
}

describe('readAnnotation', () => {
  it('reads the canonical form', () => {
    const plain =
      'Watch end dates (@maria, due 2026-03-01, done 2026-02-15, evidence https://x.test/pull/9, for ^c1 ^c2, https://x.test/issues/8) ^t1';
    expect(read(plain)).toEqual({
      words: 'Watch end dates',
      mark: 't1',
      found: true,
      owner: 'maria',
      due: '2026-3-1',
      done: '2026-2-15',
      evidence: 'https://x.test/pull/9',
      address: 'https://x.test/issues/8',
      causes: 'c1 c2',
    });
  });

  it('gives each value its place in the source', () => {
    const plain = 'Do it (@maria, due 2026-03-01, for ^c1) ^t12';
    const { annotation, mark } = readAnnotation(textOf(plain, 100));
    const at = (span: { start: number; end: number } | undefined) =>
      span && plain.slice(span.start - 100, span.end - 100);
    expect(at(annotation?.span)).toBe('(@maria, due 2026-03-01, for ^c1)');
    expect(at(annotation?.owner?.span)).toBe('maria');
    expect(at(annotation?.due?.span)).toBe('2026-03-01');
    expect(at(annotation?.causes[0]?.span)).toBe('^c1');
    expect(at(mark?.span)).toBe('^t12');
  });

  it.each([
    ['Do it (due 2026-03-01, @maria)', 'Do it', 'maria', '2026-3-1'],
    ['Do it (@maria@example.com, due 2026-03-01)', 'Do it', 'maria@example.com', '2026-3-1'],
    ['Do it (@6d.lopez@mail.example.com)', 'Do it', '6d.lopez@mail.example.com', undefined],
    ['Do it (owner: Maria Lopez, due: 1 March 2026)', 'Do it', 'Maria Lopez', '2026-3-1'],
    ['Do it (Owner: Maria Lopez; Due: March 1, 2026).', 'Do it', 'Maria Lopez', '2026-3-1'],
    ['Do it (maria.lopez@example.com, by 2026-03-01)', 'Do it', 'maria.lopez@example.com', '2026-3-1'],
    ['Do it (Maria Lopez, due 1st of March 2026)', 'Do it', 'Maria Lopez', '2026-3-1'],
    ['Do it (SRE team, 2026-03-01)', 'Do it', 'SRE team', '2026-3-1'],
    ['Do it (assigned to @acme/payments, deadline 2026/3/1)', 'Do it', 'acme/payments', '2026-3-1'],
    ['Do it [@maria | due 2026-03-01]', 'Do it', 'maria', '2026-3-1'],
    ['Do it (@maria) (due 2026-03-01)', 'Do it', 'maria', '2026-3-1'],
    ['Do it — owner: Maria, due 2026-03-01', 'Do it', 'Maria', '2026-3-1'],
    ['Do it. Owner: Maria. ', 'Do it.', 'Maria', undefined],
    ['Do it - @maria', 'Do it', 'maria', undefined],
    ['Do it (on the standby, too) (@maria)', 'Do it (on the standby, too)', 'maria', undefined],
    ['Do it (owner: TBD)', 'Do it', undefined, undefined],
    ['Do it (@maria, due next week)', 'Do it', 'maria', undefined],
    ['Do it (due 1 March)', 'Do it', undefined, 'undefined-3-1'],
  ])('understands %s', (plain, words, owner, due) => {
    expect(read(plain)).toMatchObject({ found: true, words, owner, due });
  });

  it.each([
    'Raise the limit (see the capacity page)',
    'Raise the limit (for the EU region)',
    'Raise the limit (due to load)',
    'Raise the limit, due to the load of the last week',
    'Raise the limit (by hand, for now)',
    'Raise the limit (2026-02-14)',
    'Raise the limit (Postgres)',
    'Raise the limit for the owner of each queue',
    'Raise the limit, owner of the queue decides',
    'Raise the limit (done)'.replace('(done)', '(half done)'),
    'Raise the limit (CVE-2026-1234)',
    'Raise the limit )',
    '(',
    ')',
    '',
    'Do it (as it was agreed, due 2026-03-01)',
  ])('leaves prose alone: %s', (plain) => {
    expect(read(plain)).toMatchObject({ found: false, words: plain.trimEnd() });
  });

  it('reads an address, a ticket and a cause without a keyword for them all', () => {
    expect(read('Do it (https://x.test/a?b=1,2)')).toMatchObject({ address: 'https://x.test/a?b=1,2', words: 'Do it' });
    expect(read('Do it (ticket OPS-77)')).toMatchObject({ address: 'OPS-77', words: 'Do it' });
    expect(read('Do it (for ^c1 and ^c2)')).toMatchObject({ causes: 'c1 c2', words: 'Do it' });
  });

  it('reads a mark before the brackets, behind them and alone', () => {
    expect(read('Do it ^t3 (@a)')).toMatchObject({ mark: 't3', owner: 'a', words: 'Do it' });
    expect(read('Do it (@a)^t3')).toMatchObject({ mark: 't3', owner: 'a', words: 'Do it' });
    expect(read('Do it ^t3')).toMatchObject({ mark: 't3', found: false, words: 'Do it' });
    expect(read('Do x^t3')).toMatchObject({ mark: undefined, words: 'Do x^t3' });
    expect(read('Compute 2 ^t')).toMatchObject({ mark: undefined, words: 'Compute 2 ^t' });
  });

  it('reads "done" without a date', () => {
    expect(read('Do it (@a, done)')).toMatchObject({ done: 'done', owner: 'a' });
  });

  it('stays inside the text and never throws', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '@maria',
      'due',
      ' ',
      ', ',
      '2026-03-01',
      '^t1',
      '^c1',
      'owner:',
      'https://x.test/',
      'İ',
      '.',
      'words',
      '—',
      'for',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((list) => list.join('')),
        ),
        (plain) => {
          const text = textOf(plain, 7);
          const { annotation, mark, wordsEnd } = readAnnotation(text);
          expect(wordsEnd).toBeGreaterThanOrEqual(0);
          expect(wordsEnd).toBeLessThanOrEqual(plain.length);
          const spans = [
            annotation?.span,
            annotation?.owner?.span,
            annotation?.due?.span,
            annotation?.address?.span,
            mark?.span,
          ];
          for (const span of spans) {
            if (!span) continue;
            expect(span.start).toBeGreaterThanOrEqual(7 + wordsEnd);
            expect(span.end).toBeLessThanOrEqual(7 + plain.length);
            expect(span.start).toBeLessThanOrEqual(span.end);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('takes linear time', () => {
    for (const long of ['('.repeat(20_000), '(@a, '.repeat(10_000), '@a, due '.repeat(10_000), '(@a)'.repeat(10_000)]) {
      const before = performance.now();
      readAnnotation(textOf(long));
      readAnnotation(textOf(`${long})`));
      expect(performance.now() - before).toBeLessThan(200);
    }
  });
});
