import { similarPostmortems } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference } from '../../shapes/postmortem.ts';
import { similar, top } from '../../shapes/similar.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/similar',
  tag: 'Postmortems',
  summary: 'Find failures of the same mechanism',
  description: 'The likest first. It suggests; whether it is the same failure, people decide.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.strictObject({ top }),
  answers: { 200: { description: 'Those that failed most alike.', schema: z.object({ items: z.array(similar) }) } },
  handle: async ({ library, viewer, params, query: { top } }) => ({
    body: { items: await similarPostmortems(library, viewer, { postmortem: params.postmortem }, top) },
  }),
});
