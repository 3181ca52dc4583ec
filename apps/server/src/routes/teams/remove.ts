import { removeTeam } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/teams/{team}',
  tag: 'Teams',
  summary: 'Remove a team',
  permission: 'team.manage',
  params: z.object({ team: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await removeTeam(library, viewer, params.team);
    return { status: 204 };
  },
});
