import type { Block, Heading, Label } from '../blocks/block.ts';
import type { Span } from '../source.ts';
import type { Part, PartRole } from './part.ts';

/** A part of these blocks, and its span. */
export function makePart(role: PartRole, heading: Heading | Label | undefined, blocks: readonly Block[]): Part {
  return { role, heading, blocks, span: spanOf(heading, blocks) };
}

function spanOf(by: Heading | Label | undefined, blocks: readonly Block[]): Span {
  const first = blocks[0];
  const start = by === undefined ? (first?.span.start ?? 0) : 'kind' in by ? by.span.start : by.name.span.start;
  let end = start;
  if (by !== undefined) end = 'kind' in by ? by.span.end : by.value.span.end;
  for (const block of blocks) if (block.span.end > end) end = block.span.end;
  return { start: Math.min(start, first?.span.start ?? start), end };
}
