import { withdrawInvitation } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { done, id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'delete',
  path: '/invitations/{invitation}',
  tag: 'Invitations',
  summary: 'Withdraw an invitation',
  permission: 'invitation.manage',
  params: z.object({ invitation: id }),
  answers: done,
  handle: async ({ library, viewer, params }) => {
    await withdrawInvitation(library, viewer, params.invitation);
    return { status: 204 };
  },
});
