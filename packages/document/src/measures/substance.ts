import { applyEdits, type TextEdit } from '../edits/edit.ts';
import { setTaskAnnotation } from '../edits/set-annotation.ts';
import type { Postmortem } from '../postmortem.ts';

/** A box behind the marker of an item, with the blanks behind it. */
const BOX = /^([ \t>]{0,40}(?:[-*+]|\d{1,9}[.)])[ \t]{1,8})\[[ xX]\][ \t]{0,8}/;
/** The identity of a cause or a task, which is given when it is first needed. */
const IDENTITY = / \^[ct]\d{1,6}$/;

/**
 * What a postmortem says, without the progress of its measures: ticked boxes, days on which tasks were done and what shows
 * it are not in it, nor the marks by which causes and tasks are known, nor blanks at the ends of lines. Two texts of one
 * substance need one review. It is compared, never shown.
 */
export function substanceOf({ source, measures }: Postmortem): string {
  const edits: TextEdit[] = [];
  const boxes = new Set<number>();
  for (const measure of measures) {
    // Always, so that brackets which never said it are written alike.
    if (measure.annotation !== undefined)
      edits.push(...setTaskAnnotation(source, measure, { done: null, evidence: null }));
    boxes.add(source.text.lastIndexOf('\n', measure.span.start - 1) + 1);
  }
  for (const line of boxes) {
    const found = BOX.exec(source.text.slice(line, line + 80));
    if (found === null) continue;
    const start = line + (found[1] as string).length;
    edits.push({ span: { start, end: line + found[0].length }, text: '' });
  }
  return applyEdits(source, apart(edits))
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd().replace(IDENTITY, ''))
    .join('\n')
    .trim();
}

/** Measures that lie in one another are written once. */
function apart(edits: readonly TextEdit[]): TextEdit[] {
  let end = 0;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      if (span.start < end) return false;
      end = span.end;
      return true;
    });
}
