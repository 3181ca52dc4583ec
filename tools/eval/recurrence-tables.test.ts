import { describe, expect, test } from 'vitest';
import type { Label } from './recurrence-set.ts';
import { figureOf, grade, judge, sharesOf } from './recurrence-tables.ts';

const label = (
  id: string,
  company: string,
  mechanisms: readonly string[],
  same_outage: readonly string[] = [],
): Label => ({
  id,
  company,
  mechanisms,
  same_outage,
});

// An invented library: "bug" is generic.
const all = [
  label('mill-1', 'Mill', ['full-disk', 'retries']),
  label('mill-2', 'Mill', ['full-disk']),
  label('mill-1-again', 'Mill', ['full-disk'], ['mill-1']),
  label('quay-1', 'Quay', ['retries']),
  label('quay-2', 'Quay', ['bug']),
  label('dyke-1', 'Dyke', ['bug']),
  label('dyke-2', 'Dyke', ['unknown']),
];
const library = { labels: new Map(all.map((each) => [each.id, each])), generic: new Set(['bug']) };
const query = (id: string): Label => {
  const found = library.labels.get(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const ranked = (...ids: string[]) => ids.map((id) => ({ id: id.replace('!', ''), shown: id.endsWith('!') }));

describe('grade', () => {
  test.each([
    ['mill-1', 'mill-2', 2],
    ['mill-1', 'quay-1', 1],
    ['quay-1', 'mill-1', 1],
    ['mill-2', 'quay-1', 0],
    ['quay-2', 'dyke-1', 0],
    ['dyke-2', 'dyke-2', 0],
  ])('%s and %s: %i', (a, b, expected) => {
    expect(grade(query(a), query(b), library.generic)).toBe(expected);
  });

  test('a generic mechanism counts where nothing is skipped', () => {
    expect(grade(query('quay-2'), query('dyke-1'), new Set())).toBe(2);
  });
});

describe('judge', () => {
  test('the likest first is all that can be had', () => {
    const judged = judge(library, query('mill-1'), ranked('mill-2!', 'mill-1-again', 'quay-1!', 'dyke-1'));
    expect(judged).toEqual({
      A: { got: 1, of: 1 },
      C: { got: 1, of: 1 },
      R: { got: 1, of: 1 },
      shown: { got: 2, of: 2 },
      helped: { got: 1, of: 1 },
    });
  });

  test('a later place gains less, and the same company none in table C', () => {
    const judged = judge(library, query('mill-1'), ranked('dyke-1!', 'mill-2', 'mill-1-again', 'quay-1'));
    const gained = 3 / Math.log2(3) + 3 / Math.log2(4) + 1 / Math.log2(5);
    expect(judged.A?.got).toBeCloseTo(gained / (3 + 3 / Math.log2(3) + 1 / Math.log2(4)), 12);
    expect(judged.C?.got).toBeCloseTo(1 / Math.log2(3), 12);
    expect(judged.R).toEqual({ got: 1, of: 1 });
    expect(judged.shown).toEqual({ got: 0, of: 1 });
    expect(judged.helped).toEqual({ got: 0, of: 1 });
  });

  test('neither the query nor another write-up of its outage takes a place', () => {
    const answer = ranked('mill-1-again!', 'mill-1!', 'dyke-1', 'dyke-2', 'mill-2');
    const judged = judge(library, query('mill-1-again'), answer);
    expect(judged.R).toEqual({ got: 1, of: 1 });
    expect(judged.shown).toEqual({ got: 0, of: 0 });
    expect(judged.A?.got).toBeCloseTo(1 / Math.log2(4), 12);
  });

  test('a query asks only what the library could answer', () => {
    expect(Object.keys(judge(library, query('quay-2'), []))).toEqual(['A', 'shown', 'helped']);
    expect(Object.keys(judge(library, query('dyke-2'), []))).toEqual(['shown', 'helped']);
  });
});

test('a figure is the mean over the queries that ask for it, and the share of all that is shown', () => {
  const judged = ['mill-1', 'quay-2', 'dyke-2'].map((id) => judge(library, query(id), ranked('mill-2!', 'dyke-1!')));
  expect(sharesOf(judged, 'R')).toHaveLength(1);
  expect(figureOf(sharesOf(judged, 'shown'))).toBe(2 / 6);
  expect(figureOf(sharesOf(judged, 'helped'))).toBe(2 / 3);
  expect(figureOf([])).toBeUndefined();
});
