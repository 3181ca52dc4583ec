import { describe, expect, it } from 'vitest';
import { ownString } from './own-string.ts';

describe('ownString', () => {
  it('gives the same characters as slice', () => {
    const text = 'The disk of the replica was full – at 10:05.';
    for (let start = 0; start <= text.length; start++) {
      for (let end = start; end <= text.length; end++) expect(ownString(text, start, end)).toBe(text.slice(start, end));
    }
    expect(ownString(text)).toBe(text);
  });
});
