import type { Block, Source, Span } from '@failonce/document';
import { defineCheck } from '../define.ts';

const START = '<<<<<<<';
const MIDDLE = '=======';
const END = '>>>>>>>';

export default defineCheck({
  id: 'conflict-marker',
  level: 'warning',
  title: 'No markers of a merge conflict',
  want: 'A postmortem must not contain the markers of a merge conflict',
  reason: 'Two versions of the same lines stand in the text, and nobody knows which one holds.',
  messages: {
    conflict: 'A merge conflict was left here: two versions of the same lines.',
    rest: 'This line is the rest of a merge conflict.',
  },
  write: 'Keep what is true of both versions, and delete the lines with the markers.',
  examples: [
    {
      text: `- 09:02 The shop is down.\n${START} main\n- 09:06 Detected.\n${MIDDLE}\n- 09:07 Detected.\n${END} draft\n`,
      found: [`${START} main`],
    },
    { text: `- 09:06 Detected.\n${END} draft\n`, found: [`${END} draft`] },
    {
      text: 'Timeline\n=======\n\n>>>>>>> quoted seven times\n\nIt printed `<<<<<<<`.\n',
      found: ['>>>>>>> quoted seven times'],
    },
    {
      text: `Timeline\n${MIDDLE}\n\n> It said\n\n\`\`\`\n${START} HEAD\na\n${MIDDLE}\nb\n${END} fix\n\`\`\`\n`,
      found: [],
    },
  ],
  run: ({ source, blocks }, report) => {
    const { text } = source;
    if (!text.includes(START) && !text.includes(END)) return;
    let opened: Span | undefined;
    for (const { start, end, sign } of markers(source)) {
      if (sign === START) {
        if (opened) report({ messageId: 'rest', span: opened });
        opened = { start, end };
      } else if (opened === undefined) {
        if (codeAt(blocks, start) === undefined) report({ messageId: 'rest', span: { start, end } });
      } else {
        // A conflict that is shown as code from its first to its last line was put there to be read.
        const code = codeAt(blocks, opened.start);
        if (code === undefined || code !== codeAt(blocks, start)) {
          const related = [{ span: { start, end }, message: 'It goes to here.' }];
          report({ messageId: 'conflict', span: opened, related });
        }
        opened = undefined;
      }
    }
    if (opened && codeAt(blocks, opened.start) === undefined) report({ messageId: 'rest', span: opened });
  },
});

/** The lines that begin with seven signs and a blank or nothing: "<<<<<<< main", ">>>>>>> draft". */
function markers(source: Source): (Span & { readonly sign: string })[] {
  const { text } = source;
  const found: (Span & { readonly sign: string })[] = [];
  for (const sign of [START, END]) {
    for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
      const before = text.charCodeAt(at - 1);
      const after = text.charCodeAt(at + sign.length);
      if ((at > 0 && before !== 10 && before !== 13) || !(after === 32 || after === 10 || after === 13)) continue;
      const line = source.line(source.position(at).line);
      if (line) found.push({ start: at, end: line.end, sign });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function codeAt(blocks: readonly Block[], at: number): Block | undefined {
  return blocks.find(({ kind, span }) => kind === 'code' && span.start <= at && at < span.end);
}
