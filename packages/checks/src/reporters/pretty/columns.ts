/** How many columns of a terminal texts take, and texts made to fit into them. */

/** Code points that take two columns, beyond emoji: pairs of first and last. */
const WIDE: readonly number[] = [
  0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xa000, 0xa4cf, 0xa960, 0xa97c,
  0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f, 0xff00, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff, 0x1aff0, 0x1b2ff,
  0x1f200, 0x1f265, 0x20000, 0x3fffd,
];

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\u{fe0f}/u;

let segmenter: Intl.Segmenter | undefined;

/** The characters as a person sees them: an emoji of five code points is one. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return text.split('');
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/**
 * Is every character one that stands alone in one column: letters of Europe, punctuation, signs of money, arrows? Most
 * texts hold nothing else, and then the tables of Unicode, which take long to load, need not be asked.
 */
export function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x300 && !isPlainSign(code)) return false;
  }
  return true;
}

/** From the hyphen to the mathematical signs, without what has no width or is put onto the character before. */
function isPlainSign(code: number): boolean {
  if (code < 0x2010 || code > 0x22ff) return false;
  return !(
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    (code >= 0x20d0 && code <= 0x20ff)
  );
}

/** Columns of one grapheme: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
  const code = grapheme.codePointAt(0) ?? 0;
  if (code < 0x300) return grapheme.length > 1 && EMOJI.test(grapheme) ? 2 : 1;
  if (EMOJI.test(grapheme)) return 2;
  if (ZERO_WIDTH.test(grapheme)) return 0;
  for (let i = 0; i < WIDE.length; i += 2) {
    if (code < (WIDE[i] as number)) return 1;
    if (code <= (WIDE[i + 1] as number)) return 2;
  }
  return 1;
}

/** Columns of `text`, which holds no control characters. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) width += graphemeWidth(grapheme);
  return width;
}

/** `text` with spaces behind it up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** `text` in at most `width` columns, the end replaced by `ellipsis` where it is too long. */
export function truncate(text: string, width: number, ellipsis = '…'): string {
  if (displayWidth(text) <= width) return text;
  const room = width - displayWidth(ellipsis);
  let kept = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > room) break;
    kept += grapheme;
  }
  return kept.trimEnd() + ellipsis;
}

/** `text` in lines of at most `width` columns, broken at spaces, and inside a word only where it is wider than a line. */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const columns = displayWidth(word);
    if (line !== '' && used + 1 + columns <= room) {
      line += ` ${word}`;
      used += 1 + columns;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    used = columns;
    if (columns <= room) continue;
    line = '';
    used = 0;
    for (const grapheme of graphemes(word)) {
      const own = graphemeWidth(grapheme);
      if (used + own > room) {
        lines.push(line);
        line = '';
        used = 0;
      }
      line += grapheme;
      used += own;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/**
 * `text` without anything that a terminal would obey: a document must not move the cursor, colour the screen or turn
 * the direction of the text. Line breaks become spaces.
 */
export function visible(text: string, replacement = '\u{fffd}'): string {
  let out = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isControl(code)) continue;
    out += text.slice(from, i) + (code === 9 || code === 10 || code === 13 ? ' ' : replacement);
    from = i + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}

function isControl(code: number): boolean {
  if (code < 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0x9f) return true;
  return (
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x200e ||
    code === 0x200f
  );
}
