import { findDurations, parse } from '@failonce/document';
import { describe, expect, it } from 'vitest';
import { fits, sayMinutes, statedLength } from './length.ts';

const stated = (words: string): ReturnType<typeof statedLength> => {
  const document = parse(`It lasted ${words}.`);
  const [block] = document.blocks;
  const [value] = block === undefined || block.kind === 'code' ? [] : findDurations(block.text);
  if (value === undefined) throw new TypeError(`No length in ${words}`);
  return statedLength(document.source, value);
};

describe('a stated length', () => {
  it.each([
    ['61 minutes', 61],
    ['61 minutes', 62],
    ['60 minutes', 61],
    ['90 minutes', 93],
    ['an hour', 55],
    ['about an hour', 72],
    ['2 hours', 112],
    ['over 2 hours', 170],
    ['under 2 hours', 80],
    ['3 days', 4000],
  ])('of %j fits %i minutes', (words, minutes) => {
    expect(fits(stated(words), minutes)).toBe(true);
  });

  it.each([
    ['61 minutes', 64],
    ['30 minutes', 25],
    ['about 30 minutes', 45],
    ['2 hours', 75],
    ['over 2 hours', 75],
    ['1 hour 41 minutes', 99],
  ])('of %j does not fit %i minutes', (words, minutes) => {
    expect(fits(stated(words), minutes)).toBe(false);
  });
});

it.each([
  [0.5, '30 seconds'],
  [1, '1 minute'],
  [99, '99 minutes'],
  [125, '2 hours 5 minutes'],
  [4320, '3 days'],
])('%f minutes are said as %j', (minutes, words) => {
  expect(sayMinutes(minutes)).toBe(words);
});
