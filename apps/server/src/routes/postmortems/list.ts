import { listPostmortems } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { pageOf, paging } from '../../shapes/paging.ts';
import { listed } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems',
  tag: 'Postmortems',
  summary: 'List the postmortems',
  description: 'Those that you may see, the newest outages first.',
  permission: 'postmortem.read',
  query: z.strictObject(paging),
  answers: { 200: { description: 'A stretch of the list.', schema: pageOf(listed) } },
  handle: async ({ library, viewer, query: { limit, after } }) => ({
    body: await listPostmortems(library, viewer, { limit, after }),
  }),
});
