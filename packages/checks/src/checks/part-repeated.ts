import { findSecondWriteUp, type Heading } from '@failonce/document';
import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'part-repeated',
  level: 'warning',
  title: 'Each part once',
  want: 'A part must not stand in the postmortem twice',
  reason: 'A reader who has found one does not look for another, and two of them soon say different things.',
  messages: { repeated: 'The part “{name}” begins a second time.' },
  write: 'Bring both together under one heading.',
  examples: [
    {
      text: '## Timeline\n- 09:02 It begins.\n\n## Root Cause\nA bug.\n\n## Timeline\n- 10:03 It ends.\n',
      found: ['Timeline'],
    },
    { text: '# Cause\nA bug.\n\n# Api\n## Impact\nDown.\n\n# Web\n## Impact\nSlow.\n', found: [] },
    { text: '## Timeline\n- 09:02 It begins.\n\n## Root Cause\nA bug.\n', found: [] },
  ],
  run: ({ blocks, parts }, report) => {
    const headings = blocks.filter((block) => block.kind === 'heading');
    const names = headings.map(nameOf);
    if (new Set(names).size === names.length) return;
    const named = new Set<string>();
    for (const { role, heading } of parts) {
      if (role !== 'title' && role !== 'other' && heading !== undefined && 'kind' in heading)
        named.add(nameOf(heading));
    }
    const end = findSecondWriteUp(blocks, parts)?.second.span.start ?? Number.POSITIVE_INFINITY;
    const above: string[] = [];
    const seen = new Map<string, Heading>();
    headings.forEach((heading, index) => {
      const name = names[index] as string;
      above.length = Math.min(above.length, heading.level);
      above[heading.level] = name;
      if (heading.span.start >= end || !named.has(name)) return;
      const place = Array.from(above, (each) => each ?? '').join('/');
      const first = seen.get(place);
      if (first === undefined) seen.set(place, heading);
      else
        report({
          messageId: 'repeated',
          span: heading.text.span,
          data: { name: heading.text.plain },
          related: [{ span: first.text.span, message: 'It begins here for the first time.' }],
        });
    });
  },
});

function nameOf({ text }: Heading): string {
  return text.plain.toLowerCase();
}
