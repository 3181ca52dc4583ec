import { listPeople } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { person } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/people',
  tag: 'People',
  summary: 'List everybody',
  permission: 'people.read',
  answers: { 200: { description: 'All of them.', schema: z.object({ items: z.array(person) }) } },
  handle: async ({ library, viewer }) => ({ body: { items: await listPeople(library, viewer) } }),
});
