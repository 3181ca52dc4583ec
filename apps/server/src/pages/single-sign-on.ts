import { SINGLE_SIGN_ON_DONE, type SingleSignOnView, singleSignOnPage, toProviderPage } from '@failonce/pages';
import { z } from '@hono/zod-openapi';
import { type AskedPage, definePage } from '../define-page.ts';
import { actOn, given, refuse } from '../forms/act-on.ts';
import { doneQuery } from '../shapes/list-query.ts';
import { REDIRECT_PATH, type SingleSignOn, singleSignOnShape } from '../sign-in/single-sign-on.ts';

type Asked = Pick<AskedPage<never, never>, 'server' | 'viewer'>;
type Fields = Readonly<Record<string, string | undefined>>;

export default definePage({
  path: '/admin/single-sign-on',
  permission: 'sign-in.manage',
  query: z.object({ done: doneQuery(SINGLE_SIGN_ON_DONE) }),
  show: async (asked) => ({ page: singleSignOnPage({ ...(await read(asked)), done: asked.query.done }) }),
  act: async (form) => {
    const { viewer } = form;
    const { singleSignOn } = form.server.signIn;
    const keptOf = (fields: Fields) => singleSignOn.tested(viewer, given(fields, 'kept'));
    return await actOn(
      form.form,
      {
        test: async (fields) => {
          const settings = settingsOf(fields, keptOf(fields) ?? (await singleSignOn.read()));
          const { address, cookies } = await singleSignOn.test(viewer, settings);
          return { page: toProviderPage(address, new URL(settings.issuer).host), cookies };
        },
        save: async (fields) => {
          await singleSignOn.write(viewer, settingsOf(fields, keptOf(fields) ?? (await singleSignOn.read())));
          return '/admin/single-sign-on?done=saved';
        },
        'save-tested': async (fields) => {
          const settings = keptOf(fields);
          if (settings === undefined) refuse(undefined, 'The test was too long ago. Test the settings again.');
          await singleSignOn.write(viewer, settings);
          return '/admin/single-sign-on?done=saved';
        },
        change: async (fields) => {
          const settings = keptOf(fields);
          const kept = settings === undefined ? undefined : given(fields, 'kept');
          const view = await read(form);
          return { page: singleSignOnPage({ ...view, settings: settings ?? view.settings, kept }) };
        },
        end: async () => {
          await singleSignOn.write(viewer, undefined);
          return '/admin/single-sign-on?done=ended';
        },
      },
      async (sent) => singleSignOnPage({ ...(await read(form)), kept: sent.typed['kept'], sent }),
    );
  },
});

async function read({ server }: Asked): Promise<SingleSignOnView> {
  const { read: settings, fixed } = server.signIn.singleSignOn;
  const { clientSecret: _, ...shown } = (await settings()) ?? { issuer: undefined };
  return {
    redirect: server.address + REDIRECT_PATH,
    settings: shown.issuer === undefined ? undefined : shown,
    inUse: shown.issuer !== undefined,
    fixed,
  };
}

/** What stands in the form; a secret that was not typed again is that of `before`. Throws `input-invalid`. */
function settingsOf(fields: Fields, before: SingleSignOn | undefined): SingleSignOn {
  const words = (name: string): string[] =>
    given(fields, name)
      .split(/[\s,;]+/)
      .filter(Boolean);
  const secret = given(fields, 'clientSecret');
  const parsed = singleSignOnShape.safeParse({
    issuer: given(fields, 'issuer').trim(),
    clientId: given(fields, 'clientId').trim(),
    // Only to where it was meant for: whoever names another issuer has to know the secret.
    clientSecret: secret === '' && before?.issuer === given(fields, 'issuer').trim() ? before.clientSecret : secret,
    scopes: words('scopes'),
    groupsClaim: given(fields, 'groupsClaim').trim() || 'groups',
    createTeams: fields['createTeams'] === 'yes',
    role: given(fields, 'role'),
    domains: words('domains'),
    vouchesForEmail: fields['vouchesForEmail'] === 'yes',
  });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? 'issuer');
  return refuse(field, WRONG[field] ?? issue?.message ?? 'This cannot be used.');
}

const WRONG: Readonly<Record<string, string>> = {
  issuer: 'Write an address, as in https://id.example.com.',
  clientId: 'Write what the provider calls this client.',
  clientSecret: 'Write the secret that goes with the client; for another issuer it is another one.',
  scopes: 'Write the scopes with a space between them.',
  domains: 'Write domains, as in example.com.',
};
