import { setTaskAnnotation } from '@failonce/document';
import { defineCheck } from '../define.ts';
import { matrixOf, propose } from '../matrix/matrix.ts';

export default defineCheck({
  id: 'cause-without-task',
  level: 'warning',
  title: 'A task for every marked cause',
  want: 'Every marked cause must have a task that addresses it',
  reason:
    'A cause that was found and left as it is will cause the next outage: what is not worth a task is worth a sentence that says why.',
  messages: {
    none: 'No task addresses ^{id}.',
    proposed: 'No task says that it addresses ^{id}; “{task}” might.',
  },
  write: 'Write "for ^{id}" in the brackets behind the task that addresses it, or add one.',
  examples: [
    {
      text: '## Root Cause\nThe certificate ended. ^c1\n\nNo alert watched the end date. ^c2\n\n## Corrective Measures\n### Tasks\n- [ ] Renew by a machine (@maria, for ^c1)\n',
      found: ['^c2'],
    },
    {
      text: '## Root Cause\nThe certificate ended. ^c1\n\n## Corrective Measures\n### Tasks\n- [ ] Renew by a machine (@maria, for ^c1)\n',
      found: [],
    },
    {
      text: '## Root Cause\nThe certificate ended.\n\n## Corrective Measures\n### Tasks\n- [ ] Renew by a machine (@maria)\n',
      found: [],
    },
  ],
  run: (document, report) => {
    const { causes, references } = matrixOf(document);
    // Where the measures are missing altogether, that is said already.
    if (causes.length === 0 || document.measures.length === 0) return;
    // Each cause is told once.
    const seen = new Set(references.map(({ id }) => id));
    let proposals = 0;
    for (const { id, span, text } of causes) {
      if (seen.has(id)) continue;
      seen.add(id);
      const proposed = proposals++ < MOST_PROPOSALS ? propose(document, text) : undefined;
      if (proposed === undefined) {
        report({ messageId: 'none', span, data: { id } });
        continue;
      }
      const named = proposed.annotation?.causes.map(({ value }) => value) ?? [];
      report({
        messageId: 'proposed',
        span,
        data: { id, task: shorten(proposed.text.plain) },
        related: [{ span: proposed.text.span, message: 'It shares words with the cause.' }],
        suggestions: [
          {
            title: `Write "for ^${id}" behind that task`,
            edits: setTaskAnnotation(document.source, proposed, { causes: [...named, id] }),
          },
        ],
      });
    }
  },
});

/** Nobody has more causes than this. */
const MOST_PROPOSALS = 20;

function shorten(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 57).trimEnd()}…`;
}
