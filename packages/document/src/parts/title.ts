import type { Text } from '../text.ts';
import type { Part } from './part.ts';

/** A plain first line longer than this is no title. */
const LONGEST_TITLE = 120;

/** The document's title: the first heading of its opening, else a short first line that is no sentence. */
export function readTitle(parts: readonly Part[]): Text | undefined {
  const opening = parts[0];
  if (opening === undefined || opening.role !== 'title') return undefined;
  for (const block of opening.blocks) if (block.kind === 'heading' && block.text.plain !== '') return block.text;
  const first = opening.blocks[0];
  if (first?.kind !== 'paragraph' || first.label !== undefined) return undefined;
  const line = first.lines[0];
  if (line === undefined || line.plain.length > LONGEST_TITLE || line.plain.endsWith('.')) return undefined;
  return line;
}
