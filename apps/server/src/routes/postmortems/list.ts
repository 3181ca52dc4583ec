import { listPostmortems } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { facets, filters } from '../../shapes/filters.ts';
import { pageOf, paging } from '../../shapes/paging.ts';
import { listedRow } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems',
  tag: 'Postmortems',
  summary: 'List the postmortems',
  description: 'Those that you may see, the newest outages first, and how many there are by what they are about.',
  permission: 'postmortem.read',
  query: z.strictObject({ ...paging, ...filters }),
  answers: {
    200: { description: 'A stretch of the list.', schema: pageOf(listedRow).extend({ total: z.int(), facets }) },
  },
  handle: async ({ library, viewer, query: { limit, after, ...filters } }) => ({
    body: await listPostmortems(library, viewer, { limit, after, filters }),
  }),
});
