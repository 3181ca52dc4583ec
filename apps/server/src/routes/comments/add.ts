import { addThread } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { newThread, saidNow } from '../../shapes/comment.ts';
import { reference } from '../../shapes/postmortem.ts';
import { pointAt } from '../../views/point-at.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/threads',
  tag: 'Comments',
  summary: 'Comment on words of a postmortem, or suggest others',
  description:
    'Words are named by a quote and, where they stand more than once, by what stands before or after them. They are followed through edits.',
  permission: 'postmortem.comment',
  params: z.object({ postmortem: reference }),
  body: newThread,
  answers: { 201: { description: 'Its ids.', schema: saidNow } },
  handle: async ({ server, library, viewer, params: { postmortem }, body: { body, replacement, ...pointed } }) => {
    const words = await pointAt(server.library, viewer, postmortem, pointed);
    const said = await addThread(library, viewer, postmortem, { body, words, replacement });
    return { status: 201, body: { thread: said.thread, comment: said.comment } };
  },
});
