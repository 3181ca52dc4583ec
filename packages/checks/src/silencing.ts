import { findMarks, type Postmortem, type Span } from '@failonce/document';

/** Is a finding of `id` at `span` silenced in the text? */
export type Silencing = (id: string, span: Span) => boolean;

const nothing: Silencing = () => false;

/**
 * Reads `<!-- failonce-disable ID reason -->` … `<!-- failonce-enable ID -->` and `<!-- failonce-disable-next-line ID -->`.
 * Without an id all are meant. What is not enabled again stays silent to the end.
 */
export function readSilencing(document: Postmortem): Silencing {
  const { source } = document;
  if (!source.text.includes('failonce-')) return nothing;
  const stretches: { readonly id: string | undefined; readonly start: number; end: number }[] = [];
  for (const { kind, ids, span } of findMarks(source, document.blocks).directives) {
    const named = ids.length === 0 ? [undefined] : ids.map(({ value }) => value);
    for (const id of named) {
      if (kind === 'enable') {
        for (const stretch of stretches) {
          if (stretch.end === Number.POSITIVE_INFINITY && (id === undefined || stretch.id === id))
            stretch.end = span.start;
        }
      } else if (kind === 'disable') {
        // At the very beginning it holds for what concerns the whole document too.
        const start = source.text.slice(0, span.start).trim() === '' ? 0 : span.end;
        stretches.push({ id, start, end: Number.POSITIVE_INFINITY });
      } else {
        const next = source.line(source.position(span.end).line + 1);
        if (next !== undefined) stretches.push({ id, start: next.start, end: next.end + 1 });
      }
    }
  }
  return (id, { start }) =>
    stretches.some(
      (stretch) => (stretch.id === undefined || stretch.id === id) && start >= stretch.start && start < stretch.end,
    );
}
