import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from './anchor.ts';
import { followAnchors } from './follow-anchor.ts';

const BEFORE = `# Checkout down

The certificate expired at nine, and nobody watched its end date.

## Timeline
- **09:02** The gateway refuses connections.
- **09:06** An alert pages the engineer on call.
`;

const pointAt = (words: string) => {
  const start = BEFORE.indexOf(words);
  return anchorAt(BEFORE, { start, end: start + words.length });
};
const followed = (words: string, after: string) => {
  const [found] = followAnchors(BEFORE, after, [pointAt(words)]);
  return found && { kind: found.kind, words: after.slice(found.span.start, found.span.end) };
};

describe('an anchor', () => {
  it('stays at its words when others change', () => {
    const after = BEFORE.replace('# Checkout', '# The whole checkout was').replace('An alert', 'Late, an alert');
    expect(followed('nobody watched its end date', after)).toEqual({
      kind: 'same',
      words: 'nobody watched its end date',
    });
  });

  it('goes along with a line that moves', () => {
    const [event] = /- \*\*09:02.*\n/.exec(BEFORE) as RegExpExecArray;
    const after = `${BEFORE.replace(event, '')}${event}- **10:03** Resolved.\n`;
    expect(followed('refuses connections', after)).toEqual({ kind: 'same', words: 'refuses connections' });
  });

  it('shows what stands in the place of words that were written anew', () => {
    const after = BEFORE.replace('nobody watched', 'everybody missed');
    expect(followed('nobody watched', after)).toEqual({ kind: 'changed', words: 'everybody missed' });
    expect(followed('at nine, and nobody watched its', after)).toEqual({
      kind: 'changed',
      words: 'at nine, and everybody missed its',
    });
  });

  it('knows where words stood that are gone', () => {
    const after = BEFORE.replace(', and nobody watched its end date', '');
    expect(followed('nobody watched its end date', after)).toEqual({ kind: 'changed', words: '' });
    expect(followed('nobody', '')).toEqual({ kind: 'changed', words: '' });
  });

  it('never takes the same words elsewhere for its own', () => {
    const two = '- It failed.\n- It failed.\n- It failed.\n';
    const second = anchorAt(two, { start: 18, end: 24 });
    expect(followAnchors(two, '- It failed.\n- It failed.\n', [second])[0]?.kind).toBe('changed');
  });
});

/** A text whose characters are known again: each has a number that no other one ever has. */
interface Known {
  readonly text: string;
  readonly ids: readonly number[];
}

const OLD = ['the', 'gateway', 'certificate', 'failed', 'again', 'alert', 'and', 'nobody', 'saw', 'it'];
const NEW = OLD.map((word) => word.toUpperCase());
const written = (vocabulary: readonly string[], most: number, least = 0) =>
  fc
    .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(' ', ' ', ' ', '. ', '\n')), {
      minLength: least,
      maxLength: most,
    })
    .map((some) => some.map(([word, gap]) => word + gap).join(''));
const histories = (vocabulary: readonly string[]) => {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    away: fc.nat(25),
    put: written(vocabulary, 4),
  });
  return fc.record({
    text: written(OLD, 120, 60),
    history: fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
  });
};
type History = ReturnType<typeof histories> extends fc.Arbitrary<infer T> ? T : never;

/** Follows an anchor through a history for as long as it stays the same; answers each text with its place there. */
function through({ text, history, from, length }: History) {
  let next = 0;
  const known = (typed: string): Known => ({ text: typed, ids: Array.from(typed, () => next++) });
  let now = known(text);
  const start = Math.floor(from * text.length);
  const own = now.ids.slice(start, start + length);
  let anchor = anchorAt(text, { start, end: start + own.length });
  const { exact } = anchor;
  const places: { words: string; ids: readonly number[] }[] = [];
  for (const edits of history) {
    const before = now;
    for (const { at, away, put } of edits) {
      const place = Math.floor(at * now.text.length);
      now = {
        text: now.text.slice(0, place) + put + now.text.slice(place + away),
        ids: [...now.ids.slice(0, place), ...known(put).ids, ...now.ids.slice(place + away)],
      };
    }
    const [found] = followAnchors(before.text, now.text, [anchor]);
    if (found?.kind !== 'same') break;
    const { start: first, end: last } = found.span;
    places.push({ words: now.text.slice(first, last), ids: now.ids.slice(first, last) });
    anchor = anchorAt(now.text, found.span);
  }
  return { exact, own, places };
}

describe('through any history of edits', () => {
  const numRuns = Math.max(1000, Number(process.env['FAILONCE_RUNS'] ?? 0));

  it('stays at the very characters that were pointed at, or says that they have changed', () => {
    let same = 0;
    fc.assert(
      fc.property(histories(NEW), (history) => {
        const { exact, own, places } = through(history);
        for (const { words, ids } of places) {
          expect(words).toBe(exact);
          expect(ids).toEqual(own);
          same++;
        }
      }),
      { numRuns },
    );
    // A follower that is never certain would be of no use.
    expect(same).toBeGreaterThan(numRuns / 5);
  });

  it('stays at the same words where others write the same words, too', () => {
    fc.assert(
      fc.property(histories(OLD), (history) => {
        const { exact, places } = through(history);
        for (const { words } of places) expect(words).toBe(exact);
      }),
      { numRuns },
    );
  });
});
