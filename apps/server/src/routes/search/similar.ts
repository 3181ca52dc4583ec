import { similarPostmortems } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { markdown } from '../../shapes/postmortem.ts';
import { similar, top } from '../../shapes/similar.ts';

export default defineRoute({
  method: 'post',
  path: '/search/similar',
  tag: 'Search',
  summary: 'Have we failed this way before?',
  description: 'Finds failures of the same mechanism for a text that is not in the library. Nothing is stored.',
  permission: 'postmortem.read',
  body: z.strictObject({ markdown, top }),
  answers: { 200: { description: 'Those that failed most alike.', schema: z.object({ items: z.array(similar) }) } },
  handle: async ({ library, viewer, body: { markdown, top } }) => ({
    body: { items: await similarPostmortems(library, viewer, { markdown }, top) },
  }),
});
