import { readPerson } from '@failonce/library';
import { mailPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { testMessage } from '../mail/messages.ts';
import { doneQuery } from '../shapes/list-query.ts';

export default definePage({
  path: '/admin/mail',
  permission: 'mail.manage',
  query: z.object({ done: doneQuery(['sent']) }),
  show: async (asked) => ({ page: mailPage({ ...(await read(asked)), done: asked.query.done }) }),
  act: async (form) =>
    await actOn(
      form.form,
      {
        test: async (fields) => {
          const to = given(fields, 'to').trim();
          if (!/^[^\s@]+@[^\s@]+$/.test(to)) refuse('to', 'This is no e-mail address.');
          if (!(await form.server.mail.send(testMessage(to)))) refuse(undefined, 'This server names no mail server.');
          return '/admin/mail?done=sent';
        },
      },
      async (sent) => mailPage({ ...(await read(form)), sent }),
    ),
});

async function read({ server, library, viewer }: Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'>) {
  const own = viewer.kind === 'person' ? (await readPerson(library, viewer, viewer.id)).email : '';
  return { available: server.mail.available, own };
}
