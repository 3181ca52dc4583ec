import { describe, expect, it } from 'vitest';
import { Source } from '../source.ts';
import { applyEdits, lineEnding } from './edit.ts';

describe('applyEdits', () => {
  const source = new Source('one two three');

  it('replaces, inserts and deletes, in any order', () => {
    expect(
      applyEdits(source, [
        { span: { start: 8, end: 13 }, text: '3' },
        { span: { start: 0, end: 4 }, text: '' },
        { span: { start: 4, end: 4 }, text: 'A' },
        { span: { start: 4, end: 4 }, text: 'B' },
      ]),
    ).toBe('ABtwo 3');
    expect(applyEdits(source, [])).toBe('one two three');
  });

  it.each([
    [
      { start: 0, end: 4 },
      { start: 3, end: 5 },
    ],
    [
      { start: 5, end: 4 },
      { start: 9, end: 9 },
    ],
    [
      { start: 0, end: 1 },
      { start: 9, end: 14 },
    ],
    [
      { start: -1, end: 1 },
      { start: 9, end: 9 },
    ],
    [
      { start: Number.NaN, end: 1 },
      { start: 9, end: 9 },
    ],
  ])('refuses %j with %j', (a, b) => {
    const edits = [a, b].map((span) => ({ span, text: '' }));
    expect(() => applyEdits(source, edits)).toThrow(TypeError);
  });
});

it('finds the line ending in use', () => {
  expect(['a', 'a\nb', 'a\r\nb', 'a\rb'].map(lineEnding)).toEqual(['\n', '\n', '\r\n', '\r']);
});
