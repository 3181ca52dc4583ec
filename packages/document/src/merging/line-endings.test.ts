import { expect, it } from 'vitest';
import { withEndingsOf } from './line-endings.ts';

it.each([
  ['a\r\nb\r\n', 'x\n', 'a\nb\n'],
  ['a\nb', 'x\r\ny', 'a\r\nb'],
  ['a\nb\r\n', 'x\n', 'a\nb\r\n'],
  ['a\r\n', 'x\ny\r\n', 'a\r\n'],
  ['a\r\n', 'x', 'a\r\n'],
  ['a\rb', 'x\n', 'a\rb'],
])('writes %j with the endings of %j as %j', (text, model, wanted) => {
  expect(withEndingsOf(text, model)).toBe(wanted);
});
