import type { Heading, Source, TextEdit } from '@failonce/document';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'heading-form',
  level: 'note',
  title: 'Headings that Markdown knows',
  want: 'The heading of a part must be a Markdown heading',
  reason: 'Only a real heading appears in the table of contents, can be linked to and is read out as one.',
  messages: { form: 'This opens a part, but Markdown does not read it as a heading.' },
  write: '## Timeline',
  examples: [
    {
      text: '# Search slow\n\n**Timeline:**\n- 09:02 Outage begins.\n',
      found: ['**Timeline:**'],
      fixed: '# Search slow\n\n## Timeline\n- 09:02 Outage begins.\n',
    },
    {
      text: '#Search slow\n\n##Timeline\n- 09:02 Outage begins.\n',
      found: ['##Timeline'],
      fixed: '#Search slow\n\n## Timeline\n- 09:02 Outage begins.\n',
    },
    { text: '# Search slow\n\n## Timeline\n- 09:02 Outage begins.\n', found: [] },
  ],
  run: ({ source, parts }, report) => {
    for (const { heading, role } of parts) {
      if (heading === undefined || !('kind' in heading) || role === 'title' || role === 'other') continue;
      const edits = editsOf(source, heading);
      if (edits.length === 0) continue;
      report({ messageId: 'form', span: heading.span, fix: { title: 'Write it as a Markdown heading', edits } });
    }
  },
});

/** A heading that stands alone on its line becomes one of the second level; a marked one only gets its blank. */
function editsOf(source: Source, heading: Heading): TextEdit[] {
  const { text } = source;
  const { span, style } = heading;
  if (style === 'atx') {
    const marks = /^#{1,6}/.exec(text.slice(span.start, span.start + 6))?.[0].length ?? 0;
    const at = span.start + marks;
    return marks === 0 || /\s/.test(text[at] ?? ' ') ? [] : [{ span: { start: at, end: at }, text: ' ' }];
  }
  if (style !== 'bold' && style !== 'plain') return [];
  const line = source.line(source.position(span.start).line);
  if (line === undefined || span.end > line.end) return [];
  if (text.slice(line.start, span.start).trim() !== '' || text.slice(span.end, line.end).trim() !== '') return [];
  return [{ span: { start: line.start, end: line.end }, text: `## ${heading.text.plain.trim()}` }];
}
