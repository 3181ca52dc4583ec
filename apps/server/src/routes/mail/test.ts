import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { testMessage } from '../../mail/messages.ts';
import { email } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/mail/test',
  tag: 'Mail',
  summary: 'Send a message to try the mail server',
  permission: 'mail.manage',
  body: z.strictObject({ to: email }),
  answers: {
    200: { description: 'Was it sent? Not where no mail server is named.', schema: z.object({ sent: z.boolean() }) },
  },
  handle: async ({ server, body: { to } }) => ({ body: { sent: await server.mail.send(testMessage(to)) } }),
});
