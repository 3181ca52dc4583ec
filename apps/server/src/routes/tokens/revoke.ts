import { revokeToken } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/tokens/{token}',
  tag: 'API tokens',
  summary: 'Revoke a token',
  permission: 'token.manage',
  params: z.object({ token: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await revokeToken(library, viewer, params.token);
    return { status: 204 };
  },
});
