import type { Postmortem } from '../postmortem.ts';
import type { Text } from '../text.ts';

/** What stands behind “Seen before:” in the summary: its authors’ own answer; undefined where they give none. */
export function seenBefore(document: Postmortem): Text | undefined {
  for (const part of document.parts) {
    if (part.role !== 'summary' && part.role !== 'title') continue;
    for (const block of part.blocks) {
      if ((block.kind !== 'item' && block.kind !== 'paragraph') || block.label === undefined) continue;
      const { name, value } = block.label;
      if (value.plain.trim() !== '' && LABEL.test(name.plain.trim())) return value;
    }
  }
  return undefined;
}

const LABEL =
  /^(?:(?:has )?(?:it |this )?(?:been )?(?:seen|happened|occurred|failed) (?:like this )?before\??|recurrence|recurrence of|earlier (?:failures?|incidents?|outages?)|previous (?:failures?|incidents?|outages?))$/i;
