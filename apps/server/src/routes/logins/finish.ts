import { finishLogin } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';

export default defineRoute({
  method: 'post',
  path: '/logins/token',
  tag: 'Sign-in of programs',
  summary: 'Finish',
  description:
    'Gives the token once. Until a person has answered it is a problem whose “error” is that of RFC 8628: authorization_pending, slow_down, access_denied or expired_token.',
  permission: 'login.ask',
  body: z.strictObject({ code: z.string().max(200).openapi({ description: 'The program’s secret.' }) }),
  answers: { 200: { description: 'A token for writing.', schema: z.object({ token: z.string() }) } },
  handle: async ({ library, body }) => ({
    body: await finishLogin(library, body.code),
    headers: { 'cache-control': 'no-store' },
  }),
});
