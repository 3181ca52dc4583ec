import { createToken, endSession, revokeToken, SCOPES, type Scope, setPreferences } from '@failonce/library';
import { ACCOUNT_DONE, accountPage, type Sent } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { definePage, type SentForm } from '../define-page.ts';
import { askSignIn } from '../doors/ask-sign-in.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { quietHoursIn } from '../forms/quiet-hours.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { id } from '../shapes/people.ts';
import { readOwnAccount } from '../views/own-account.ts';

const DAY = 86_400_000;

export default definePage({
  path: '/account',
  permission: 'account.read',
  query: z.object({ done: doneQuery(ACCOUNT_DONE), after: id.optional() }),
  show: async (asked) => ({
    page: accountPage({ ...(await readOwnAccount(asked as never, asked.query.after)), done: asked.query.done }),
  }),
  act: async (form) => {
    const { server, library, viewer } = form;
    const own = () => readOwnAccount(form as never, undefined);
    return await actOn(
      form.form,
      {
        'sign-out': async () => {
          const { cookies } = await askSignIn(server, form, '/sign-out', {});
          return { to: '/sign-in', cookies };
        },
        mail: async (fields) => {
          if (viewer.kind !== 'person') return '/account';
          const quiet = fields['quiet'] === 'own' ? quietHoursIn(fields) : undefined;
          await setPreferences(library, viewer, viewer.id, { quiet, digest: fields['digest'] === 'yes' });
          return '/account?done=mail#mail';
        },
        'change-password': async (fields) => await changePassword(form as never, fields),
        'end-session': async (fields) => {
          const ended = given(fields, 'session');
          const current = await server.signIn.sessionOf(form.headers);
          await endSession(library, viewer, ended);
          return ended === current ? '/sign-in' : '/account?done=session#sessions';
        },
        'remove-passkey': async (fields) => {
          const { problem } = await askSignIn(server, form, '/passkey/delete-passkey', {
            id: given(fields, 'passkey'),
          });
          if (problem !== undefined) refuse(undefined, problem);
          return '/account?done=passkey#passkeys';
        },
        'create-token': async (fields) => {
          const scope = given(fields, 'scope') as Scope;
          if (!SCOPES.includes(scope)) refuse('scope', 'Choose one of these.');
          const days = given(fields, 'days');
          if (!/^\d{0,4}$/.test(days)) refuse('days', 'Choose one of these.');
          const expiresAt = days === '' ? undefined : new Date(library.now().getTime() + Number(days) * DAY);
          const { name, token } = await createToken(library, viewer, { name: given(fields, 'name'), scope, expiresAt });
          return { page: accountPage({ ...(await own()), made: { name, token } }) };
        },
        'revoke-token': async (fields) => {
          await revokeToken(library, viewer, given(fields, 'token'));
          return '/account?done=token#tokens';
        },
      },
      async (sent: Sent) => accountPage({ ...(await own()), sent }),
    );
  },
});

async function changePassword(form: SentForm<never, never>, fields: Readonly<Record<string, string | undefined>>) {
  const { problem, code, cookies } = await askSignIn(form.server, form, '/change-password', {
    currentPassword: given(fields, 'current'),
    newPassword: given(fields, 'password'),
    revokeOtherSessions: true,
  });
  if (problem === undefined) return { to: '/account?done=password#password', cookies };
  if (code === 'INVALID_PASSWORD') refuse('current', 'This is not your password.');
  return refuse(code === undefined ? undefined : 'password', problem);
}
