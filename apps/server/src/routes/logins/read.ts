import { readLogin } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { login } from '../../shapes/login.ts';

export default defineRoute({
  method: 'get',
  path: '/logins/{login}',
  tag: 'Sign-in of programs',
  summary: 'Tell which program waits',
  permission: 'login.answer',
  params: z.object({ login }),
  answers: {
    200: { description: 'What waits.', schema: z.object({ name: z.string(), expiresAt: z.iso.datetime() }) },
  },
  handle: async ({ library, params }) => ({ body: await readLogin(library, params.login) }),
});
