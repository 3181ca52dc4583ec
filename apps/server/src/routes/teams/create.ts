import { createTeam } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id, newTeam } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/teams',
  tag: 'Teams',
  summary: 'Add a team',
  permission: 'team.manage',
  body: newTeam,
  answers: { 201: { description: 'Its id.', schema: z.object({ id }) } },
  handle: async ({ library, viewer, body }) => ({
    status: 201,
    body: { id: await createTeam(library, viewer, body) },
  }),
});
