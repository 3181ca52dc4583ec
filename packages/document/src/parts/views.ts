import type { Block, Heading, Label } from '../blocks/block.ts';
import type { Text } from '../text.ts';
import type { Part, PartRole } from './part.ts';
import { partName, plainName } from './part-names.ts';

/** The texts of the summary, in order; empty where there is none. */
export function summaryTexts(parts: readonly Part[]): Text[] {
  return textsOfRoles(parts, ['summary']);
}

/** Everything before the timeline: what counts as the summary where no part is one. */
export function openingTexts(parts: readonly Part[]): Text[] {
  const texts: Text[] = [];
  for (const part of parts) {
    if (part.role === 'timeline') break;
    addTexts(part, texts);
  }
  return texts;
}

export function timelineTexts(parts: readonly Part[]): Text[] {
  return textsOfRoles(parts, ['timeline']);
}

export function measuresTexts(parts: readonly Part[]): Text[] {
  return textsOfRoles(parts, ['measures']);
}

/** The texts of all parts with one of these roles, in reading order. */
export function textsOfRoles(parts: readonly Part[], roles: readonly PartRole[]): Text[] {
  const texts: Text[] = [];
  for (const part of parts) if (roles.includes(part.role)) addTexts(part, texts);
  return texts;
}

/** What tells the cause: the cause part, or the cause's side of a part that holds both. */
export function causeTexts(parts: readonly Part[]): Text[] {
  return sideTexts(parts, 'cause');
}

/** What tells the resolution: its part, or its side of a part that holds both. */
export function resolutionTexts(parts: readonly Part[]): Text[] {
  return sideTexts(parts, 'resolution');
}

/** The words of a block; code has none, and neither has a table's head. */
export function blockText(block: Block): Text | undefined {
  if (block.kind === 'code' || (block.kind === 'row' && block.header)) return undefined;
  return block.text.plain === '' ? undefined : block.text;
}

function addTexts(part: Part, texts: Text[]): void {
  const value = headingValue(part.heading);
  if (value !== undefined) texts.push(value);
  for (const block of part.blocks) {
    const text = blockText(block);
    if (text !== undefined) texts.push(text);
  }
}

/** The words behind the name in the part's own heading: "### Root cause: a full disk". */
function headingValue(heading: Heading | Label | undefined): Text | undefined {
  // A label's paragraph is the first of the part's blocks.
  if (heading === undefined || !('kind' in heading)) return undefined;
  const colon = heading.text.plain.indexOf(': ');
  return colon === -1 || heading.text.plain.length - colon < 12 ? undefined : heading.text.slice(colon + 2);
}

type Side = 'cause' | 'resolution';

function sideTexts(parts: readonly Part[], side: Side): Text[] {
  const other = side === 'cause' ? 'resolution' : 'cause';
  const hasOwn = parts.some((part) => part.role === side || part.role === 'cause-resolution');
  const texts: Text[] = [];
  for (const part of parts) {
    if (part.role === side) {
      // A cause part may hold a resolution of its own below a sub-heading.
      addSide(part, side, side, texts);
    } else if (part.role === 'cause-resolution') {
      addSide(part, undefined, side, texts);
    } else if (part.role === other) {
      if (isDivided(part, side)) addSide(part, other, side, texts);
      else if (!hasOwn) addTexts(part, texts);
    }
  }
  return texts;
}

function isDivided(part: Part, side: Side): boolean {
  return part.blocks.some((block) => dividerSide(block) === side);
}

/** Adds what stands on `side` of the part; what stands before the first divider is on the side `initial`, else on both. */
function addSide(part: Part, initial: Side | undefined, side: Side, texts: Text[]): void {
  const value = headingValue(part.heading);
  if (value !== undefined && (initial ?? side) === side) texts.push(value);
  let current: Side | undefined = initial ?? openingSide(part);
  for (const block of part.blocks) {
    current = dividerSide(block) ?? current;
    const text = blockText(block);
    if (text !== undefined && (current === undefined || current === side)) texts.push(text);
  }
}

/** What stands before the first divider tells the cause where the divider opens the resolution alone. */
function openingSide(part: Part): Side | undefined {
  for (const block of part.blocks) {
    const side = dividerSide(block);
    if (side === 'resolution') return 'cause';
    if (side === 'cause') return undefined;
  }
  return undefined;
}

/** A sub-heading or label that names one side. */
function dividerSide(block: Block): Side | undefined {
  let name: ReturnType<typeof partName>;
  if (block.kind === 'heading') name = block.named ?? partName(block.text.plain);
  else if ((block.kind === 'paragraph' || (block.kind === 'item' && block.depth === 0)) && block.label !== undefined) {
    name = plainName(block.label.name.plain, true);
  }
  return name === 'cause' || name === 'resolution' ? name : undefined;
}
