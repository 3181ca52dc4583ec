import { revokeAlertSource } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/alert-sources/{source}',
  tag: 'Incidents',
  summary: 'Revoke an address for alerts',
  permission: 'alert-source.manage',
  params: z.object({ source: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await revokeAlertSource(library, viewer, params.source);
    return { status: 204 };
  },
});
