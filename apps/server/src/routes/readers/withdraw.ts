import { askNoLonger } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'delete',
  path: '/postmortems/{postmortem}/readers/requests/{request}',
  tag: 'Readers',
  summary: 'No longer ask a team',
  permission: 'reading.ask',
  params: z.object({ postmortem: reference, request: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await askNoLonger(library, viewer, params.postmortem, params.request);
    return { status: 204 };
  },
});
