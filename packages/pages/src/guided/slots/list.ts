import type { Block, Postmortem } from '@failonce/document';
import type { Reader } from '../define-question.ts';
import { lineOf } from '../words.ts';
import { type Section, sectionBlocks, sectionSpan, writeSection } from './section.ts';

/** One thing of a list: its own words, and all that stands in the text for it. */
export interface ListItem {
  readonly block: Block;
  readonly line: string;
  readonly chunk: string;
}

const MARKER = /^[-*+•][ \t]+/;

/** The things that a section lists, without those that are not yet known. */
export function readList(document: Postmortem, section: Section): readonly ListItem[] {
  const { source } = document;
  const blocks = sectionBlocks(document, section);
  const end = sectionSpan(document, section)?.end ?? 0;
  const tops = blocks.filter((block) => block.kind !== 'item' || block.depth === 0);
  return tops.flatMap((block, at) => {
    const chunk = source.slice({ start: block.span.start, end: tops[at + 1]?.span.start ?? end }).trimEnd();
    const words = block.kind === 'item' ? source.slice(block.text.span) : source.slice(block.span);
    const line = lineOf(words.replace(MARKER, ''));
    return line === '' ? [] : [{ block, line, chunk }];
  });
}

/** Writes a list in the place of the one before; what is still in it stays as it is, with all that stands below it. */
export function writeList(document: Postmortem, section: Section, lines: readonly string[], reader: Reader): string {
  const known = [...readList(document, section)];
  if (lines.length > 0 && known.length === lines.length && known.every(({ line }, at) => line === lines[at]))
    return document.source.text;
  const chunks = lines.map((line) => {
    const at = known.findIndex((each) => each.line === line);
    return at < 0 ? `- ${line}` : (known.splice(at, 1)[0] as ListItem).chunk;
  });
  return writeSection(document, section, chunks.length === 0 ? '- [not yet known]' : chunks.join('\n'), reader);
}
