import type { Span } from '@failonce/document';
import type { Cut } from '../cut.ts';
import { HIDDEN, HIDDEN_RUNS } from '../hidden-characters.ts';
import type { PublicReading } from '../reading.ts';

const PICTOGRAPH = /(?:\p{Extended_Pictographic}|\ufe0f|[\u{1f3fb}-\u{1f3ff}])$/u;
const ENTITY =
  /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|zwj|zwnj|shy|lrm|rlm|nobreak|zerowidthspace|negative\w{4,12}space|applyfunction|af|invisible\w{5}|it|ic);/gi;
const LONGEST_LINE = 20_000;
const FENCE = /^[ \t>]{0,40}(?:[-*+][ \t]{1,4}|\d{1,9}[.)][ \t]{1,4})?(`{3,}|~{3,})[ \t]*([^\r\n]*)$/gm;

/** What no reader sees: characters without a shape, blanks at the ends of lines, what a fence says of its code. */
export function findHidden({ text, source, inCode }: PublicReading): Cut[] {
  const cuts: Cut[] = [];
  for (const match of text.matchAll(HIDDEN_RUNS)) {
    const end = match.index + match[0].length;
    const joins =
      match[0] === '\u200d' &&
      PICTOGRAPH.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      /^\p{Extended_Pictographic}/u.test(text.slice(end, end + 2));
    if (!joins) cuts.push(hidden(match.index, end));
  }
  for (const match of text.matchAll(ENTITY)) {
    if (inCode(match.index)) continue;
    const digits = /^&#(x?)([0-9a-f]+);$/i.exec(match[0]);
    if (digits !== null) {
      const code = Number.parseInt(digits[2] as string, digits[1] === '' ? 10 : 16);
      if (code > 0x10ffff || !HIDDEN.test(String.fromCodePoint(code))) continue;
    }
    cuts.push(hidden(match.index, match.index + match[0].length));
  }
  for (let line = 1; line <= source.lineStarts.length; line++) {
    const { start, end } = source.line(line) as Span;
    let from = end;
    while (from > start && /[ \t]/.test(text[from - 1] as string)) from--;
    // Two blanks behind words are a line break.
    if (from > start && text.startsWith('  ', from)) from += 2;
    if (from < end) cuts.push(hidden(from, end));
  }
  for (const match of text.matchAll(FENCE)) {
    const info = match[2] as string;
    if (info === '' || info.includes('`')) continue;
    const word = /^[a-z0-9+#-]{1,20}(?=\s|$)/i.exec(info)?.[0] ?? '';
    const end = match.index + match[0].length;
    if (word.length < info.length) cuts.push(hidden(end - info.length + word.length, end));
  }
  source.lineStarts.forEach((start, line) => {
    const end = source.lineStarts[line + 1] ?? text.length;
    if (end - start > LONGEST_LINE)
      cuts.push({ ...hidden(start, end), why: 'A line of more than 20,000 characters is not read.' });
  });
  return cuts;
}

function hidden(start: number, end: number): Cut {
  return { start, end, put: '', kind: 'hidden', why: 'Nobody sees these characters.' };
}
