import type { TextEdit } from '../edits/edit.ts';

/** A text that is changed where it stands, as one that several write together. */
interface TextInPlace {
  insert(at: number, text: string): void;
  delete(at: number, length: number): void;
}

/** Makes edits, given in their order, from the end: so the places of those before stay true. */
export function editInPlace(text: TextInPlace, edits: readonly TextEdit[]): void {
  for (const { span, text: put } of edits.toReversed()) {
    if (span.end > span.start) text.delete(span.start, span.end - span.start);
    if (put !== '') text.insert(span.start, put);
  }
}
