import { readAnnotationDate } from '../measures/annotation-date.ts';
import type { Measure, TaskAnnotation } from '../measures/measures.ts';
import type { Source, Span } from '../source.ts';
import type { TextEdit } from './edit.ts';
import { endOfWords } from './set-value.ts';
import {
  ANNOTATION_ORDER,
  type AnnotationKey,
  type AnnotationPatch,
  KEEP,
  writeOwner,
  writePiece,
} from './write-annotation.ts';

/** One piece as it stands in the source, or as it is to stand there. */
interface Piece {
  /** Undefined for what people added of their own. */
  readonly key: AnnotationKey | undefined;
  readonly span: Span | undefined;
  readonly text: string;
}

/**
 * Changes what stands in brackets behind a task, and adds the brackets where there are none. Only the pieces named in
 * `patch` are written, in the canonical form; all others, and what people added of their own, stay as they are.
 */
export function setTaskAnnotation(source: Source, measure: Measure, patch: AnnotationPatch): TextEdit[] {
  const { annotation } = measure;
  if (annotation === undefined) return addAnnotation(source, measure, patch);
  const old = splitPieces(source.text, annotation);
  const pieces = change(old, annotation, patch);
  if (pieces.every((piece, index) => piece.text === old[index]?.text) && pieces.length === old.length) return [];
  if (pieces.length === 0) return [{ span: withBlankBefore(source.text, annotation.span), text: '' }];
  const bracketed = isBracket(source.text, annotation.span.start);
  const inPlace = bracketed && pieces.length === old.length && pieces.every((piece) => piece.span !== undefined);
  if (!inPlace) return [rewrite(source.text, annotation.span, pieces, bracketed)];
  const edits: TextEdit[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (piece.span && piece.text !== old[index]?.text) edits.push({ span: piece.span, text: piece.text });
  }
  return edits;
}

function change(old: readonly Piece[], annotation: TaskAnnotation, patch: AnnotationPatch): Piece[] {
  const pieces: Piece[] = [];
  const written = new Set<AnnotationKey>();
  for (const piece of old) {
    const text = piece.key && writePiece(piece.key, patch);
    if (piece.key === undefined || text === KEEP) pieces.push(makeExplicit(piece, annotation));
    else if (text !== undefined && !written.has(piece.key)) pieces.push({ ...piece, text });
    if (piece.key) written.add(piece.key);
  }
  for (const [order, key] of ANNOTATION_ORDER.entries()) {
    if (written.has(key)) continue;
    const text = writePiece(key, patch);
    if (text === KEEP || text === undefined) continue;
    const next = pieces.findIndex((piece) => piece.key !== undefined && ANNOTATION_ORDER.indexOf(piece.key) > order);
    pieces.splice(next < 0 ? pieces.length : next, 0, { key, span: undefined, text });
  }
  return pieces;
}

/** A bare name or date counts only beside clearer pieces; it is spelled out before those change. */
function makeExplicit(piece: Piece, annotation: TaskAnnotation): Piece {
  if (piece.key === 'owner' && piece.text === annotation.owner?.value) {
    return { ...piece, text: writeOwner(piece.text) ?? piece.text };
  }
  if (piece.key === 'due' && readAnnotationDate(piece.text)) return { ...piece, text: `due ${piece.text}` };
  return piece;
}

/** Writes the whole annotation anew; one without brackets gets them, instead of the dash or comma before it. */
function rewrite(text: string, span: Span, pieces: readonly Piece[], bracketed: boolean): TextEdit {
  const inside = pieces.map((piece) => piece.text).join(', ');
  if (bracketed) return { span: { start: span.start + 1, end: span.end - 1 }, text: inside };
  let { start } = withBlankBefore(text, span);
  if ('—–-|,;:'.includes(text[start - 1] ?? '.'))
    start = withBlankBefore(text, { start: start - 1, end: span.end }).start;
  return { span: { start, end: span.end }, text: ` (${inside})` };
}

function addAnnotation(source: Source, measure: Measure, patch: AnnotationPatch): TextEdit[] {
  const pieces = ANNOTATION_ORDER.map((key) => writePiece(key, patch)).filter((piece) => typeof piece === 'string');
  if (pieces.length === 0) return [];
  const place = measure.mark
    ? withBlankBefore(source.text, measure.mark.span).start
    : endOfWords(source, measure.text, undefined, measure.form === 'row');
  return [{ span: { start: place, end: place }, text: ` (${pieces.join(', ')})` }];
}

function withBlankBefore(text: string, span: Span): Span {
  let { start } = span;
  while (start > 0 && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--;
  return { start, end: span.end };
}

function isBracket(text: string, at: number): boolean {
  return text[at] === '(' || text[at] === '[';
}

/** The pieces between the brackets as written, each with the key of the value that it holds. */
function splitPieces(text: string, annotation: TaskAnnotation): Piece[] {
  const { span } = annotation;
  const values = valueSpans(annotation);
  const bracketed = isBracket(text, span.start);
  const end = bracketed ? span.end - 1 : span.end;
  const pieces: Piece[] = [];
  let from = bracketed ? span.start + 1 : span.start;
  let depth = 0;
  for (let i = from; i <= end; i++) {
    const character = i === end ? ',' : (text[i] as string);
    const inValue = values.some((value) => value.span.start <= i && i < value.span.end);
    if (i < end) {
      if (character === '(' || character === '[') depth++;
      // At depth 0 a closing bracket is that of "(@maria) (due …)"; both part pieces.
      if (character === ')' || character === ']') depth--;
      if (inValue || !(depth < 0 || (depth === 0 && isSeparator(text, i)))) continue;
    }
    const piece = trim(text, from, i);
    if (piece.start < piece.end) {
      const held = values.find((value) => piece.start <= value.span.start && value.span.start <= piece.end);
      pieces.push({ key: held?.key, span: piece, text: text.slice(piece.start, piece.end) });
    }
    from = i + 1;
    if (depth < 0) {
      while (from < end && !isBracket(text, from)) from++;
      i = from;
      from++;
      depth = 0;
    }
  }
  return pieces;
}

function valueSpans(annotation: TaskAnnotation): { key: AnnotationKey; span: Span }[] {
  const values: { key: AnnotationKey; span: Span }[] = [];
  for (const key of ANNOTATION_ORDER) {
    if (key === 'causes') for (const cause of annotation.causes) values.push({ key, span: cause.span });
    else if (annotation[key]) values.push({ key, span: annotation[key].span });
  }
  return values;
}

function isSeparator(text: string, at: number): boolean {
  const character = text[at] as string;
  if (character === '|' || character === '·') return true;
  if (character !== ',' && character !== ';') return false;
  // A comma within an address has no blank behind it.
  const next = text.charCodeAt(at + 1);
  return next <= 32 || next === 64 || text.lastIndexOf('://', at) <= text.lastIndexOf(' ', at);
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}
