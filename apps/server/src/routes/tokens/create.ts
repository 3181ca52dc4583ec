import { createToken } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { name, scope, token } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/tokens',
  tag: 'API tokens',
  summary: 'Make a token',
  description: 'It acts for whoever makes it, within its scope. The answer is the one time that it is shown.',
  permission: 'token.manage',
  handsOutSecret: true,
  body: z.strictObject({ name, scope, expiresAt: z.iso.datetime({ offset: true }).optional() }),
  answers: { 201: { description: 'The token.', schema: token.extend({ token: z.string() }) } },
  handle: async ({ library, viewer, body: { name, scope, expiresAt } }) => ({
    status: 201,
    body: await createToken(library, viewer, {
      name,
      scope,
      expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt),
    }),
  }),
});
