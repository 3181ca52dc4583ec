import { listRecurrences } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { pageOf, paging } from '../../shapes/paging.ts';
import { askedRecurrences, recurrence } from '../../shapes/recurrence.ts';

export default defineRoute({
  method: 'get',
  path: '/recurrences',
  tag: 'Recurrences',
  summary: 'List what came back',
  description:
    'The latest first: each failure that came back, the earlier one, and how the measures of the earlier one stood on that day.',
  permission: 'postmortem.read',
  query: z.object({ ...askedRecurrences, ...paging }),
  answers: { 200: { description: 'A stretch of them.', schema: pageOf(recurrence) } },
  handle: async ({ library, viewer, query: { pm: number, ...asked } }) => ({
    body: await listRecurrences(library, viewer, { ...asked, number }),
  }),
});
