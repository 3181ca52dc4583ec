import { invite, readPerson } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { invitationMessage } from '../../mail/messages.ts';
import { email, invitation, role } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/invitations',
  tag: 'Invitations',
  summary: 'Invite somebody',
  description:
    'The link goes out by mail; where there is no mail server it is in the answer, to be handed on. It opens once, within seven days. Inviting an address again ends the earlier invitation.',
  permission: 'invitation.manage',
  handsOutSecret: true,
  body: z.strictObject({ email, role }),
  answers: {
    201: {
      description: 'The invitation, and its link where it was not sent.',
      schema: invitation.extend({ sent: z.boolean(), link: z.url().optional() }),
    },
  },
  handle: async ({ server, library, viewer, body }) => {
    const { token, ...made } = await invite(library, viewer, body);
    const link = `${server.address}/join?invitation=${token}`;
    const by = viewer.kind === 'person' ? (await readPerson(library, viewer, viewer.id)).name : 'Failonce';
    const sent = await server.mail.send(invitationMessage(made.email ?? body.email, link, by));
    return { status: 201, body: { ...made, sent, ...(sent ? {} : { link }) } };
  },
});
