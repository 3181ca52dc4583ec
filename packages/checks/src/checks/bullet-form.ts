import { defineCheck } from '../define.ts';

/** Glyphs that people paste from word processors and chats. Markdown shows them as running text. */
const GLYPHS: ReadonlySet<string> = new Set(['•', '●', '◦', '○', '▪', '■', '‣', '⁃', '∙', '·', '–', '—']);

export default defineCheck({
  id: 'bullet-form',
  level: 'note',
  title: 'Bullets that Markdown knows',
  want: 'A list item must begin with -, * or a number',
  reason: 'Markdown does not know a pasted bullet: the list is shown as one running paragraph.',
  messages: { glyph: 'Markdown does not read “{marker}” as a bullet.' },
  write: '- **09:02** Outage begins: the gateway starts to refuse connections.',
  examples: [
    {
      text: '## Timeline\n• 09:02 Outage begins.\n• 09:06 An alert fires.\n',
      found: ['•', '•'],
      fixed: '## Timeline\n- 09:02 Outage begins.\n- 09:06 An alert fires.\n',
    },
    { text: '## Timeline\n- 09:02 Outage begins.\n* 09:06 An alert fires.\n', found: [] },
  ],
  run: ({ source, blocks }, report) => {
    for (const block of blocks) {
      if (block.kind !== 'item' || !GLYPHS.has(block.marker)) continue;
      const at = source.text.indexOf(block.marker, block.span.start);
      const end = at + block.marker.length;
      if (at < 0 || end > block.text.span.start) continue;
      const blank = /\s/.test(source.text[end] ?? '') ? '' : ' ';
      report({
        messageId: 'glyph',
        span: { start: at, end },
        data: { marker: block.marker },
        fix: { title: 'Write -', edits: [{ span: { start: at, end }, text: `-${blank}` }] },
      });
    }
  },
});
