import { findInvitations, invite, type Role, readPerson, withdrawInvitation } from '@failonce/library';
import { INVITATIONS_DONE, type Invitations, invitationsPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given } from '../forms/act-on.ts';
import { invitationMessage } from '../mail/messages.ts';
import { doneQuery, listQuery } from '../shapes/list-query.ts';

export default definePage({
  path: '/admin/invitations',
  permission: 'invitation.manage',
  query: z.object({ after: listQuery.after, done: doneQuery(INVITATIONS_DONE) }),
  show: async (asked) => ({
    page: invitationsPage({ ...(await read(asked, asked.query.after)), done: asked.query.done }),
  }),
  act: async (form) => {
    const { server, library, viewer } = form;
    return await actOn(
      form.form,
      {
        invite: async (fields) => {
          const asked = { email: given(fields, 'email'), role: given(fields, 'role') as Role };
          const { token, email = asked.email } = await invite(library, viewer, asked);
          const link = `${server.address}/join?invitation=${token}`;
          const by = viewer.kind === 'person' ? (await readPerson(library, viewer, viewer.id)).name : 'Failonce';
          if (await server.mail.send(invitationMessage(email, link, by))) return '/admin/invitations?done=mailed';
          return { page: invitationsPage({ ...(await read(form, undefined)), made: { email, link } }) };
        },
        withdraw: async (fields) => {
          await withdrawInvitation(library, viewer, given(fields, 'invitation'));
          return '/admin/invitations?done=withdrawn';
        },
      },
      async (sent) => invitationsPage({ ...(await read(form, undefined)), sent }),
    );
  },
});

async function read(
  { server, library, viewer }: Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'>,
  after: string | undefined,
): Promise<Invitations> {
  const { items, next, total } = await findInvitations(library, viewer, { after });
  const ids = [...new Set(items.map(({ createdBy }) => createdBy))].filter((id) => id !== '');
  const people = await Promise.all(ids.map((id) => readPerson(library, viewer, id)));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    items: items.map(({ createdBy, ...rest }) => ({ ...rest, by: names.get(createdBy) ?? 'Failonce' })),
    total,
    after,
    next,
    mail: server.mail.available,
  };
}
