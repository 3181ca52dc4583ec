import type { Cut } from '../cut.ts';
import type { PublicReading } from '../reading.ts';

/** What may stay, with a plain value. */
const KEPT = /^(?:zone|severity|language)[ \t]{0,8}:[ \t]{0,8}["']?[\p{L}\p{N} ./:+_-]{1,40}["']?[ \t]{0,8}$/u;
const RULE = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/;

/** The front matter, but for the few lines that anybody may see. */
export function findFrontMatter({ text, document, source }: PublicReading): Cut[] {
  const { frontMatter, problems } = document;
  let span = frontMatter?.span;
  if (span === undefined) {
    // One that could not be read is one all the same.
    if (!RULE.test(text) || !problems.some(({ code }) => code.startsWith('front-matter'))) return [];
    const close = /(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/g;
    close.lastIndex = 3;
    const found = close.exec(text);
    span = { start: 0, end: found === null ? text.length : close.lastIndex };
  }
  const first = source.position(span.start).line;
  const last = source.position(Math.max(span.start, span.end - 1)).line;
  const lines: { start: number; end: number; kept: boolean }[] = [];
  for (let line = first + 1; line < last; line++) {
    const place = source.line(line);
    if (place === undefined) break;
    const kept = KEPT.test(text.slice(place.start, place.end));
    lines.push({ start: place.start, end: source.lineStarts[line] ?? text.length, kept });
  }
  if (!lines.some(({ kept }) => kept)) {
    let end = source.lineStarts[last] ?? text.length;
    while (/[\r\n]/.test(text[end] ?? '')) end++;
    return [cut(span.start, end)];
  }
  return lines.filter(({ kept }) => !kept).map(({ start, end }) => cut(start, end));
}

function cut(start: number, end: number): Cut {
  const why = 'Of the front matter, severity, zone and language alone are for everybody.';
  return { start, end, put: '', kind: 'front-matter', why };
}
