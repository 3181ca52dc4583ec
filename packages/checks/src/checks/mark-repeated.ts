import type { Span } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { matrixOf } from '../matrix/matrix.ts';

export default defineCheck({
  id: 'mark-repeated',
  level: 'warning',
  title: 'Marks given once',
  want: 'A mark such as ^c1 or ^t1 must be given once',
  reason: 'A mark is the identity of a cause or a task: given twice, nobody can tell which of them is meant.',
  messages: {
    repeated: '^{id} was given before.',
  },
  write: 'Give this one the next free number, and mend what refers to it.',
  examples: [
    {
      text: '## Root Cause\nThe certificate ended. ^c1\n\nNo alert watched the end date. ^c1\n',
      found: ['^c1'],
    },
    {
      text: '## Root Cause\nThe certificate ended. ^c1\n\nNo alert watched the end date. ^c2\n\n## Corrective Measures\n### Tasks\n- [ ] Add an alert (@maria, for ^c1) ^t1\n- [ ] Renew by a machine (@maria, for ^c1) ^t2\n',
      found: [],
    },
  ],
  run: (document, report) => {
    const { causes, tasks } = matrixOf(document);
    for (const marks of [causes, tasks]) {
      const firsts = new Map<string, Span>();
      for (const { id, span } of marks) {
        const first = firsts.get(id);
        if (first === undefined) {
          firsts.set(id, span);
          continue;
        }
        const message = `It stands in line ${document.source.position(first.start).line} first.`;
        report({ messageId: 'repeated', span, data: { id }, related: [{ span: first, message }] });
      }
    }
  },
});
