import { expect, test } from 'vitest';
import { intervalOf } from './bootstrap.ts';

const shares = (...got: number[]) => got.map((each) => ({ got: each, of: 1 }));

test('the interval of a share is near the one of the textbook', () => {
  const [low, high] = intervalOf(shares(...Array.from({ length: 400 }, (_, i) => i % 2))) ?? [];
  // 0.5 ± 1.96 · √(0.25 / 400)
  expect(Math.abs((low ?? 0) - 0.451)).toBeLessThan(0.01);
  expect(Math.abs((high ?? 0) - 0.549)).toBeLessThan(0.01);
});

test('queries that are all alike leave no doubt', () => {
  expect(intervalOf(shares(0.25, 0.25, 0.25))).toEqual([0.25, 0.25]);
});

test('it is the same every time', () => {
  expect(intervalOf(shares(0, 1, 0.5, 0.2))).toEqual(intervalOf(shares(0, 1, 0.5, 0.2)));
});

test('where nothing was asked or shown there is none', () => {
  expect(intervalOf([])).toBeUndefined();
  expect(intervalOf([{ got: 0, of: 0 }])).toBeUndefined();
});
