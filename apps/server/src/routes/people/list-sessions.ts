import { listSessions } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id, session } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/people/{person}/sessions',
  tag: 'People',
  summary: 'List where a person is signed in',
  description: 'One’s own, or anybody’s for an owner.',
  permission: 'session.manage',
  params: z.object({ person: id }),
  answers: { 200: { description: 'All of them.', schema: z.object({ items: z.array(session) }) } },
  handle: async ({ library, viewer, params }) => ({
    body: { items: await listSessions(library, viewer, params.person) },
  }),
});
