import { settleIncident } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { settlement } from '../../shapes/incident.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'put',
  path: '/incidents/{incident}/settlement',
  tag: 'Incidents',
  summary: 'Say which postmortem an incident has, or why it needs none',
  permission: 'incident.settle',
  params: z.object({ incident: id }),
  body: settlement,
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await settleIncident(library, viewer, params.incident, body);
    return { status: 204 };
  },
});
