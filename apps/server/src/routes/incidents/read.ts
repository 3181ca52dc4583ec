import { readIncident } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { incident } from '../../shapes/incident.ts';
import { id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/incidents/{incident}',
  tag: 'Incidents',
  summary: 'Read an incident',
  permission: 'incident.read',
  params: z.object({ incident: id }),
  answers: { 200: { description: 'What is known of it.', schema: incident } },
  handle: async ({ library, viewer, params }) => ({ body: await readIncident(library, viewer, params.incident) }),
});
