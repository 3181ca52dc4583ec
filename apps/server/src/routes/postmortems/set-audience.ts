import { setVisibility } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { audience, done } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'put',
  path: '/postmortems/{postmortem}/audience',
  tag: 'Postmortems',
  summary: 'Say who may see a postmortem',
  description: 'Whoever wrote it and the owners decide it, and always see it.',
  permission: 'postmortem.share',
  params: z.object({ postmortem: reference }),
  body: audience,
  answers: done,
  handle: async ({ library, viewer, params, body }) => {
    await setVisibility(library, viewer, params.postmortem, body);
    return { status: 204 };
  },
});
