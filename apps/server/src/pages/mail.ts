import { listDeliveries, readPerson, readPreferences, SYSTEM, sendAgain, setQuietHours } from '@failonce/library';
import { MAIL_DONE, mailPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { quietHoursIn } from '../forms/quiet-hours.ts';
import { testMessage } from '../mail/messages.ts';
import { doneQuery } from '../shapes/list-query.ts';

export default definePage({
  path: '/admin/mail',
  permission: 'mail.manage',
  query: z.object({ done: doneQuery(MAIL_DONE) }),
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
        quiet: async (fields) => {
          await setQuietHours(form.library, form.viewer, quietHoursIn(fields));
          return '/admin/mail?done=quiet';
        },
        again: async (fields) => {
          await sendAgain(form.library, form.viewer, given(fields, 'message'));
          return '/admin/mail?done=again';
        },
      },
      async (sent) => mailPage({ ...(await read(form)), sent }),
    ),
});

async function read({ server, library, viewer }: Pick<AskedPage<never, never>, 'server' | 'library' | 'viewer'>) {
  const own = viewer.kind === 'person' ? (await readPerson(library, viewer, viewer.id)).email : '';
  const { items } = await listDeliveries(library, viewer, { state: 'given-up', channel: 'mail' });
  const { quiet } = await readPreferences(library, SYSTEM, '');
  const givenUp = items.map(({ id, person = 'Somebody', at, answer = '' }) => ({ id, to: person, at, answer }));
  return { available: server.mail.available, own, quiet, givenUp };
}
