import { minutesPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage } from '../define-page.ts';
import { readMinutes } from '../meeting/read-minutes.ts';
import { reference } from '../shapes/postmortem.ts';

export default definePage({
  path: '/pm/{postmortem}/meeting/minutes',
  permission: 'postmortem.read',
  params: z.object({ postmortem: reference }),
  query: z.object({ of: z.coerce.number().int().min(1).max(1_000_000).default(1) }),
  show: async ({ library, viewer, params, query }) => ({
    page: minutesPage(await readMinutes(library, viewer, params.postmortem, query.of)),
  }),
});
