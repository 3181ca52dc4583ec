import { answerThread } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { body, id, saidNow } from '../../shapes/comment.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/threads/{thread}/comments',
  tag: 'Comments',
  summary: 'Answer a comment',
  permission: 'postmortem.comment',
  params: z.object({ postmortem: reference, thread: id }),
  body: z.strictObject({ body }),
  answers: { 201: { description: 'Its ids.', schema: saidNow } },
  handle: async ({ library, viewer, params, body }) => {
    const said = await answerThread(library, viewer, params.postmortem, params.thread, body);
    return { status: 201, body: { thread: said.thread, comment: said.comment } };
  },
});
