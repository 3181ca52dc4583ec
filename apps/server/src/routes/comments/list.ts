import { listThreads } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id, thread } from '../../shapes/comment.ts';
import { reference } from '../../shapes/postmortem.ts';

export default defineRoute({
  method: 'get',
  path: '/postmortems/{postmortem}/threads',
  tag: 'Comments',
  summary: 'List what was said of a postmortem',
  description: 'Threads in the order of their words; those about the whole postmortem come first.',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({
    state: z.enum(['open', 'all']).optional().openapi({ description: 'Open ones, where nothing is asked for.' }),
    from: z.coerce.number().int().min(0).max(10_000_000).optional().openapi({ description: 'So many are left out.' }),
    limit: z.coerce.number().int().min(1).max(200).optional(),
    thread: id.optional().openapi({ description: 'Only this one, with all of its comments.' }),
  }),
  answers: {
    200: {
      description: 'The threads, how many there are, and the revision in whose text the words stand.',
      schema: z.object({
        items: z.array(thread),
        total: z.int(),
        open: z.int(),
        all: z.int(),
        revision: z.int(),
      }),
    },
  },
  handle: async ({ library, viewer, params, query }) => ({
    body: await listThreads(library, viewer, params.postmortem, query),
  }),
});
