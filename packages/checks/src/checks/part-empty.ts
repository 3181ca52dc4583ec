import { type Block, findSecondWriteUp, type Part } from '@failonce/document';
import { defineCheck } from '../define.ts';

/** A longer heading is a sentence: it says itself what would stand below it. */
const LONGEST_NAME = 60;

export default defineCheck({
  id: 'part-empty',
  level: 'warning',
  title: 'Something below each heading',
  want: 'A heading must not be followed by nothing',
  reason: 'A reader cannot tell whether there was nothing to say or whether it was forgotten.',
  messages: { empty: 'Nothing stands below “{name}”.' },
  write: 'Write the part, say in a sentence why there is nothing, or delete the heading.',
  examples: [
    { text: '# Shop down\n## Root Cause\n\n## Timeline\n- 09:02 It begins.\n', found: ['Root Cause'] },
    { text: '# Shop down\n## Timeline\n- 09:02 It begins.\n\n## Lessons Learned\n', found: ['Lessons Learned'] },
    {
      text: '# Shop down\n## Root Cause\n![the graph](graph.png)\n\n## Timeline\n### Detection\n- 09:02 It begins.\n',
      found: [],
    },
    { text: '# Shop down\n## Root Cause and Resolution\n## Root Cause\nA bug.\n', found: [] },
  ],
  run: ({ source, blocks, parts }, report) => {
    let writeUp: ReturnType<typeof findSecondWriteUp> | false = false;
    // Blocks and parts are in the same order: the part of a block is never before that of the one above.
    let at = 0;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      while (at < parts.length && (parts[at] as Part).span.end <= block.span.start) at++;
      if (block.kind !== 'heading' || !(block.style === 'atx' || block.style === 'setext' || block.style === 'html'))
        continue;
      const { plain } = block.text;
      if (i === 0 || plain === '' || plain.length > LONGEST_NAME || /\d|[.!?:]./.test(plain)) continue;
      const next = blocks[i + 1];
      if (next !== undefined && (next.kind !== 'heading' || next.level > block.level || next.style === 'bold'))
        continue;
      const between = source.text.slice(block.span.end, next?.span.start ?? source.text.length);
      if (hasWords(between) || isTitle(block, parts) || leadsTo(block, next, parts[at], parts[at + 1])) continue;
      // A word over a second write-up says what that is.
      if (writeUp === false) writeUp = findSecondWriteUp(blocks, parts);
      if (next !== undefined && next === writeUp?.second) continue;
      report({ messageId: 'empty', span: block.text.span, data: { name: plain } });
    }
  },
});

/** Is there a picture, a rule or a comment that is no direction? Those are no blocks. */
function hasWords(between: string): boolean {
  return /[^\s#=*_<>:/-]/.test(between);
}

/** What stands before the first part is the title, in one line or two. */
function isTitle(block: Block, parts: readonly Part[]): boolean {
  const opening = parts[0];
  return opening?.role === 'title' && block.span.start < opening.span.end;
}

const GOES_ON: Readonly<Record<string, readonly string[]>> = {
  'cause-resolution': ['cause', 'resolution'],
  cause: ['resolution', 'cause-resolution'],
  measures: ['measures'],
  timeline: ['timeline'],
  summary: ['summary'],
};

/** Is the next heading, though of the same rank, one of the same part: "Measures" over "Tasks"? */
function leadsTo(block: Block, next: Block | undefined, part: Part | undefined, after: Part | undefined): boolean {
  if (next === undefined || part === undefined || part.span.start > block.span.start) return false;
  if (next.span.start < part.span.end) return part.heading === block;
  return after !== undefined && part.heading === block && (GOES_ON[part.role]?.includes(after.role) ?? false);
}
