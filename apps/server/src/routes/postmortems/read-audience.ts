import { readAudience } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { audience } from '../../shapes/people.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/audience',
  tag: 'Postmortems',
  summary: 'Read who may see a postmortem',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'Who may see it, beside its writer and the owners.', schema: audience } },
  handle: async ({ library, viewer, params }) => ({ body: await readAudience(library, viewer, params.postmortem) }),
});
