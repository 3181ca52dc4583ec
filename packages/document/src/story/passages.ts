import type { Block } from '../blocks/block.ts';
import type { Text } from '../text.ts';
import { type Topic, topicOf } from './topic.ts';

/** A stretch of prose and what the label or sub-heading above it says that it is about. */
export interface Passage {
  readonly topic: Topic | undefined;
  /** The words without the label. */
  readonly text: Text;
  /** Label and words. */
  readonly whole: Text;
  readonly block: Block;
}

/** The prose of some blocks in order; headings and labels become the topics of what follows. */
export function readPassages(blocks: readonly Block[], opening?: Topic): Passage[] {
  const passages: Passage[] = [];
  let heading: Topic | undefined = opening;
  let label: Topic | undefined;
  for (const block of blocks) {
    if (block.kind === 'code') continue;
    if (block.kind === 'heading') {
      const colon = block.text.plain.indexOf(': ');
      heading = topicOf(colon < 0 ? block.text : block.text.plain.slice(0, colon));
      label = undefined;
      // "### Duration: 17:30 to 18:10" says it in the heading itself.
      if (colon >= 0 && block.text.plain.length - colon >= 8) {
        passages.push({ topic: heading, text: block.text.slice(colon + 2), whole: block.text, block });
      }
      continue;
    }
    if (block.kind === 'row') {
      const [first, ...rest] = block.cells;
      const topic = first === undefined || rest.length === 0 ? undefined : topicOf(first);
      passages.push({ topic: topic === 'other' ? heading : topic, text: block.text, whole: block.text, block });
      continue;
    }
    const own = block.label;
    if (own === undefined) {
      passages.push({ topic: label ?? heading, text: block.text, whole: block.text, block });
      continue;
    }
    const topic = topicOf(own.name);
    if (own.value.plain.trim() === '') {
      label = topic;
      continue;
    }
    if (block.kind === 'paragraph' || block.depth === 0) label = undefined;
    passages.push({ topic: topic === 'other' ? (label ?? heading) : topic, text: own.value, whole: block.text, block });
  }
  return passages;
}
