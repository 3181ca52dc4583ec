import { listServices } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { service } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/services',
  tag: 'Services',
  summary: 'List the services and who owns them',
  permission: 'service.read',
  answers: { 200: { description: 'All of them.', schema: z.object({ items: z.array(service) }) } },
  handle: async ({ library, viewer }) => ({ body: { items: await listServices(library, viewer) } }),
});
