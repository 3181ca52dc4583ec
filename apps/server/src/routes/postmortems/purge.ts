import { purge } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { purging } from '../../shapes/purging.ts';

export default defineRoute({
  method: 'post',
  path: '/postmortems/{postmortem}/purge',
  tag: 'Postmortems',
  summary: 'Take a secret out of every revision',
  description:
    'The one change of what was written that there is. The history says who did it, when and why, and never what it was. Copies that have left the library (backups, exports, mail) keep it: change the secret as well.',
  permission: 'postmortem.purge',
  params: z.object({ postmortem: reference }),
  body: purging,
  answers: {
    200: { description: 'The revisions that held it.', schema: z.object({ revisions: z.array(z.int()) }) },
  },
  handle: async ({ library, viewer, params, body }) => ({
    body: { revisions: await purge(library, viewer, params.postmortem, body) },
  }),
});
