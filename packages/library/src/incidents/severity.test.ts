import { expect, it } from 'vitest';
import { graver, rankOf } from './severity.ts';

it('ranks the words of many programs', () => {
  for (const [words, rank] of [
    [['SEV-1', 'sev1', 'P1', 'critical', 'Page', '1'], 1],
    [['SEV-2', 'high', 'error', 'p2'], 2],
    [['warning', 'P3', 'moderate'], 3],
    [['info', 'P5', 'none'], 5],
  ] as const)
    for (const word of words) expect([word, rankOf(word)]).toEqual([word, rank]);
  // Nothing is left out for a word that nobody knows.
  expect(rankOf('banana')).toBeLessThan(0);
  expect(rankOf('')).toBeLessThan(0);
});

it('takes the graver of two, and one that is known before one that is not', () => {
  expect(graver('warning', 'critical')).toBe('critical');
  expect(graver('P1', 'info')).toBe('P1');
  expect(graver('', 'info')).toBe('info');
  expect(graver('banana', 'info')).toBe('info');
  expect(graver('info', 'banana')).toBe('info');
});
