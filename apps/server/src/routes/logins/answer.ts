import { answerLogin } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { login } from '../../shapes/login.ts';

export default defineRoute({
  method: 'put',
  path: '/logins/{login}/confirm',
  tag: 'Sign-in of programs',
  summary: 'Let a program in, or refuse it',
  description: 'It gets a token for writing in your name, which your account lists and ends.',
  permission: 'login.answer',
  params: z.object({ login }),
  body: z.strictObject({ allow: z.boolean() }),
  answers: { 204: { description: 'The program is told.' } },
  handle: async ({ library, viewer, params, body }) => {
    await answerLogin(library, viewer, params.login, body.allow);
    return { status: 204 };
  },
});
