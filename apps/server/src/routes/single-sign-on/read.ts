import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { REDIRECT_PATH, singleSignOnShape } from '../../sign-in/single-sign-on.ts';

export default defineRoute({
  method: 'get',
  path: '/single-sign-on',
  tag: 'Single sign-on',
  summary: 'Read how people come in from the identity provider',
  permission: 'sign-in.manage',
  answers: {
    200: {
      description: 'The settings without the secret, and the address that the provider has to allow.',
      schema: z.object({ redirect: z.url(), settings: singleSignOnShape.omit({ clientSecret: true }).optional() }),
    },
  },
  handle: async ({ server }) => {
    const { clientSecret: _, ...settings } = (await server.signIn.singleSignOn.read()) ?? {};
    const redirect = `${server.address}${REDIRECT_PATH}`;
    return { body: { redirect, ...(Object.keys(settings).length > 0 ? { settings } : {}) } };
  },
});
