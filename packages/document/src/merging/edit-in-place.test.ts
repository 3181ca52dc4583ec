import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';
import { editInPlace } from './edit-in-place.ts';

it.each([
  ['', 'all new'],
  ['all gone', ''],
  ['one two three four', 'two 2 three five four!'],
  ['same', 'same'],
])('turns “%s” into “%s” where it stands', (before, after) => {
  let now = before;
  const text = {
    insert: (at: number, put: string) => {
      now = now.slice(0, at) + put + now.slice(at);
    },
    delete: (at: number, length: number) => {
      now = now.slice(0, at) + now.slice(at + length);
    },
  };
  editInPlace(text, differenceOf(before, after));
  expect(now).toBe(after);
});
