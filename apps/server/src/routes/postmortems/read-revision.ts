import { readRevision } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { markdown, reference, revision } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/revisions/{revision}',
  tag: 'Postmortems',
  summary: 'Read a revision',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference, revision: z.coerce.number().int().min(1).max(1_000_000_000) }),
  answers: { 200: { description: 'The revision with its text.', schema: revision.extend({ markdown }) } },
  handle: async ({ library, viewer, params }) => ({
    body: await readRevision(library, viewer, params.postmortem, params.revision),
  }),
});
