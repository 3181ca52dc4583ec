import { setMembers } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'put',
  path: '/teams/{team}/members',
  tag: 'Teams',
  summary: 'Say who is in a team',
  permission: 'team.manage',
  params: z.object({ team: id }),
  body: z.strictObject({ members: z.array(id).max(10_000) }),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await setMembers(library, viewer, params.team, body.members);
    return { status: 204 };
  },
});
