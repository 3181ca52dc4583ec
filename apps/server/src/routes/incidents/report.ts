import { reportIncident } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { newIncident } from '../../shapes/incident.ts';
import { id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/incidents',
  tag: 'Incidents',
  summary: 'Tell of an incident',
  description: 'It is owed a postmortem from then on.',
  permission: 'incident.report',
  body: newIncident,
  answers: { 201: { description: 'Its id.', schema: z.object({ id }) } },
  handle: async ({ library, viewer, body }) => ({
    status: 201,
    body: { id: await reportIncident(library, viewer, body) },
  }),
});
