import { listAlertSources } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { alertSource } from '../../shapes/incident.ts';

export default defineRoute({
  method: 'get',
  path: '/alert-sources',
  tag: 'Incidents',
  summary: 'List the addresses for alerts',
  permission: 'alert-source.manage',
  answers: { 200: { description: 'Those that may still tell.', schema: z.object({ items: z.array(alertSource) }) } },
  handle: async ({ library, viewer }) => ({ body: { items: await listAlertSources(library, viewer) } }),
});
