import { type Paint, pad, truncate, visible, wrap } from '@failonce/checks';
import type { Span } from '@failonce/document';
import type { Passage, ReadPostmortem } from './read-postmortem.ts';

/** Lines that a quoted passage takes at most. */
const MOST_LINES = 6;

/** The words of a passage on one line, without what makes them bold. */
export function wordsOfPassage({ text }: Passage): string {
  return visible(text).replaceAll('**', '').replace(/ +/g, ' ').trim();
}

/** What is known of a passage. */
export function passageAt({ passages }: ReadPostmortem, { start, end }: Span): Passage | undefined {
  return passages.find(({ span }) => span.start === start && span.end === end);
}

/** The passage in quotation marks on lines of `width`, below the number of its line and whose it is. */
export function quote(
  postmortem: ReadPostmortem,
  span: Span | undefined,
  label: string,
  width: number,
  paint: Paint,
): string[] {
  const passage = span && passageAt(postmortem, span);
  if (passage === undefined) return [`${label === '' ? 'No' : `${label}, no`} single sentence tells it`];
  const lines = wrap(paint.words(`“${wordsOfPassage(passage)}”`), width);
  const kept = lines.slice(0, MOST_LINES);
  const last = kept[MOST_LINES - 1];
  if (lines.length > MOST_LINES && last !== undefined)
    kept[MOST_LINES - 1] = truncate(`${last} ${lines[MOST_LINES]}`, width, paint.signs.ellipsis);
  return [label === '' ? `Line ${passage.line}` : `${label}, line ${passage.line}`, ...kept];
}

/** Two blocks of lines, each of at most `width` columns, beside each other. */
export function beside(left: readonly string[], right: readonly string[], width: number, paint: Paint): string[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) =>
    `${pad(left[row] ?? '', width)} ${paint.faint(paint.signs.gutter)} ${right[row] ?? ''}`.trimEnd(),
  );
}
