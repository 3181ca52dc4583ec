import { askTeam } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';
import { day } from '../../shapes/readers.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/readers/requests',
  tag: 'Readers',
  summary: 'Ask a team to read a postmortem',
  description: 'Its authors and the owners may. It stands in the queue of each member until that one has read it.',
  permission: 'reading.ask',
  params: z.object({ postmortem: reference }),
  body: z.strictObject({ team: id, due: day.optional() }),
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await askTeam(library, viewer, params.postmortem, body);
    return { status: 204 };
  },
});
