import { codeTest } from '@failonce/document';
import { defineCheck } from '../define.ts';

/** What editors and cameras write by themselves, and what templates write. */
const SAYS_NOTHING =
  /^(?:|alt(?:ernative)?(?: |-)?text|alt|(?:image|img|picture|photo|screenshot|untitled|pasted image|figure|graph|diagram)[ _-]{0,2}\d{0,14}(?:\.(?:png|jpe?g|gif|svg|webp))?)$/i;

export default defineCheck({
  id: 'image-missing-text',
  level: 'note',
  title: 'Pictures told in words',
  want: 'A picture must have words that tell what it shows',
  reason: 'Whoever cannot see the picture, and every search, has nothing but these words.',
  messages: { missing: 'This picture has no words that tell what it shows.' },
  write: 'Say in the square brackets what one sees: ![The error rate climbs from 0 to 38% at 09:02](graph.png)',
  examples: [
    { text: '![](graph.png)\n', found: ['![](graph.png)'] },
    { text: '![image](graph.png) <img src="graph.png">\n', found: ['![image](graph.png)', '<img src="graph.png">'] },
    { text: '![The error rate climbs](graph.png) <img alt="The error rate" src="graph.png">\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    const { text } = source;
    const isCode = codeTest(text, blocks);
    for (let at = text.indexOf('!['); at >= 0; at = text.indexOf('![', at + 2)) {
      const close = text.indexOf('](', at);
      if (close < 0) break;
      if (close - at > 80 || isCode(at) || !SAYS_NOTHING.test(text.slice(at + 2, close).trim())) continue;
      const end = text.indexOf(')', close);
      if (end < 0) break;
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd >= 0 && lineEnd < end) continue;
      report({ messageId: 'missing', span: { start: at, end: end + 1 } });
    }
    for (let at = text.indexOf('<img '); at >= 0; at = text.indexOf('<img ', at + 5)) {
      const end = text.indexOf('>', at);
      if (end < 0) break;
      // An empty alt says on purpose that the picture only decorates.
      if (/\salt\s?=/i.test(text.slice(at, Math.min(end, at + 2000))) || isCode(at)) continue;
      report({ messageId: 'missing', span: { start: at, end: end + 1 } });
    }
  },
});
