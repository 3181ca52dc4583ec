import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Source } from '../source.ts';
import { readText } from './inline.ts';

const runs = Number(process.env['FAILONCE_RUNS'] ?? 300);

function plainOf(markdown: string): string {
  const source = new Source(markdown);
  const lines = source.lineStarts.map((_, i) => source.line(i + 1) as { start: number; end: number });
  return readText(source, lines).plain;
}

describe('readText', () => {
  test.each([
    ['plain words stay', 'plain words stay'],
    ['**bold**, *slanted*, __bold__ and _slanted_', 'bold, slanted, bold and slanted'],
    ['***both*** and **half open', 'both and half open'],
    ['max_open_files and 5 * 3 stay', 'max_open_files and 5 * 3 stay'],
    ['one star* stays', 'one star* stays'],
    ['run `sudo rm *_old` now', 'run sudo rm *_old now'],
    ['``a ` b``', 'a ` b'],
    ['the [status page](https://s.example/a_(b)) says', 'the status page says'],
    ['see [the wiki][w] for more', 'see the wiki for more'],
    ['[08:12] first alert [not yet known]', '[08:12] first alert [not yet known]'],
    ['before ![a graph](g.png) behind', 'before behind'],
    ['[![badge](b.svg)](https://b.example) words', 'words'],
    ['<b>bold</b> and <span style="a>b">span</span>', 'bold and span'],
    ['<your name> on <https://a.example/x>', '<your name> on https://a.example/x'],
    ['a <!-- hidden --> b', 'a b'],
    ['under 5 < 6 and R&D', 'under 5 < 6 and R&D'],
    ['a&nbsp;&amp;&#32;b &lt;c&gt; &unknown;', 'a & b <c> &unknown;'],
    ['kept \\*stars\\* and C:\\temp', 'kept *stars* and C:\\temp'],
    ['two   spaces\tand\u00a0more', 'two spaces and more'],
    ['wrapped  \nover\\\n  lines', 'wrapped over lines'],
    ['~~gone~~ but readable', 'gone but readable'],
  ])('%j reads %j', (markdown, plain) => {
    expect(plainOf(markdown)).toBe(plain);
  });

  test('every character maps to its place in the source', () => {
    const source = new Source('**Impact:** the [shop](x) was&nbsp;down\nfor all');
    const text = readText(source, [
      { start: 0, end: 39 },
      { start: 40, end: 47 },
    ]);
    expect(text.plain).toBe('Impact: the shop was down for all');
    for (const word of ['Impact', 'the', 'shop', 'was', 'down', 'for', 'all']) {
      const at = text.plain.indexOf(word);
      expect(source.slice(text.spanOf(at, at + word.length))).toBe(word);
    }
    expect(text.span).toEqual({ start: 0, end: 47 });
  });

  test('no input throws, and all offsets rise and lie inside the span', () => {
    const piece = fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '``',
      '[',
      '](',
      ')',
      '![',
      '<b>',
      '<',
      '<!--',
      '-->',
      '&amp;',
      '&',
      '\\',
      ' ',
      '  ',
      '\n',
      'word',
      'Ü',
      '😀',
      '~~',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const source = new Source(pieces.join(''));
        const lines = source.lineStarts.map((_, i) => source.line(i + 1) as { start: number; end: number });
        const text = readText(source, lines);
        let last = -1;
        for (let i = 0; i < text.plain.length; i++) {
          const at = text.sourceAt(i);
          expect(at).toBeGreaterThanOrEqual(last);
          expect(at).toBeLessThanOrEqual(source.text.length);
          last = at;
        }
      }),
      { numRuns: runs },
    );
  });
});
