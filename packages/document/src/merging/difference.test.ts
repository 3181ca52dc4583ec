import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits } from '../edits/edit.ts';
import { Source } from '../source.ts';
import { differenceOf } from './difference.ts';

it('leaves lines and words alone that stay', () => {
  expect(differenceOf('# A\n\nWe saw it at nine.\nIt ended.\n', '# A\n\nWe saw it at ten.\nIt ended.\n')).toEqual([
    { span: { start: 18, end: 22 }, text: 'ten' },
  ]);
});

it('writes what is put in between as an insertion alone', () => {
  expect(differenceOf('a\nc\n', 'a\nb\nc\n')).toEqual([{ span: { start: 2, end: 2 }, text: 'b\n' }]);
});

it('has nothing to say of a text that stays', () => {
  expect(differenceOf('a\n', 'a\n')).toEqual([]);
});

it('cuts no character that has two units', () => {
  expect(differenceOf('a 😀 b', 'a 😁 b')).toEqual([{ span: { start: 2, end: 4 }, text: '😁' }]);
});

it('turns any text into any other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', 'word', '😀', '\r\n'), { maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [from, to] = [one.join(''), other.join('')];
      expect(applyEdits(new Source(from), differenceOf(from, to))).toBe(to);
    }),
  );
});
