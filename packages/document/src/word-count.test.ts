import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBlocks } from './blocks/scan.ts';
import { readFrontMatter } from './front-matter/read-front-matter.ts';
import { Source } from './source.ts';
import { countWords } from './word-count.ts';

const RUNS = Number(process.env['FAILONCE_RUNS'] ?? 300);

function count(text: string): number {
  const source = new Source(text);
  return countWords(scanBlocks(source, readFrontMatter(source).bodyStart).blocks);
}

describe('countWords', () => {
  it.each([
    ['', 0],
    ['# Checkout down\n\nIt was down.', 5],
    ['one two\nthree\tfour', 4],
    ['- one\n- [x] two three\n  1. four', 4],
    ['| a | b c |\n|---|---|\n| d | e |', 5],
    ['---\nseverity: SEV-1\n---\none two', 2],
    ['one\n\n```\ntwo three\n```\n\nfour', 2],
    ['see [the page](https://example.com/a/b) now', 4],
    ['see https://example.com/a/b and (https://example.com).', 2],
    ['![a picture of it](a.png) one', 1],
    ['one <b>two</b> <!-- three four --> five', 3],
    ['09:02 – it began — “now” & 38 %', 5],
    ['état größe 東京 слово', 4],
    ['The certificate expired. ^c1', 3],
    ['- Add an alert (@maria, due 2026-03-01) ^t1', 6],
  ])('counts %j', (text, words) => {
    expect(count(text)).toBe(words);
  });

  it('does not count what the history of a task adds', () => {
    const before = '- [ ] Add an alert (@maria, due 2026-03-01)';
    const after = '- [x] Add an alert (@maria, due 2026-03-01, done 2026-02-15, evidence https://x.test/pull/9) ^t1';
    expect(count(after)).toBe(count(before));
    expect(count('- All was done in evidence of haste')).toBe(7);
  });

  it('is never negative', () => {
    const piece = fc.constantFrom('- ', 'done', 'evidence', '(', ')', ', ', '@a', ' ', '\n', '2026-03-01', '^t1', 'x');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((list) => list.join('')),
        ),
        (text) => {
          expect(count(text)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: RUNS },
    );
  });
});
