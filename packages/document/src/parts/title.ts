import type { Label } from '../blocks/block.ts';
import type { Text } from '../text.ts';
import type { Part } from './part.ts';

/** A plain first line longer than this is no title. */
const LONGEST_TITLE = 120;

const TITLE = /^(?:[a-z]{2,12} )?title(?: name)?$/i;
const POSTMORTEM = /\bpost ?-?mort\w{1,6}|\b(?:incident|outage) report\b/i;

/** "Title: Checkout down", "Postmortem: checkout down", "Web server: postmortem". */
function labelledTitle({ name, value }: Label, line: Text): Text | undefined {
  if (TITLE.test(name.plain) && value.plain !== '') return value;
  return POSTMORTEM.test(line.plain) && !line.plain.endsWith('.') ? line : undefined;
}

/** The document's title: the first heading of its opening, else a short first line that is no sentence. */
export function readTitle(parts: readonly Part[]): Text | undefined {
  const opening = parts[0];
  if (opening === undefined || opening.role !== 'title') return undefined;
  for (const block of opening.blocks) if (block.kind === 'heading' && block.text.plain !== '') return block.text;
  const first = opening.blocks[0];
  if (first?.kind !== 'paragraph') return undefined;
  const line = first.lines[0];
  if (first.label !== undefined)
    return line && line.plain.length <= LONGEST_TITLE ? labelledTitle(first.label, line) : undefined;
  if (line === undefined || line.plain.length > LONGEST_TITLE || line.plain.endsWith('.')) return undefined;
  return line;
}
