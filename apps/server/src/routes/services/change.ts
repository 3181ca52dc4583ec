import { saveService } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id, newService } from '../../shapes/people.ts';

export default defineRoute({
  method: 'put',
  path: '/services/{service}',
  tag: 'Services',
  summary: 'Say what a service is called and who owns it',
  permission: 'service.manage',
  params: z.object({ service: id }),
  body: newService,
  answers: done,
  handle: async ({ library, viewer, params, body: { name, team, person } }) => {
    await saveService(library, viewer, { name, team, person }, params.service);
    return { status: 204 };
  },
});
