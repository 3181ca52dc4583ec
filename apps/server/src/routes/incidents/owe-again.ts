import { oweAgain } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/incidents/{incident}/settlement',
  tag: 'Incidents',
  summary: 'Take back what an incident was settled by',
  permission: 'incident.settle',
  params: z.object({ incident: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await oweAgain(library, viewer, params.incident);
    return { status: 204 };
  },
});
