import { markRead } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'put',
  path: '/postmortems/{postmortem}/reading',
  tag: 'Readers',
  summary: 'Mark a postmortem as read',
  description: 'Of the revision that was read. A mark stays; who reads a newer revision sets another one.',
  permission: 'reading.mark',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ revision: z.int().min(1) }),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await markRead(library, viewer, params.postmortem, body.revision);
    return { status: 204 };
  },
});
