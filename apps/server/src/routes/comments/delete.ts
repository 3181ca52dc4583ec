import { deleteComment } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id } from '../../shapes/comment.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'delete',
  path: '/postmortems/{postmortem}/comments/{comment}',
  tag: 'Comments',
  summary: 'Delete a comment of one’s own',
  description: 'That there was one stays; its words go. An owner may delete those of others.',
  permission: 'postmortem.comment',
  params: z.object({ postmortem: reference, comment: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await deleteComment(library, viewer, params.postmortem, params.comment);
    return { status: 204 };
  },
});
