import type { Block } from '../blocks/block.ts';
import { leadingTime } from '../times/leading.ts';
import type { Part, PartRole } from './part.ts';
import { partName } from './part-names.ts';

/**
 * Gives parts with names of their authors' own ("How the morning went", "Never again list") the role that nothing else
 * in the document has and that their place and form tell: times are the timeline, what stands between it and the
 * measures is the cause, a list at the end holds the measures.
 */
export function inferRoles(parts: Part[]): Part[] {
  if (!parts.some(isNameless)) return parts;
  if (!has(parts, 'timeline'))
    assign(
      parts,
      parts.findIndex((part) => isNameless(part) && timedBlocks(part.blocks) >= 2),
      'timeline',
    );
  const timeline = parts.findIndex((part) => part.role === 'timeline');
  if (timeline === -1) return parts;
  if (!has(parts, 'measures')) {
    const resolved = parts.findLastIndex(
      (part) => part.role === 'cause' || part.role === 'resolution' || part.role === 'cause-resolution',
    );
    const from = Math.max(timeline, resolved);
    assign(
      parts,
      parts.findLastIndex((part, i) => i > from && isNameless(part) && listItems(part.blocks) >= 2),
      'measures',
    );
  }
  if (!has(parts, 'cause') && !has(parts, 'cause-resolution') && !has(parts, 'resolution')) {
    const measures = parts.findIndex((part, i) => i > timeline && part.role === 'measures');
    if (measures !== -1)
      assign(
        parts,
        parts.findIndex((part, i) => i > timeline && i < measures && isNameless(part)),
        'cause',
      );
  }
  return parts;
}

function has(parts: readonly Part[], role: PartRole): boolean {
  return parts.some((part) => part.role === role);
}

/** Was the part opened by a heading whose words say nothing? */
function isNameless(part: Part): boolean {
  return (
    part.role === 'other' &&
    part.heading !== undefined &&
    'kind' in part.heading &&
    partName(part.heading.text.plain) === undefined
  );
}

function assign(parts: Part[], index: number, role: PartRole): void {
  const part = parts[index];
  if (part !== undefined) parts[index] = { ...part, role };
}

function timedBlocks(blocks: readonly Block[]): number {
  let timed = 0;
  for (const block of blocks) if (block.kind !== 'code' && leadingTime(block.text) !== undefined) timed++;
  return timed;
}

function listItems(blocks: readonly Block[]): number {
  let items = 0;
  for (const block of blocks)
    if ((block.kind === 'item' || (block.kind === 'row' && !block.header)) && leadingTime(block.text) === undefined)
      items++;
  return items;
}
