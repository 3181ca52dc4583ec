import { endSession } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/sessions/{session}',
  tag: 'People',
  summary: 'Sign out somewhere',
  permission: 'session.manage',
  params: z.object({ session: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await endSession(library, viewer, params.session);
    return { status: 204 };
  },
});
