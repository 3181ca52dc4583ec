import { changeComment } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { body, id } from '../../shapes/comment.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'patch',
  path: '/postmortems/{postmortem}/comments/{comment}',
  tag: 'Comments',
  summary: 'Change a comment of one’s own',
  permission: 'postmortem.comment',
  params: z.object({ postmortem: reference, comment: id }),
  body: z.strictObject({ body }),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await changeComment(library, viewer, params.postmortem, params.comment, body);
    return { status: 204 };
  },
});
