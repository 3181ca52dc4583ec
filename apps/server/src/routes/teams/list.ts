import { listTeams } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { team } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/teams',
  tag: 'Teams',
  summary: 'List the teams',
  permission: 'team.read',
  answers: { 200: { description: 'All of them.', schema: z.object({ items: z.array(team) }) } },
  handle: async ({ library, viewer }) => ({ body: { items: await listTeams(library, viewer) } }),
});
