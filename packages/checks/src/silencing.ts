import { findMarks, type Postmortem, type Span } from '@failonce/document';
import type { Unused } from './define.ts';
import { readDirectives } from './silencing/directives.ts';

/** What a document says in its text about what is not to be reported in it. */
export interface Silencing {
  /** Is a finding of `id` at `span` silenced? Asking is what makes a directive useful. */
  silences(id: string, span: Span): boolean;
  /** What silenced nothing of all that was asked for. */
  unused(): readonly Unused[];
}

const nothing: Silencing = { silences: () => false, unused: () => [] };

interface Stretch {
  readonly id: string | undefined;
  /** Of the id, or of the directive that names none. */
  readonly span: Span;
  readonly start: number;
  end: number;
  used: boolean;
}

/**
 * Reads `<!-- failonce-disable ID reason -->` … `<!-- failonce-enable ID -->` and `<!-- failonce-disable-next-line ID -->`.
 * Without an id all are meant. What is not enabled again stays silent to the end.
 */
export function readSilencing(document: Postmortem): Silencing {
  const { source } = document;
  if (!source.text.includes('failonce-')) return nothing;
  const stretches: Stretch[] = [];
  for (const { kind, ids, unknown, span } of readDirectives(findMarks(source, document.blocks).directives)) {
    // What names only ids that do not exist must not silence everything.
    if (ids.length === 0 && unknown.length > 0) continue;
    const named = ids.length === 0 ? [{ value: undefined, span }] : ids;
    for (const { value: id, span: place } of named) {
      if (kind === 'enable') {
        for (const stretch of stretches) {
          if (stretch.end === Number.POSITIVE_INFINITY && (id === undefined || stretch.id === id))
            stretch.end = span.start;
        }
      } else if (kind === 'disable') {
        // At the very beginning it holds for what concerns the whole document too.
        const start = source.text.slice(0, span.start).trim() === '' ? 0 : span.start;
        stretches.push({ id, span: place, start, end: Number.POSITIVE_INFINITY, used: false });
      } else {
        const next = source.line(source.position(span.end).line + 1);
        const line = next === undefined ? span : { start: next.start, end: next.end + 1 };
        stretches.push({ id, span: place, ...line, used: false });
      }
    }
  }
  if (stretches.length === 0) return nothing;
  return {
    silences: (id, { start }) => {
      let silenced = false;
      for (const stretch of stretches) {
        if ((stretch.id !== undefined && stretch.id !== id) || start < stretch.start || start >= stretch.end) continue;
        stretch.used = true;
        silenced = true;
      }
      return silenced;
    },
    // Whether there is something unused to silence is what is being found out.
    unused: () => stretches.filter(({ used, id }) => !used && id !== 'silencing-unused'),
  };
}
