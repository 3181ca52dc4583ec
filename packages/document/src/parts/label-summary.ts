import type { Block, Heading, Item, Label, Paragraph } from '../blocks/block.ts';
import { makePart } from './make-part.ts';
import type { Part } from './part.ts';
import { plainName } from './part-names.ts';

/**
 * An opening without a name is the summary where it is a block of Duration, Impact and Root cause labels with
 * nothing between them: it is cut out of the opening.
 */
export function splitLabelSummary(parts: Part[]): void {
  const opening = parts[0];
  if (opening === undefined || opening.role !== 'title') return;
  const { blocks } = opening;
  let from = 0;
  while (from < blocks.length) {
    let to = from;
    let names = '';
    while (to < blocks.length && isSummaryLabel(blocks[to] as Block)) {
      names += ` ${(blocks[to] as Item | Paragraph).label?.name.plain.toLowerCase() ?? ''}`;
      to++;
    }
    if (to - from >= 3 || (to - from === 2 && names.includes('duration'))) {
      const label = (blocks[from] as Item | Paragraph).label as Label;
      const next = blocks.findIndex((block, i) => i >= to && block.kind === 'heading' && isMarkedHeading(block));
      const end = next === -1 ? blocks.length : next;
      const rest = makePart('title', undefined, blocks.slice(0, from));
      const summary: Part = {
        role: 'summary',
        heading: label,
        blocks: blocks.slice(from, end),
        span: { start: (blocks[from] as Block).span.start, end: (blocks[end - 1] as Block).span.end },
      };
      const behind = end < blocks.length ? [makePart('other', undefined, blocks.slice(end))] : [];
      parts.splice(0, 1, ...(from === 0 ? [] : [rest]), summary, ...behind);
      return;
    }
    from = to + 1;
  }
}

function isSummaryLabel(block: Block): boolean {
  if (
    (block.kind !== 'paragraph' && block.kind !== 'item') ||
    block.label === undefined ||
    block.label.value.plain === ''
  )
    return false;
  const name = plainName(block.label.name.plain, true);
  return name === 'detail' || name === 'cause' || name === 'resolution';
}

/** Does the heading stand for a part of its own? Bold lines divide the labels' part. */
function isMarkedHeading({ style }: Heading): boolean {
  return style !== 'bold' && style !== 'plain';
}
