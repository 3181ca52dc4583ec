import { html } from 'hono/html';
import { type Claims, groupsOf, type SingleSignOn } from '../sign-in/single-sign-on.ts';
import { type Html, page, problemNote } from './layout.ts';

/** What a test of single sign-on has shown: who would come in, and what is missing for it. */
export function testedPage(claims: Claims, settings: SingleSignOn): Html {
  const problem = whyNot(claims, settings);
  const groups = groupsOf(claims, settings.groupsClaim);
  const none = html`<em>none</em>`;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : none);
  return page(
    problem === undefined ? 'Single sign-on works' : 'The identity provider answers, but you could not come in',
    html`${problemNote(problem)}
<p>Nothing is kept yet. This is what the identity provider says of you:</p>
<dl>
<dt>Name</dt><dd>${text(claims['name'] ?? claims['preferred_username'])}</dd>
<dt>E-mail</dt><dd>${text(claims['email'])}${isVouchedFor(claims) ? '' : html` <span class="hint">(the provider does not vouch for it)</span>`}</dd>
<dt>Groups</dt>${groups.length === 0 ? html`<dd>${none}</dd>` : groups.map((group) => html`<dd>${group}</dd>`)}
</dl>
${groups.length === 0 ? html`<p>Groups are read from the claim “${settings.groupsClaim}”. If yours should stand here, let the provider send it, or name another claim or scope.</p>` : ''}
<p>${problem === undefined ? 'Is this you? Then go back and save the settings.' : 'Go back, change the settings, and try again.'}</p>`,
  );
}

function whyNot(claims: Claims, { domains, vouchesForEmail }: SingleSignOn): string | undefined {
  const { email } = claims;
  if (typeof email !== 'string' || email === '')
    return 'It tells no e-mail address. Ask for the scope “email”, and let the provider send it.';
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (domains.length > 0 && !domains.includes(domain))
    return `Your address is of ${domain}, and only people of ${domains.join(', ')} come in.`;
  // A newcomer would come in; who is here already, as the owner who tests, would not.
  if (!isVouchedFor(claims) && !vouchesForEmail)
    return 'It does not vouch for your e-mail address, so that nobody who is here already can come in this way. If it checks addresses itself, say so in the settings (“vouchesForEmail”).';
  return undefined;
}

function isVouchedFor(claims: Claims): boolean {
  return claims['email_verified'] === true || claims['email_verified'] === 'true';
}

/** Why a test has failed, and what to compare. */
export function failedPage(refused: URLSearchParams): Html {
  const error = refused.get('error') ?? 'unable_to_get_user_info';
  const said = refused.get('error_description');
  return page(
    'Single sign-on does not work yet',
    html`${problemNote(REASONS[error] ?? `The identity provider has refused: ${said ?? error}.`)}
${said === null || REASONS[error] === undefined ? '' : html`<p>It says: ${said}</p>`}
<p>Nothing is kept. Go back, change the settings, and try again.</p>`,
  );
}

/** What each error of the way there and back (OAuth 2.0, better-auth) means for an owner. */
const REASONS: Readonly<Record<string, string>> = {
  invalid_code:
    'The identity provider was reached, but took neither our code nor our secret. Compare the client’s id and secret, and the redirect address, with those at the provider.',
  unable_to_get_user_info:
    'The identity provider let you in, but what it told of you could not be used: its token is for another client, signed by nobody we know, or empty. Compare the issuer and the client’s id.',
  issuer_mismatch:
    'Somebody else has answered than the issuer. Compare the issuer with the one that the provider names.',
  nonce_binding_missing: 'The token does not belong to this try. Begin the test again.',
  state_not_found: 'The identity provider came back without what we sent along. Begin the test again.',
  state_mismatch: 'This is not the try that your browser has begun. Begin the test again, in one window.',
  access_denied: 'The identity provider did not let you in. Are you allowed to use this client there?',
  invalid_scope: 'The identity provider does not know one of the scopes. Compare them with those that it allows.',
  unauthorized_client:
    'The client at the identity provider may not sign people in with a code. Allow the authorization code flow.',
};
