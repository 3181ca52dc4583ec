import { listTokens } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id, token } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/people/{person}/tokens',
  tag: 'API tokens',
  summary: 'List the tokens of a person',
  description: 'One’s own, or anybody’s for an owner. What they are is told only when they are made.',
  permission: 'token.manage',
  params: z.object({ person: id }),
  answers: { 200: { description: 'All that may still be used.', schema: z.object({ items: z.array(token) }) } },
  handle: async ({ library, viewer, params }) => ({
    body: { items: await listTokens(library, viewer, params.person) },
  }),
});
