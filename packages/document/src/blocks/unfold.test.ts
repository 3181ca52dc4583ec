import { describe, expect, test } from 'vitest';
import { readDocument } from '../parts/read-document.ts';
import { Source } from '../source.ts';
import { unfold } from './unfold.ts';

/** The pieces between the cuts, blanks around them left out. */
function pieces(text: string): string[] {
  const source = unfold(new Source(text), 0) ?? new Source(text);
  return source.lineStarts
    .map((start, i) => text.slice(start, source.lineStarts[i + 1]).trim())
    .filter((piece) => piece !== '');
}

function roles(markdown: string): string[] {
  const all = readDocument(new Source(markdown), 0).parts.map((part) => part.role as string);
  return all.filter((role, i) => role !== all[i - 1]);
}

const filling = 'The bakery could not take any order in the shop window, and all of its customers saw an error.';
const parts = ['summary', 'timeline', 'cause', 'measures'];

describe('unfold', () => {
  test.each([79, 80, 81])('cuts a line of %i characters alike with either line ending', (length) => {
    const line =
      `- **Root cause:** ${'because a certificate expired, '.repeat(4)}`.slice(0, length - 12) + '. Timeline: ';
    const cuts = (ending: string): number =>
      unfold(new Source(`${line}${ending}- 09:00 Down.${ending}`), 0)?.cuts.size ?? 0;
    expect(cuts('\r\n')).toBe(cuts('\n'));
  });

  test.each([
    [`${filling} Timeline: 09:00 The first`, [filling, 'Timeline:', '09:00 The first']],
    [`${filling} Timeline 09:00 The first`, [filling, 'Timeline', '09:00 The first']],
    [`${filling} ## Root cause The oven`, [filling, '## Root cause', 'The oven']],
    [`${filling} **Root cause** The oven`, [filling, '**Root cause**', 'The oven']],
    [`${filling} - 09:00 Down. - 09:20 Up.`, [filling, '- 09:00 Down.', '- 09:20 Up.']],
    [`${filling}\u2028Timeline\u2028The first`, [filling, 'Timeline', 'The first']],
  ])('%j', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  test.each([
    'Timeline: 09:00 The first order fails.',
    `${filling} The timeline was kept by the baker, and the root cause was the oven.`,
    `${filling} She said so - and left.`,
  ])('%j stays as it is', (text) => {
    expect(pieces(text)).toEqual([text]);
  });

  test('takes linear time', () => {
    const time = (text: string): number => {
      const before = performance.now();
      unfold(new Source(text), 0);
      return performance.now() - before;
    };
    for (const piece of ['A) ', '# ', '**a ', '- A. ', 'Time ']) {
      time(piece.repeat(1000));
      expect(time(piece.repeat(200_000))).toBeLessThan(1500);
    }
  });
});

describe('a document whose lines were joined', () => {
  const tasks = '- Add an alert. - Test the oven.';
  test.each([
    ['marks', '## Summary', '## Timeline', '## Root cause', '## Measures'],
    ['bold names', '**Summary**', '**Timeline**', '**Root cause**', '**Measures**'],
    ['colons', 'Summary:', 'Timeline:', 'Root cause:', 'Measures:'],
  ])('%s', (_, a, b, c, d) => {
    const text = `${a} ${filling} ${b} - 09:00 Down. - 09:20 Up. ${c} The oven was off because of a fuse. ${d} ${tasks}`;
    expect(roles(text)).toEqual(parts);
  });

  test('a heading at the end of the paragraph before', () => {
    const text = `## Summary\n\n${filling} **Timeline**\n\n- 09:00 Down.\n- 09:20 Up.\n\n${filling} **Root cause**\n\nThe oven was off because of a fuse. It was changed. ${filling} **Measures**\n\n- Add an alert.`;
    expect(roles(text)).toEqual(parts);
  });
});
