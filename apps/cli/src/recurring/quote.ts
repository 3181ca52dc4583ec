import { type Paint, pad, truncate, visible, wrap } from '@failonce/checks';
import type { Span } from '@failonce/document';
import type { ReadPostmortem } from './read-postmortem.ts';

/** Lines that a quoted passage takes at most. */
const MOST_LINES = 6;

/** The words of a passage on one line, without what makes them bold. */
export function wordsOfPassage({ source }: ReadPostmortem, passage: Span): string {
  return visible(source.slice(passage)).replaceAll('**', '').replace(/ +/g, ' ').trim();
}

/** The passage in quotation marks on lines of `width`, below the number of its line and whose it is. */
export function quote(
  postmortem: ReadPostmortem,
  passage: Span | undefined,
  label: string,
  width: number,
  paint: Paint,
): string[] {
  if (passage === undefined) return [`${label === '' ? 'No' : `${label}, no`} single sentence tells it`];
  const { line } = postmortem.source.position(passage.start);
  const words = wordsOfPassage(postmortem, passage);
  const lines = wrap(paint.words(`“${words}”`), width);
  const kept = lines.slice(0, MOST_LINES);
  const last = kept[MOST_LINES - 1];
  if (lines.length > MOST_LINES && last !== undefined)
    kept[MOST_LINES - 1] = truncate(`${last} ${lines[MOST_LINES]}`, width, paint.signs.ellipsis);
  return [label === '' ? `Line ${line}` : `${label}, line ${line}`, ...kept];
}

/** Two blocks of lines, each of at most `width` columns, beside each other. */
export function beside(left: readonly string[], right: readonly string[], width: number, paint: Paint): string[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) =>
    `${pad(left[row] ?? '', width)} ${paint.faint(paint.signs.gutter)} ${right[row] ?? ''}`.trimEnd(),
  );
}
