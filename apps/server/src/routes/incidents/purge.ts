import { purgeIncident } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';
import { purging } from '../../shapes/purging.ts';

export default defineRoute({
  method: 'post',
  path: '/incidents/{incident}/purge',
  tag: 'Incidents',
  summary: 'Take a secret out of an incident and its alerts',
  description:
    'The log says who did it, when and why, and never what it was. Copies that have left the library (backups, exports, mail) keep it: change the secret as well.',
  permission: 'incident.purge',
  params: z.object({ incident: id }),
  body: purging,
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await purgeIncident(library, viewer, params.incident, body);
    return { status: 204 };
  },
});
