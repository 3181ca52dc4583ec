import { readReaders } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { paging } from '../../shapes/paging.ts';
import { reference } from '../../shapes/postmortem.ts';
import { readers } from '../../shapes/readers.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/readers',
  tag: 'Readers',
  summary: 'Read who has read a postmortem',
  description: 'How many, for everybody who may see it; who, for its authors, its reviewers and the owners.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object(paging),
  answers: { 200: { description: 'Those who read last first.', schema: readers } },
  handle: async ({ library, viewer, params, query }) => ({
    body: await readReaders(library, viewer, params.postmortem, query),
  }),
});
