import { ROLE_CHOICES } from '../administration/roles.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { type Content, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';

/** How people come in from the identity provider, without the secret. */
export interface ShownSingleSignOn {
  readonly issuer: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly groupsClaim: string;
  readonly createTeams: boolean;
  readonly role: string;
  readonly domains: readonly string[];
  readonly vouchesForEmail: boolean;
}

export interface SingleSignOnView {
  /** What the provider has to allow. */
  readonly redirect: string;
  /** As it is, or as it was tested. */
  readonly settings: ShownSingleSignOn | undefined;
  /** Do people come in this way now? */
  readonly inUse: boolean;
  /** Do the server's own settings say it? */
  readonly fixed: boolean;
  /** The settings of a test, sealed, with the secret. */
  readonly kept?: string | undefined;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  saved: 'Single sign-on is set. The sign-in page offers it from now on.',
  ended: 'Single sign-on is ended. People come in by passwords and passkeys.',
};

/** The words of `done` in the address that say something. */
export const SINGLE_SIGN_ON_DONE = Object.keys(DONE);

/** The settings of single sign-on, which are tested before they are kept. */
export function singleSignOnPage(view: SingleSignOnView): Page {
  const { redirect, inUse, fixed, sent, done } = view;
  return settingsPage({
    at: 'single-sign-on',
    title: 'Single sign-on',
    lead: inUse
      ? 'People come in from the company’s identity provider.'
      : 'People come in from the company’s identity provider (OpenID Connect), and teams follow its groups.',
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    body: html`<section class="panel" aria-labelledby="there"><h2 id="there">At the identity provider</h2><p class="lead">Make a client there that signs people in with a code, and let it come back to:</p><pre class="command">${redirect}</pre></section>
${fixed ? asServerSays(view) : section('here', 'Here', settingsForm(view))}
${inUse && !fixed && section('end', 'End it', new Form('end', sent).whole(button('End single sign-on', 'grave')), 'People then need a password or a passkey.')}`,
  });
}

function asServerSays({ settings }: SingleSignOnView): Content {
  if (settings === undefined) return undefined;
  const { issuer, clientId, scopes, groupsClaim } = settings;
  return section(
    'here',
    'Here',
    html`<dl class="facts"><dt>Issuer</dt><dd>${issuer}</dd><dt>Client</dt><dd>${clientId}</dd><dt>Scopes</dt><dd>${scopes.join(' ')}</dd><dt>Groups</dt><dd>${groupsClaim}</dd></dl>`,
    'The settings of the server say this. Change it there (FAILONCE_OIDC_…).',
  );
}

function settingsForm({ settings, kept, inUse, sent }: SingleSignOnView): Content {
  const form = new Form('test', sent === undefined || sent.act === 'end' ? undefined : { ...sent, act: 'test' });
  const hasSecret = inUse || kept !== undefined;
  return form.whole(
    html`${form.field({ name: 'issuer', label: 'Issuer', type: 'url', value: settings?.issuer, hint: 'The address by which the provider names itself: https://id.example.com/realms/company' })}
${form.field({ name: 'clientId', label: 'Client ID', value: settings?.clientId })}
${form.field({ name: 'clientSecret', label: 'Client secret', type: 'password', optional: hasSecret, hint: hasSecret ? 'Leave it empty to keep the one that is there.' : undefined })}
${form.field({ name: 'scopes', label: 'Scopes', value: settings?.scopes.join(' ') ?? 'openid email profile', hint: 'Many providers want “groups” here, too.' })}
${form.field({ name: 'groupsClaim', label: 'Claim with the groups', value: settings?.groupsClaim ?? 'groups' })}
${form.box({ name: 'createTeams', label: 'Each group becomes a team', ticked: settings?.createTeams ?? true })}
${form.choice({ name: 'role', label: 'Who comes for the first time is', options: ROLE_CHOICES, value: settings?.role ?? 'editor' })}
${form.field({ name: 'domains', label: 'Only addresses of', value: settings?.domains.join(', '), optional: true, hint: 'example.com, example.org. Empty: everybody whom the provider knows.' })}
${form.box({ name: 'vouchesForEmail', label: 'The provider vouches for every address', ticked: settings?.vouchesForEmail ?? false, hint: 'Where it checks addresses itself, but does not say so each time (“email_verified”).' })}
<span class="acts"><button class="button button-main" name="act" value="test">Test it</button> <button class="button" name="act" value="save">Save without a test</button></span>
<span class="hint">The test signs you in at the provider and shows what it tells of you. Nothing is kept before you say so.</span>`,
    kept === undefined ? {} : { kept },
  );
}

/** On the way to the provider, which no form of ours may lead to by itself. */
export function toProviderPage(address: string, host: string): Page {
  return {
    ...settingsPage({
      at: 'single-sign-on',
      title: `On to ${host}`,
      owner: true,
      body: html`<p class="way-below"><a class="button button-main" href="${address}">Go on to ${host}</a></p>`,
    }),
    onward: address,
  };
}
