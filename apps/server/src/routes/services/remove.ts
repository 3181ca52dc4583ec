import { removeService } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/services/{service}',
  tag: 'Services',
  summary: 'Take a service out of the catalogue',
  permission: 'service.manage',
  params: z.object({ service: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await removeService(library, viewer, params.service);
    return { status: 204 };
  },
});
