import type { Source, Span } from '../source.ts';

/** Put `text` where `span` is. An empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/**
 * The source's text with all `edits` made. They may come in any order; insertions at one place stay in the order given.
 *
 * @throws TypeError where edits overlap or lie outside the source: whoever made them made a mistake.
 */
export function applyEdits(source: Source, edits: readonly TextEdit[]): string {
  const { text } = source;
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const { span, text: replacement } of sorted) {
    if (!(span.start >= at && span.end >= span.start && span.end <= text.length)) {
      throw new TypeError(`The edit of ${span.start} to ${span.end} overlaps another one or lies outside the text.`);
    }
    result += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return result + text.slice(at);
}

/** The line ending that the text uses; LF where it has none yet. */
export function lineEnding(text: string): '\n' | '\r\n' | '\r' {
  const lf = text.indexOf('\n');
  if (lf >= 0) return text.charCodeAt(lf - 1) === 13 ? '\r\n' : '\n';
  return text.includes('\r') ? '\r' : '\n';
}
