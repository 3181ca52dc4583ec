import { codeTest } from '@failonce/document';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'link-space',
  level: 'warning',
  title: 'Links without a blank in them',
  want: 'A link must not have a blank between its words and its address',
  reason: 'The reader sees brackets and a bare address instead of a link.',
  messages: { blank: 'The blank before the address keeps this from being a link.' },
  write: 'Delete the blank between “]” and “(”.',
  examples: [
    {
      text: 'See [the page] (https://status.example.com).\n',
      found: ['[the page] (https://status.example.com)'],
      fixed: 'See [the page](https://status.example.com).\n',
    },
    { text: 'See [the page](https://status.example.com), [1] (and [2]), `[a] (https://b)`.\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    const { text } = source;
    for (let at = text.indexOf('] (http'); at >= 0; at = text.indexOf('] (http', at + 2)) {
      const open = text.lastIndexOf('[', at);
      const end = text.indexOf(')', at);
      const lineEnd = text.indexOf('\n', open);
      if (open < 0 || end < 0 || (lineEnd >= 0 && lineEnd < end)) continue;
      const words = text.slice(open + 1, at);
      if (words.length > 200 || words.includes(']') || /^[ xX]?$/.test(words) || codeTest(text, blocks)(open)) continue;
      if (/\s/.test(text.slice(at + 3, end))) continue;
      const fix = { title: 'Delete the blank', edits: [{ span: { start: at + 1, end: at + 2 }, text: '' }] };
      report({ messageId: 'blank', span: { start: open, end: end + 1 }, fix });
    }
  },
});
