import { saveService } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id, newService } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/services',
  tag: 'Services',
  summary: 'Enter a service',
  permission: 'service.manage',
  body: newService,
  answers: { 201: { description: 'Its id.', schema: z.object({ id }) } },
  handle: async ({ library, viewer, body: { name, team, person } }) => ({
    status: 201,
    body: { id: await saveService(library, viewer, { name, team, person }) },
  }),
});
