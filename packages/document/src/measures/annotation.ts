import { findIdentity } from '../marks.ts';
import type { Span } from '../source.ts';
import type { Text } from '../text.ts';
import type { CalendarDate } from '../times/time.ts';
import { type Chunk, type ChunkKind, readChunk, splitChunks } from './annotation-chunk.ts';
import type { TaskAnnotation } from './measures.ts';

/** What stands behind the words of a task. */
export interface AnnotationReading {
  readonly annotation: TaskAnnotation | undefined;
  /** "t1" of a `^t1`, with the span of the whole mark. */
  readonly mark: { readonly value: string; readonly span: Span } | undefined;
  /** Index into `text.plain` where the words end. */
  readonly wordsEnd: number;
}

/** An annotation is short; brackets that open further away belong to the prose. */
const MAX_LENGTH = 800;
/** "(@maria) (due 2026-03-01)": so many pairs of brackets in a row are read. */
const MAX_GROUPS = 3;

const CLOSERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
]);

/**
 * Reads "(@maria, due 2026-03-01, for ^c1, https://…) ^t1" at the end of a measure. The order is free, and so are
 * "owner: Maria Lopez" and "by 2026-03-01". Brackets that only hold prose stay part of the words.
 */
export function readAnnotation(text: Text): AnnotationReading {
  const { plain } = text;
  let end = trimEnd(plain, plain.length);
  let mark = findIdentity(text, 't', end);
  if (mark) end = trimEnd(plain, mark.start);
  let wordsEnd = end;
  const chunks: Chunk[] = [];
  let start = end;
  let last = end;
  for (let group = 0; group < MAX_GROUPS; group++) {
    const found = readGroup(plain, wordsEnd);
    if (found === undefined) break;
    chunks.unshift(...found.chunks);
    start = found.start;
    if (group === 0) last = found.end;
    wordsEnd = trimEnd(plain, start);
  }
  if (chunks.length === 0) {
    const tail = readTail(plain, end);
    if (tail !== undefined) {
      chunks.push(...tail.chunks);
      start = tail.start;
      last = tail.end;
      wordsEnd = trimEnd(plain, tail.wordsEnd);
    }
  }
  if (mark === undefined && chunks.length > 0) {
    mark = findIdentity(text, 't', wordsEnd);
    if (mark) wordsEnd = trimEnd(plain, mark.start);
  }
  return {
    annotation: chunks.length === 0 ? undefined : build(text, chunks, start, last),
    mark: mark && { value: mark.value, span: mark.span },
    wordsEnd,
  };
}

interface Group {
  readonly start: number;
  readonly end: number;
  readonly chunks: readonly Chunk[];
}

/** The brackets that end at `end`, if they hold an annotation. A full stop behind them is passed over. */
function readGroup(plain: string, end: number): Group | undefined {
  let close = end - 1;
  if (plain[close] === '.' || plain[close] === ';' || plain[close] === ',') close = trimEnd(plain, close) - 1;
  const closer = plain[close];
  const opener = closer === undefined ? undefined : CLOSERS.get(closer);
  if (closer === undefined || opener === undefined) return undefined;
  let depth = 0;
  const limit = Math.max(0, close - MAX_LENGTH);
  for (let i = close; i >= limit; i--) {
    const character = plain[i];
    if (character === closer) depth++;
    else if (character === opener && --depth === 0) {
      const chunks = readChunks(plain, i + 1, close);
      return chunks && { start: i, end: close + 1, chunks };
    }
  }
  return undefined;
}

/** Words that begin an annotation without brackets: "… — owner: Maria, due 2026-03-01". */
const TAIL_WORDS = ['owner', 'assignee', 'assigned to', 'due', 'responsible', 'deadline', '@'];
const TAIL_SEPARATORS: ReadonlySet<string> = new Set(['—', '–', '-', '|', '.', ';', ',', ':']);

/** An annotation without brackets behind a dash, a bar, a full stop or a comma; each of its chunks must be a plain one. */
function readTail(plain: string, end: number): (Group & { readonly wordsEnd: number }) | undefined {
  const lower = plain.toLowerCase();
  if (lower.length !== plain.length) return undefined;
  let best: (Group & { readonly wordsEnd: number }) | undefined;
  const limit = Math.max(0, end - MAX_LENGTH);
  for (const word of TAIL_WORDS) {
    for (let at = lower.lastIndexOf(word, end - 1), tries = 0; at > limit && tries < 3; tries++) {
      const found = tailAt(plain, at, end);
      if (found && (best === undefined || found.start < best.start)) best = found;
      at = lower.lastIndexOf(word, at - 1);
    }
  }
  return best;
}

function tailAt(plain: string, at: number, end: number): (Group & { readonly wordsEnd: number }) | undefined {
  const before = trimEnd(plain, at);
  const separator = plain[before - 1];
  if (before === 0 || before === at || separator === undefined || !TAIL_SEPARATORS.has(separator)) return undefined;
  const stop = plain[end - 1] === '.' ? end - 1 : end;
  // What ends in a bracket that opened before it stands inside of brackets, and these were not an annotation.
  const opener = CLOSERS.get(plain[stop - 1] ?? '');
  if (opener !== undefined && plain.lastIndexOf(opener, stop) < at) return undefined;
  const chunks = readChunks(plain, at, stop);
  if (chunks === undefined || chunks.some((chunk) => chunk.kind === 'words')) return undefined;
  // A full stop belongs to the words before it; a dash, bar, colon or comma to what follows.
  const wordsEnd = separator === '.' ? before : before - 1;
  return { start: at, end: stop, chunks, wordsEnd };
}

const STRONG: ReadonlySet<ChunkKind> = new Set(['owner', 'due', 'done', 'evidence', 'address', 'causes', 'open']);

/** The chunks between brackets, or undefined where they are prose. */
function readChunks(plain: string, start: number, end: number): Chunk[] | undefined {
  const chunks = splitChunks(plain, start, end).map((piece) => readChunk(plain, piece.start, piece.end));
  let strong = 0;
  let dated = 0;
  let named: number | undefined;
  let others = 0;
  chunks.forEach((chunk, index) => {
    if (STRONG.has(chunk.kind)) strong++;
    else if (chunk.kind === 'date') dated++;
    else if (chunk.kind === 'name') named ??= index;
    else others++;
  });
  const hasOwner = chunks.some((chunk) => chunk.kind === 'owner');
  const hasDue = chunks.some((chunk) => chunk.kind === 'due');
  // "(Maria Lopez, 2026-03-01)" is one, "(2026-03-01)" and "(Maria Lopez)" may be anything.
  const complete = strong > 0 || (dated > 0 && named !== undefined);
  if (!complete || others > Math.max(0, strong - 1)) return undefined;
  return chunks.map((chunk, index) => {
    if (chunk.kind === 'date') return { ...chunk, kind: hasDue ? 'words' : 'due' };
    if (chunk.kind === 'name') return { ...chunk, kind: hasOwner || index !== named ? 'words' : 'owner' };
    return chunk;
  });
}

type Fields = { -readonly [K in keyof TaskAnnotation]: TaskAnnotation[K] };

function build(text: Text, chunks: readonly Chunk[], start: number, end: number): TaskAnnotation {
  const causes: { value: string; span: Span }[] = [];
  const unsettled: { field: 'owner' | 'due'; value: string; span: Span }[] = [];
  const fields: Fields = {
    span: text.spanOf(start, end),
    owner: undefined,
    due: undefined,
    done: undefined,
    evidence: undefined,
    address: undefined,
    causes,
    unsettled,
  };
  for (const chunk of chunks) {
    const span = text.spanOf(chunk.start, chunk.end);
    const value = chunk.value ?? '';
    if (chunk.kind === 'owner' && value !== '') fields.owner ??= { value, span };
    else if (chunk.kind === 'due' && chunk.date) fields.due ??= { value: chunk.date, span };
    else if (chunk.kind === 'done') fields.done ??= { value: chunk.date as CalendarDate | undefined, span };
    else if (chunk.kind === 'evidence' && value !== '') fields.evidence ??= { value, span };
    else if (chunk.kind === 'address') fields.address ??= { value, span };
    else if (chunk.kind === 'open' && (chunk.field === 'owner' || chunk.field === 'due'))
      unsettled.push({ field: chunk.field, value, span });
    for (const cause of chunk.causes ?? [])
      causes.push({ value: cause.value, span: text.spanOf(cause.start, cause.end) });
  }
  return fields;
}

function trimEnd(plain: string, end: number): number {
  let at = end;
  while (at > 0 && plain.charCodeAt(at - 1) <= 32) at--;
  return at;
}
