import { listIncidents } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { incidentList } from '../../shapes/incident.ts';
import { paging } from '../../shapes/paging.ts';

export default defineRoute({
  method: 'get',
  path: '/incidents',
  tag: 'Incidents',
  summary: 'List incidents',
  description: 'Those without a postmortem, the longest owed first; or those that are settled, the last one first.',
  permission: 'incident.read',
  query: z.object({
    state: z.enum(['owed', 'settled']).optional(),
    mine: z.stringbool().optional().openapi({ description: 'Only those that you are asked to write of.' }),
    service: z.string().max(200).optional(),
    ...paging,
  }),
  answers: { 200: { description: 'A stretch of them.', schema: incidentList } },
  handle: async ({ library, viewer, query }) => ({ body: await listIncidents(library, viewer, query) }),
});
