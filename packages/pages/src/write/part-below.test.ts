import { Text } from '@codemirror/state';
import { expect, it } from 'vitest';
import { partBelow } from './part-below.ts';

const text = Text.of('# A\n\n## B\nb\n### C\nc\n\n## D\n'.split('\n'));
const below = (line: number): string | undefined => {
  const part = partBelow(text, text.line(line).from);
  return part && text.sliceString(part.from, part.to);
};

it('folds what stands below a heading, with its sub-headings and without the empty lines behind it', () => {
  expect(below(3)).toBe('\nb\n### C\nc');
  expect(below(5)).toBe('\nc');
  expect(below(4)).toBeUndefined();
  expect(below(8)).toBeUndefined();
});
