import { resolveThread } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id } from '../../shapes/comment.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'put',
  path: '/postmortems/{postmortem}/threads/{thread}/resolution',
  tag: 'Comments',
  summary: 'Resolve a thread, or open it again',
  description: 'Whoever began it may, and all who may write.',
  permission: 'postmortem.comment',
  params: z.object({ postmortem: reference, thread: id }),
  body: z.strictObject({ resolved: z.boolean() }),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await resolveThread(library, viewer, params.postmortem, params.thread, body);
    return { status: 204 };
  },
});
