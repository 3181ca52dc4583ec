import { defineRoute } from '../../define-route.ts';
import { done } from '../../shapes/people.ts';
import { singleSignOnShape } from '../../sign-in/single-sign-on.ts';

export default defineRoute({
  method: 'put',
  path: '/single-sign-on',
  tag: 'Single sign-on',
  summary: 'Let people come in from the identity provider',
  permission: 'sign-in.manage',
  body: singleSignOnShape,
  answers: done,
  handle: async ({ server, viewer, body }) => {
    await server.signIn.singleSignOn.write(viewer, body);
    return { status: 204 };
  },
});
