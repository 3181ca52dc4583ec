import type { Source, Span } from '@failonce/document';
import { graphemes, visible } from '../pretty/columns.ts';
import { escapeText } from '../xml/escape.ts';

/** Characters that are shown before the marked words, and behind them. */
const BEFORE = 90;
const BEHIND = 160;
/** Of a span longer than this only the first words are marked: they say where it begins. */
const LONG = 80;
const BEGINNING = 32;

/**
 * The line in which `span` begins with the words marked. Undefined where nothing would be seen: for a blank line, and for
 * the bare end of one.
 */
export function excerptOf(source: Source, span: Span): string | undefined {
  const { line } = source.position(span.start);
  const whole = source.line(line);
  if (whole === undefined) return undefined;
  const { text } = source;
  if (span.end <= span.start && span.start > whole.start && span.start >= whole.end) return undefined;
  const end = Math.max(span.start, Math.min(span.end, whole.end));
  const from = Math.max(whole.start, span.start - BEFORE * 2);
  const to = Math.min(whole.end, end + BEHIND * 2);
  if (text.slice(from, to).trim() === '') return undefined;
  const before = last(text.slice(from, span.start), BEFORE, from > whole.start);
  const stop = end - span.start > LONG ? firstWords(text, span.start) : end;
  const marked = shown(graphemes(text.slice(span.start, stop)));
  const behind = first(text.slice(stop, to), BEHIND, to < whole.end);
  const mark = marked === '' ? '' : `<mark>${escapeText(marked)}</mark>`;
  return `${escapeText(before)}${mark}${escapeText(behind)}`;
}

/** Where the first words of a long span end. */
function firstWords(text: string, start: number): number {
  const blank = text.lastIndexOf(' ', start + BEGINNING);
  return blank > start
    ? blank
    : start +
        graphemes(text.slice(start, start + BEGINNING))
          .slice(0, -1)
          .join('').length;
}

function first(text: string, most: number, cut: boolean): string {
  const characters = graphemes(text);
  if (characters.length <= most) return shown(characters) + (cut ? '…' : '');
  return `${shown(characters.slice(0, most - 1)).trimEnd()}…`;
}

function last(text: string, most: number, cut: boolean): string {
  const characters = graphemes(text);
  if (characters.length <= most && !cut) return shown(characters).trimStart();
  return `…${shown(characters.slice(-most + 1)).trimStart()}`;
}

function shown(characters: readonly string[]): string {
  return visible(characters.join(''));
}
