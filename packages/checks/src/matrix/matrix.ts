import { findMarks, type Measure, type Postmortem, type Span, type Text } from '@failonce/document';
import { once } from './once.ts';
import { shared, termsOf } from './terms.ts';

/** A `^c1` or `^t1`, or a place that speaks of one. */
export interface MarkPlace {
  /** "c1", without the `^`. */
  readonly id: string;
  readonly span: Span;
}

/** A cause that the document marks. */
export interface MarkedCause extends MarkPlace {
  /** The words that the mark stands behind. */
  readonly text: Text;
}

/** Causes against measures, as far as marks say it. */
export interface Matrix {
  /** In reading order, repeated ones too. */
  readonly causes: readonly MarkedCause[];
  readonly tasks: readonly MarkPlace[];
  /** `for ^c1` behind a task. */
  readonly references: readonly MarkPlace[];
}

const NONE: Matrix = { causes: [], tasks: [], references: [] };

/** The marks of a document; what stands among the measures with the letter of a cause speaks of it. */
export const matrixOf = once((document: Postmortem): Matrix => {
  const { source, blocks, measures } = document;
  if (!source.text.includes('^')) return NONE;
  const marks = findMarks(source, blocks);
  const references: MarkPlace[] = [];
  for (const { annotation } of measures)
    for (const { value, span } of annotation?.causes ?? []) references.push({ id: value, span });
  const known = new Set(references.map(({ span }) => span.start));
  const causes: MarkedCause[] = [];
  const inMeasure = finder(measures);
  const blockAt = finder(blocks);
  for (const { value, span } of marks.causes) {
    if (inMeasure(span) !== undefined) {
      if (!known.has(span.start)) references.push({ id: value, span });
      continue;
    }
    const block = blockAt(span);
    if (block !== undefined && block.kind !== 'code') causes.push({ id: value, span, text: block.text });
  }
  // A mark in front of the brackets is no longer the last word of its block.
  const tasks = measures.flatMap(({ mark }) => (mark === undefined ? [] : [{ id: mark.value, span: mark.span }]));
  return { causes, tasks, references };
});

/** Finds the one that holds a place, for places in reading order. */
function finder<Item extends { readonly span: Span }>(items: readonly Item[]): (place: Span) => Item | undefined {
  let at = 0;
  return (place) => {
    while (at < items.length && (items[at] as Item).span.end < place.end) at++;
    const item = items[at];
    return item !== undefined && item.span.start <= place.start ? item : undefined;
  };
}

/** The measure that shares most terms with a text, if it shares two or more: a proposal, never a claim. */
export function propose(document: Postmortem, text: Text): Measure | undefined {
  const terms = termsOf(text);
  let best: Measure | undefined;
  let most = 1;
  for (const measure of document.measures) {
    const count = shared(terms, termsOf(measure.text));
    if (count > most) {
      most = count;
      best = measure;
    }
  }
  return best;
}
