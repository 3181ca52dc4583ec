import { notePasswordLink, readPerson } from '@failonce/library';
import { z } from '@hono/zod-openapi';
import { defineRoute } from '../../define-route.ts';
import { id } from '../../shapes/people.ts';

export default defineRoute({
  method: 'post',
  path: '/people/{person}/password-link',
  tag: 'People',
  summary: 'Make a link for a new password',
  description:
    'For an owner to hand on, where there is no mail. It opens once, within an hour; the audit log tells of it.',
  permission: 'people.manage',
  handsOutSecret: true,
  params: z.object({ person: id }),
  answers: { 201: { description: 'The link.', schema: z.object({ link: z.url() }) } },
  handle: async ({ server, library, viewer, params }) => {
    const { email } = await readPerson(library, viewer, params.person);
    const link = await server.signIn.passwordLink(email);
    await notePasswordLink(library, viewer, params.person);
    return { status: 201, body: { link } };
  },
});
