import { defineCheck } from '../define.ts';

export default defineCheck({
  id: 'silencing-unused',
  level: 'note',
  title: 'Silencing that is needed',
  want: 'A comment that silences must silence something',
  reason: 'What it was for is mended by now; left in place, it hides the next finding of its kind.',
  messages: {
    one: 'There is nothing here for “{id}” to silence.',
    all: 'There is nothing here to silence.',
  },
  write: 'Take the comment out.',
  examples: [
    {
      text: '<!-- failonce-disable front-matter-syntax old -->\n# Search down\n',
      found: ['front-matter-syntax'],
    },
    {
      text: '# Search down\n<!-- failonce-disable-next-line -- not ours -->\nAll is well.\n\nAnd on.\n',
      found: ['<!-- failonce-disable-next-line -- not ours -->'],
    },
    { text: '# Search down\n<!-- failonce-disable-next-line not-yet-known we ask -->\n[not yet known]\n', found: [] },
  ],
  // What was silenced is known only when all others have reported: the engine does it.
  run: () => {},
  atTheEnd: ({ unused }, report) => {
    for (const { id, span } of unused)
      report(id === undefined ? { messageId: 'all', span } : { messageId: 'one', span, data: { id } });
  },
});
