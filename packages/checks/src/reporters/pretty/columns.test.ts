import { describe, expect, it } from 'vitest';
import { displayWidth, graphemeWidth, isPlain, pad, truncate, visible, wrap } from './columns.ts';

describe('columns', () => {
  it('counts what a terminal shows', () => {
    const widths: readonly (readonly [string, number])[] = [
      ['abc', 3],
      ['日本語', 6],
      ['한국어', 6],
      ['é', 1],
      ['e\u0301', 1],
      ['👩‍👩‍👧', 2],
      ['🇰🇪', 2],
      ['❤️', 2],
      ['→ ▰│', 4],
      ['\u200b', 0],
    ];
    for (const [text, width] of widths) expect([text, displayWidth(text)]).toEqual([text, width]);
  });

  it('asks no table only where each character stands alone in one column', () => {
    const segmenter = new Intl.Segmenter();
    for (let code = 0; code <= 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (!isPlain(character)) continue;
      const segments = [...segmenter.segment(`a${character}${character}b`)];
      expect([code, segments.length, graphemeWidth(character)]).toEqual([code, 4, 1]);
    }
  });

  it('pads and cuts by columns', () => {
    expect(pad('日本', 6)).toBe('日本  ');
    expect(truncate('日本語のテスト', 7)).toBe('日本語…');
    expect(truncate('short', 7)).toBe('short');
  });

  it('wraps at spaces, and inside a word only where there is no other way', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
    expect(wrap('abcdefghijkl mn', 8)).toEqual(['abcdefgh', 'ijkl mn']);
    expect(wrap('日本語のテスト', 8)).toEqual(['日本語の', 'テスト']);
    expect(wrap('', 20)).toEqual([]);
  });

  it('shows what a terminal would obey', () => {
    expect(visible('a\x1b[31mb\nc\u202e\u009b')).toBe('a\ufffd[31mb c\ufffd\ufffd');
    expect(visible('plain')).toBe('plain');
  });
});
