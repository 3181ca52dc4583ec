import { expect, it } from 'vitest';
import { distanceOf } from './distance.ts';

it.each([
  ['gateway', 'gateway', 0],
  ['gateway', 'gatway', 1],
  ['gateway', 'gaetway', 1],
  ['gateway', 'getaway', 2],
  ['gateway', 'gat', 3],
  ['', 'ab', 2],
  ['queue', 'gateway', 3],
])('is %s to %s: %i', (a, b, expected) => {
  expect(distanceOf(a, b, 2)).toBe(expected);
  expect(distanceOf(b, a, 2)).toBe(expected);
});
