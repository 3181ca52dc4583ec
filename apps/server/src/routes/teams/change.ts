import { changeTeam } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id, newTeam } from '../../shapes/people.ts';

export default defineRoute({
  method: 'put',
  path: '/teams/{team}',
  tag: 'Teams',
  summary: 'Say what a team is called, which group it follows and who leads it',
  permission: 'team.manage',
  params: z.object({ team: id }),
  body: newTeam,
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await changeTeam(library, viewer, params.team, body);
    return { status: 204 };
  },
});
