import type { Block, Part, PartRole, Postmortem, Text } from '@failonce/document';

/** A text of the body by itself: a cell of a table, else a block's words. */
export interface PlacedText {
  readonly text: Text;
  readonly block: Block;
  /** The part that it stands in. */
  readonly role: PartRole;
  /** Is it the heading of a part? */
  readonly opens: boolean;
}

/** Every text of the body in reading order; code is none. */
export function placedTexts({ blocks, parts }: Postmortem): PlacedText[] {
  const placed: PlacedText[] = [];
  let at = -1;
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    while (at + 1 < parts.length && (parts[at + 1] as Part).span.start <= block.span.start) at++;
    const part = parts[at];
    const role = part?.role ?? 'title';
    const opens = part !== undefined && part.heading === block;
    for (const text of block.kind === 'row' ? block.cells : [block.text]) placed.push({ text, block, role, opens });
  }
  return placed;
}
