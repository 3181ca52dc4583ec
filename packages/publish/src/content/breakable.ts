const MAY_BREAK = '\u200b';
/** Longer words than this do not fit into a line, or tear it. */
const LONGEST = 30;
const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text that fits whatever stands in it: very long words may break behind the signs of an address, else anywhere. */
export function breakable(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return text
    .split(/([\s\u200b]+)/)
    .map((word) => (word.length <= longest ? word : broken(word, longest)))
    .join('');
}

function broken(word: string, longest: number): string {
  let out = '';
  let since = 0;
  for (const { segment } of segments.segment(word)) {
    out += segment;
    since++;
    if (since >= longest || (since > 3 && '/._-?&=:,;)]}|+'.includes(segment))) {
      out += MAY_BREAK;
      since = 0;
    }
  }
  return out;
}
