import { codeTest } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { isTaskText, isTemplateLine } from '../leftovers/instructions.ts';
import { placedTexts } from '../leftovers/placed-texts.ts';
import { findPlaceholders, mayHoldPlaceholder } from '../leftovers/placeholders.ts';

export default defineCheck({
  id: 'placeholder',
  level: 'warning',
  title: 'No placeholders left',
  want: 'A postmortem must not contain placeholders of a template',
  reason: 'A reader cannot tell whether it was forgotten, unknown or does not matter.',
  messages: {
    open: '“{words}” stands where something is still to be written.',
    figure: '“{words}” stands where a value belongs.',
    filler: '“{words}” is filler text.',
    bracket: '“{words}” is a placeholder of a template.',
    line: 'This is a line of a template: it says what to write here.',
    owner: '“{words}” stands where the name of the owner belongs.',
  },
  write: 'Write what belongs here, or delete it. What nobody knows yet is written [not yet known].',
  examples: [
    { text: '- **Root cause:** TBD\n', found: ['TBD'] },
    {
      text: '## Issue Summary\nDescribe the impact on users in a few sentences.\n',
      found: ['Describe the impact on users in a few sentences.'],
    },
    { text: '## Timeline\n- XX:XX The outage began.\n', found: ['XX:XX'] },
    { text: '**Authors:** [your name], <your team>\n', found: ['[your name]', '<your team>'] },
    { text: '## Tasks\n- [ ] Add an alert (@owner, due YYYY-MM-DD)\n', found: ['YYYY-MM-DD', '@owner'] },
    { text: 'The parser reads dates of the format YYYY-MM-DD, and a TODO in the code was forgotten.\n', found: [] },
    {
      text: '## Tasks\n- TODO: add an alert\n- [x] Patch nginx ([pull request](https://example.com)) N/A\n',
      found: [],
    },
  ],
  run: (document, report) => {
    const { source, blocks } = document;
    const maybe = mayHoldPlaceholder(source.text);
    const isCode = codeTest(source.text, blocks);
    for (const { text, block, role } of placedTexts(document)) {
      const { plain } = text;
      const inTasks = role === 'measures' || block.kind === 'heading';
      if (role !== 'measures' && block.kind !== 'heading') {
        const lines = block.kind === 'paragraph' ? block.lines : [text];
        for (const line of lines.filter(({ plain }) => isTemplateLine(plain) && !isTaskText(plain)))
          report({ messageId: 'line', span: line.spanOf(0, line.plain.length) });
      }
      if (!maybe || !mayHoldPlaceholder(plain)) continue;
      for (const { kind, start, end } of findPlaceholders(plain, inTasks)) {
        const span = text.spanOf(start, end);
        if (isCode(span.start)) continue;
        // "[name](address)" and "[name]: address" are links.
        const next = source.text.charCodeAt(span.end);
        if (kind === 'bracket' && (next === 40 || next === 58 || next === 91)) continue;
        report({ messageId: kind, span, data: { words: plain.slice(start, end) } });
      }
    }
  },
});
