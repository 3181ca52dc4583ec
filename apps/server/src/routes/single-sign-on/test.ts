import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { singleSignOnShape } from '../../sign-in/single-sign-on.ts';

export default defineRoute({
  method: 'post',
  path: '/single-sign-on/test',
  tag: 'Single sign-on',
  summary: 'Try single sign-on before it is kept',
  description:
    'Asks the provider to describe itself, and answers an address. Open it in the same browser: after signing in there one’s own name and groups are shown.',
  permission: 'sign-in.manage',
  handsOutSecret: true,
  body: singleSignOnShape,
  answers: { 200: { description: 'Where to go.', schema: z.object({ address: z.url() }) } },
  handle: async ({ server, viewer, body }) => {
    const { address, cookies } = await server.signIn.singleSignOn.test(viewer, body);
    return { body: { address }, cookies };
  },
});
