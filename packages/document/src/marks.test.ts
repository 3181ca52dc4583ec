import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBlocks } from './blocks/scan.ts';
import { findMarks } from './marks.ts';
import { Source } from './source.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function marksIn(text: string) {
  const source = new Source(text);
  const marks = findMarks(source, scanBlocks(source, 0).blocks);
  const at = (span: { start: number; end: number }) => source.slice(span);
  return {
    open: marks.notYetKnown.map(at),
    private: marks.private.map(({ span, closed }) => (closed ? at(span) : `${at(span)}…`)),
    stray: marks.strayPrivateEnds.map(at),
    causes: marks.causes.map((cause) => `${cause.value} ${at(cause.span)}`),
    tasks: marks.tasks.map((task) => `${task.value} ${at(task.span)}`),
    directives: marks.directives.map(({ kind, ids, reason }) => ({
      kind,
      ids: ids.map((id) => id.value).join(' '),
      reason,
    })),
    marks,
    source,
  };
}

describe('findMarks', () => {
  it('finds [not yet known] in any case, escaped and wrapped', () => {
    const text =
      'Duration: [not yet known]\n\nImpact: [Not Yet\nKnown] and \\[not yet known\\]\n\n[not known yet] not yet known';
    expect(marksIn(text).open).toEqual(['[not yet known]', '[Not Yet\nKnown]', '\\[not yet known\\]']);
  });

  it('finds nothing in code', () => {
    const text = [
      '```',
      '[not yet known] ^c1',
      '<!-- private -->',
      '<!-- failonce-disable length -->',
      '```',
      '',
      'Write `[not yet known]` and `<!-- private -->` there, but ` [not yet known]',
      '',
    ].join('\n');
    expect(marksIn(text)).toMatchObject({ open: ['[not yet known]'], private: [], directives: [], causes: [] });
  });

  it('finds private stretches, nested and unclosed ones too', () => {
    expect(marksIn('a <!-- private -->b<!-- /private --> c <!--PRIVATE-->d<!--/Private-->').private).toEqual([
      '<!-- private -->b<!-- /private -->',
      '<!--PRIVATE-->d<!--/Private-->',
    ]);
    expect(marksIn('<!-- private -->a<!-- private -->b<!-- /private -->c<!-- /private -->d').private).toEqual([
      '<!-- private -->a<!-- private -->b<!-- /private -->c<!-- /private -->',
    ]);
    expect(marksIn('a <!-- private -->b').private).toEqual(['<!-- private -->b…']);
    expect(marksIn('a <!-- /private -->b')).toMatchObject({ private: [], stray: ['<!-- /private -->'] });
    expect(marksIn('<!-- private: no mark --> a <!-- open').private).toEqual([]);
  });

  it('finds the identities at the end of a block', () => {
    const text = [
      'The certificate expired.',
      'Nothing watched it. ^c1',
      '',
      '- Add an alert (@maria, for ^c1) ^t1',
      '- Renew by machine (for ^c1',
      '  ^c2)',
      '- **Check** the load balancer **^t12**',
      '',
      'See ^c1 and 2^t1',
      '',
      '### Queue without a limit ^c2',
    ].join('\n');
    expect(marksIn(text)).toMatchObject({ causes: ['c1 ^c1', 'c2 ^c2'], tasks: ['t1 ^t1', 't12 ^t12'] });
  });

  it('reads directives with ids and a reason', () => {
    const text = [
      '<!-- failonce-disable timeline-brief, length -- the vendor wrote it -->',
      '<!-- failonce-enable -->',
      '<!-- failonce-disable-next-line length: agreed -->',
      '<!--failonce-next-line timeline-order-->',
      '<!-- failonce-nothing length -->',
    ].join('\n\n');
    expect(marksIn(text).directives).toEqual([
      { kind: 'disable', ids: 'timeline-brief length', reason: 'the vendor wrote it' },
      { kind: 'enable', ids: '', reason: undefined },
      { kind: 'disable-next-line', ids: 'length', reason: 'agreed' },
      { kind: 'disable-next-line', ids: 'timeline-order', reason: undefined },
    ]);
    const { marks, source } = marksIn(text);
    expect(marks.directives[0]?.ids.map((id) => source.slice(id.span))).toEqual(['timeline-brief', 'length']);
  });

  it('keeps all places inside and never throws', () => {
    const piece = fc.constantFrom(
      '<!-- private -->',
      '<!-- /private -->',
      '<!--',
      '-->',
      '`',
      '```\n',
      '\n',
      '[not yet known]',
      '^c1',
      '^t2',
      ' ',
      '- ',
      'word',
      '<!-- failonce-disable ',
      'a-b',
      ' -- ',
      '\r',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((list) => list.join('')),
        ),
        (text) => {
          const { marks } = marksIn(text);
          const spans = [
            ...marks.notYetKnown,
            ...marks.strayPrivateEnds,
            ...[...marks.private, ...marks.causes, ...marks.tasks, ...marks.directives].map((mark) => mark.span),
          ];
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('takes linear time', () => {
    for (const long of [
      '<!-- private -->'.repeat(20_000),
      '<!--'.repeat(50_000),
      '[not yet '.repeat(30_000),
      '`[not yet known]'.repeat(5_000),
    ]) {
      const source = new Source(long);
      const before = performance.now();
      findMarks(source, []);
      // A quadratic reading takes minutes; a busy machine takes a while for a linear one.
      expect(performance.now() - before).toBeLessThan(2000);
    }
  });
});
