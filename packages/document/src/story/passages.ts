import type { Block, Paragraph, Row } from '../blocks/block.ts';
import { readSentences } from '../prose/sentences.ts';
import type { Text } from '../text.ts';
import { labelAt, mayBeginWithTime, wordsBehindTime } from './entry-label.ts';
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

/** What a passage tells: where a whole clause stands between the time and the colon ("10:05 A customer calls: …"), that too. */
export function tellingText({ text, whole }: Passage): Text {
  return text !== whole && whole.plain.length - text.plain.length > 20 && mayBeginWithTime(whole.plain) ? whole : text;
}

/** The prose of some blocks in order; headings and labels become the topics of what follows. */
export function readPassages(blocks: readonly Block[], opening?: Topic): Passage[] {
  const passages: Passage[] = [];
  // A label without words behind it ("Misleading: [not yet known]") tells nothing.
  const add = (topic: Topic | undefined, text: Text, whole: Text, block: Block): void => {
    if (text === whole || saysSomething(text)) passages.push({ topic, text, whole, block });
  };
  let heading: Topic | undefined = opening;
  let label: Topic | undefined;
  /** The label stood behind a time: it lasts until the next time. */
  let timed = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (block.kind === 'code') continue;
    if (block.kind === 'heading') {
      const colon = block.text.plain.indexOf(': ');
      heading = topicOf(colon < 0 ? block.text : block.text.plain.slice(0, colon));
      label = undefined;
      // "### Duration: 17:30 to 18:10" says it in the heading itself.
      if (colon >= 0 && block.text.plain.length - colon >= 8) {
        add(heading, block.text.slice(colon + 2), block.text, block);
      }
      continue;
    }
    if (block.kind === 'row') {
      const passage = ofRow(block, heading);
      if (passage !== undefined) passages.push(passage);
      continue;
    }
    const own = block.label;
    if (own === undefined) {
      for (const text of block.kind === 'paragraph' ? eventsOf(block) : [block.text]) {
        const at = wordsBehindTime(text);
        if (at < 0) {
          if (opensSubList(blocks, i)) {
            const topic = topicOf(text);
            if (topic !== 'other') label = topic;
          }
          passages.push({ topic: label ?? heading, text, whole: text, block });
          continue;
        }
        if (timed) label = undefined;
        const entry = labelAt(text, at);
        timed = entry !== undefined && entry.value === undefined;
        if (entry !== undefined && timed) label = entry.topic;
        add(entry?.topic ?? label ?? heading, entry?.value ?? text, text, block);
      }
      continue;
    }
    const topic = topicOf(own.name);
    if (topic !== 'other') timed = false;
    if (own.value.plain.trim() === '') {
      label = topic;
      continue;
    }
    if (block.kind === 'paragraph' || block.depth === 0) label = undefined;
    add(topic === 'other' ? (label ?? heading) : topic, own.value, block.text, block);
  }
  return passages;
}

/** Has the text any words? Only short ones have none. */
function saysSomething(text: Text): boolean {
  return text.plain.length > 60 || readSentences(text).length > 0;
}

/** "| Misleading path | The cache was purged. |", also behind a cell with the time. */
function ofRow(row: Row, heading: Topic | undefined): Passage | undefined {
  const { cells } = row;
  for (let i = 0; i < cells.length - 1 && i < 3; i++) {
    const cell = cells[i] as Text;
    if (cell.plain.length > 48) break;
    const topic = topicOf(cell);
    if (topic === 'other') continue;
    // The values of the label are the cells behind it.
    return cells.slice(i + 1).some(saysSomething) ? { topic, text: row.text, whole: row.text, block: row } : undefined;
  }
  const last = cells[cells.length - 1];
  const entry = last === undefined ? undefined : labelAt(last, 0);
  if (entry?.value !== undefined && !saysSomething(entry.value)) return undefined;
  const topic = entry?.value === undefined ? heading : entry.topic;
  return { topic, text: row.text, whole: row.text, block: row };
}

/** Is it a short item that only opens the items below it: "- Misleading paths", then deeper ones? */
function opensSubList(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block?.kind !== 'item' || next?.kind !== 'item' || next.depth <= block.depth) return false;
  return block.text.plain.length <= 40;
}

/** The events of a paragraph whose lines begin with times; else the paragraph as it is. */
function eventsOf(paragraph: Paragraph): readonly Text[] {
  const { lines, text } = paragraph;
  if (lines.length < 2) return [text];
  let events = 0;
  for (const line of lines) if (mayBeginWithTime(line.plain) && wordsBehindTime(line) >= 0) events++;
  // Every line an event, or one of them wrapped: else the lines are just the wraps of a text.
  return events >= 2 && events * 2 >= lines.length ? lines : [text];
}
