import type { Postmortem } from '../postmortem.ts';
import { topicOf } from './topic.ts';

/** What stands behind “Impact:” or “Root cause:” in the summary: its authors’ own answer, before any that is read from the prose. */
export function summaryLine(document: Postmortem, topic: 'impact' | 'cause'): string | undefined {
  for (const part of document.parts) {
    if (part.role !== 'summary' && part.role !== 'title') continue;
    for (const block of part.blocks) {
      if ((block.kind !== 'item' && block.kind !== 'paragraph') || block.label === undefined) continue;
      const value = block.label.value.plain.trim();
      if (value !== '' && topicOf(block.label.name) === topic) return value.replace(NOT_YET_KNOWN, 'Not yet known.');
    }
  }
  return undefined;
}

const NOT_YET_KNOWN = /^\[not yet known\]\.?/i;
