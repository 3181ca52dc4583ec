import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aroundChanges, changedLines } from './changed-lines.ts';

it('tells changes word by word', () => {
  expect(changedLines('The disk was full.\nSame.', 'The old disk was full.\nSame.')).toEqual([
    [
      { kind: 'same', text: 'The ' },
      { kind: 'new', text: 'old ' },
      { kind: 'same', text: 'disk was full.' },
    ],
    [{ kind: 'same', text: 'Same.' }],
  ]);
});

it('loses no word of either text', () => {
  const word = fc.constantFrom('disk', 'full', 'queue', '\n', 'a', '<b>');
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = changedLines(before, after) ?? [];
      const of = (without: string) =>
        lines.flatMap((line) => line.filter(({ kind }) => kind !== without).map((piece) => piece.text)).join('');
      expect(of('new').replaceAll(/\s/g, '')).toBe(before.replaceAll(/\s/g, ''));
      expect(of('gone').replaceAll(/\s/g, '')).toBe(after.replaceAll(/\s/g, ''));
    }),
  );
});

it('shows what stands around a change, and that something is left out', () => {
  const before = Array.from({ length: 20 }, (_, at) => `line ${at}`);
  const lines = changedLines(before.join('\n'), before.with(10, 'another').join('\n')) ?? [];
  const shown = aroundChanges(lines, 1).map((line) => line?.map(({ text }) => text).join('') ?? '…');
  expect(shown.slice(0, 2)).toEqual(['…', 'line 9']);
  expect(shown.at(-1)).toBe('…');
  expect(shown.length).toBeLessThan(8);
  expect(aroundChanges(changedLines('a\nb', 'a\nb') ?? [])).toEqual([]);
});
