import { codeTest } from '@failonce/document';
import { defineCheck } from '../define.ts';

/** What templates write where an address belongs. */
const DUMMY = /^(?:|#|url|link|href|address|todo|tbd|xxx|https?:\/\/|\.{3}|insert[ -]?(?:url|link)(?:[ -]?here)?)$/i;

export default defineCheck({
  id: 'link-empty',
  level: 'warning',
  title: 'Links that lead somewhere',
  want: 'A link must have an address',
  reason: 'Whoever follows the link finds nothing, and what it was meant to prove stays unproved.',
  messages: {
    address: 'This link leads nowhere.',
    words: 'This link has no words to click on.',
  },
  write: 'Write the address into the round brackets and the words into the square ones, or leave the link out.',
  examples: [
    { text: 'See the [dashboard]() and the [ticket](#).\n', found: ['[dashboard]()', '[ticket](#)'] },
    { text: 'See [](https://status.example.com).\n', found: ['[](https://status.example.com)'] },
    {
      text: 'See [the page](https://status.example.com), `[]()` and f[i](x).\n\n[![build](b.svg)](https://ci.example.com)\n',
      found: [],
    },
  ],
  run: ({ source, blocks }, report) => {
    const { text } = source;
    const isCode = codeTest(text, blocks);
    for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 2)) {
      const lineEnd = text.indexOf('\n', at);
      const close = text.indexOf(')', at);
      if (close < 0) return;
      if (lineEnd >= 0 && lineEnd < close) continue;
      const target = text.slice(at + 2, Math.min(close, at + 60)).trim();
      const wordless = text.charCodeAt(at - 1) === 91;
      if (!wordless && !DUMMY.test(target)) continue;
      const open = openingOf(text, at);
      if (open === undefined || text.charCodeAt(open - 1) === 33 || isCode(open)) continue;
      if (!wordless && /\w/.test(text[open - 1] ?? '')) continue;
      report({ messageId: wordless ? 'words' : 'address', span: { start: open, end: close + 1 } });
    }
  },
});

const LONGEST_TEXT = 300;

/** The "[" of the link whose "]" stands at `at`, on the same line. */
function openingOf(text: string, at: number): number | undefined {
  for (let i = at - 1; i >= 0 && at - i < LONGEST_TEXT; i--) {
    const code = text.charCodeAt(i);
    if (code === 91) return i;
    if (code === 10 || code === 93) return undefined;
  }
  return undefined;
}
