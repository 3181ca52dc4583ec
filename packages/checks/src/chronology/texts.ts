import type { Part, PartRole, Postmortem, Text } from '@failonce/document';

/** A text of the body and the part that it stands in. */
export interface PlacedText {
  readonly text: Text;
  readonly role: PartRole;
  readonly heading: boolean;
}

/** Every heading, paragraph, item and row in reading order; code has no words. */
export function readTexts({ parts }: Postmortem): PlacedText[] {
  const texts: PlacedText[] = [];
  for (const part of parts) {
    const { heading, role } = part;
    if (heading !== undefined && 'kind' in heading) texts.push({ text: heading.text, role, heading: true });
    addBlocks(part, texts);
  }
  return texts;
}

function addBlocks({ blocks, role }: Part, texts: PlacedText[]): void {
  for (const block of blocks) {
    if (block.kind !== 'code') texts.push({ text: block.text, role, heading: block.kind === 'heading' });
  }
}
