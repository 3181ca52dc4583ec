import { listRevisions } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { reference, revision } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/revisions',
  tag: 'Postmortems',
  summary: 'List the revisions of a postmortem',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  answers: { 200: { description: 'The newest first.', schema: z.object({ items: z.array(revision) }) } },
  handle: async ({ library, viewer, params }) => ({
    body: { items: await listRevisions(library, viewer, params.postmortem) },
  }),
});
