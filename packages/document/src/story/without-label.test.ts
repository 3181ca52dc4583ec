import { expect, it } from 'vitest';
import { withoutLabel } from './without-label.ts';

it.each([
  ['Root cause: we cut the power.', 'We cut the power.'],
  ['The root cause: an upgrade.', 'An upgrade.'],
  ['The cause of it was a disk.', 'The cause of it was a disk.'],
  ['', ''],
])('%s', (sentence, rest) => {
  expect(withoutLabel(sentence)).toBe(rest);
});
