import { nameKey, type Postmortem } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { endOf } from '../places.ts';

export default defineCheck({
  id: 'part-missing',
  level: 'error',
  title: 'Parts that your library asks for',
  want: 'A postmortem must have each part that its format or failonce.yaml asks for by name',
  reason: 'Who reads many postmortems of one company looks for the same thing in the same place.',
  messages: { missing: 'There is no part “{name}”.' },
  write: 'Write a heading “{name}”, and below it: {write}',
  examples: [
    {
      text: '# Search down\n\n## Timeline\n- 09:02 It begins.\n',
      given: {
        says: 'parts:\n  required:\n    - name: Customer communication\n      write: What we told customers, when and where.',
        settings: { parts: [{ name: 'Customer communication', write: 'What we told customers, when and where.' }] },
      },
      found: [''],
    },
    {
      text: '# Search down\n\n## Customer Communication\nThe status page said so from 09:20 on.\n',
      given: {
        says: 'parts:\n  required:\n    - name: Customer communication\n      write: What we told customers, when and where.',
        settings: { parts: [{ name: 'Customer communication', write: 'What we told customers, when and where.' }] },
      },
      found: [],
    },
  ],
  run: (document, report, { parts }) => {
    if (parts.length === 0) return;
    const there = namesIn(document);
    for (const { name, names = [], write } of parts) {
      if ([name, ...names].some((each) => there.has(nameKey(each)))) continue;
      report({ messageId: 'missing', span: endOf(document.source), data: { name, write } });
    }
  },
});

/** The names of all headings and labels, and the first cells of rows. */
function namesIn({ blocks }: Postmortem): ReadonlySet<string> {
  const names = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading') names.add(nameKey(block.text.plain));
    else if (block.kind === 'row') names.add(nameKey(block.cells[0]?.plain ?? ''));
    else if (block.kind !== 'code' && block.label !== undefined) names.add(nameKey(block.label.name.plain));
  }
  return names;
}
