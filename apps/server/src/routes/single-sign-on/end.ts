import { defineRoute } from '../../define-route.ts';
import { done } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/single-sign-on',
  tag: 'Single sign-on',
  summary: 'End single sign-on',
  permission: 'sign-in.manage',
  answers: done,
  handle: async ({ server, viewer }) => {
    await server.signIn.singleSignOn.write(viewer, undefined);
    return { status: 204 };
  },
});
