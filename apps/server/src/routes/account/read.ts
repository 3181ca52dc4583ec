import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';

export default defineRoute({
  method: 'get',
  path: '/account',
  tag: 'Account',
  summary: 'Tell who I am',
  permission: 'account.read',
  answers: {
    200: {
      description: 'The person who is signed in.',
      schema: z.object({ id: z.string(), role: z.string(), teams: z.array(z.string()) }).openapi('Account'),
    },
  },
  handle: async ({ viewer }) => {
    const { kind: _, ...person } = viewer;
    return { body: person };
  },
});
