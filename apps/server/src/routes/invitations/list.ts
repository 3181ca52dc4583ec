import { listInvitations } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { invitation } from '../../shapes/people.ts';

export default defineRoute({
  method: 'get',
  path: '/invitations',
  tag: 'Invitations',
  summary: 'List the open invitations',
  permission: 'invitation.manage',
  answers: { 200: { description: 'All of them.', schema: z.object({ items: z.array(invitation) }) } },
  handle: async ({ library, viewer }) => ({ body: { items: await listInvitations(library, viewer) } }),
});
