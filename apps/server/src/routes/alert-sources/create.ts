import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { makeSource } from '../../incidents/make-source.ts';
import { newAlertSource } from '../../shapes/incident.ts';
import { id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/alert-sources',
  tag: 'Incidents',
  summary: 'Make an address for alerts',
  description: 'The answer is the one time that the address is shown: it is a secret.',
  permission: 'alert-source.manage',
  handsOutSecret: true,
  body: newAlertSource,
  answers: { 201: { description: 'Its address.', schema: z.object({ id, address: z.url() }) } },
  handle: async ({ server, library, viewer, body }) => ({
    status: 201,
    body: await makeSource(server, library, viewer, body),
    headers: { 'cache-control': 'no-store' },
  }),
});
