import { codeTest, findMarks, type TextEdit } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { isTemplateComment } from '../leftovers/template-comments.ts';

/** Longer comments hold text that was set aside. */
const LONGEST = 1000;

export default defineCheck({
  id: 'comment-leftover',
  level: 'note',
  title: 'No directions of the template',
  want: 'A finished postmortem must not keep the comments of its template',
  reason: 'Nobody sees them on the page, but whoever opens the text to learn from it reads them first.',
  messages: { comment: 'This comment tells the writer what to write, and it is written.' },
  write: 'Delete the comment.',
  examples: [
    {
      text: '### Improvements\n<!-- What can be better, broadly. -->\n- Certificates should be renewed by a machine.\n',
      found: ['<!-- What can be better, broadly. -->'],
      fixed: '### Improvements\n- Certificates should be renewed by a machine.\n',
    },
    { text: '### Improvements\n<!-- What can be better, broadly. -->\n- [not yet known]\n', found: [] },
    { text: '## Timeline\n<!-- Times were taken from the pager. -->\n- 09:02 It begins.\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    const { text } = source;
    if (!text.includes('<!--')) return;
    // In a draft they still help.
    if (text.includes('not yet known') && findMarks(source, blocks).notYetKnown.length > 0) return;
    const isCode = codeTest(text, blocks);
    for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
      const close = text.indexOf('-->', at + 4);
      if (close < 0) return;
      if (close - at > LONGEST || isCode(at) || !isTemplateComment(text.slice(at + 4, close))) continue;
      const span = { start: at, end: close + 3 };
      const edit = wholeLines(text, span.start, span.end);
      report({ messageId: 'comment', span, ...(edit && { fix: { title: 'Delete the comment', edits: [edit] } }) });
    }
  },
});

/** Takes the comment away with its lines; undefined where other words stand on them. */
function wholeLines(text: string, start: number, end: number): TextEdit | undefined {
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--;
  let to = end;
  while (text[to] === ' ' || text[to] === '\t') to++;
  const opens = from === 0 || text[from - 1] === '\n';
  if (!opens || (to < text.length && text[to] !== '\n' && text[to] !== '\r')) return undefined;
  if (text[to] === '\r') to++;
  if (text[to] === '\n') to++;
  return { span: { start: from, end: to }, text: '' };
}
