import { doorOf, failedTestDoor, testedDoor } from '@failonce/pages';
import { readAssets } from '@failonce/publish';
import { type Claims, groupsOf, type SingleSignOn } from '../sign-in/single-sign-on.ts';

/** What a test of single sign-on has shown: who would come in, and what is missing for it. `kept`: what was tested, sealed. */
export function testedPage(claims: Claims, settings: SingleSignOn, kept: string): string {
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return doorOf(
    readAssets().addresses,
    testedDoor({
      name: text(claims['name'] ?? claims['preferred_username']),
      email: text(claims['email']),
      vouched: isVouchedFor(claims),
      groups: groupsOf(claims, settings.groupsClaim),
      groupsClaim: settings.groupsClaim,
      problem: whyNot(claims, settings),
      kept,
    }),
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
export function failedPage(refused: URLSearchParams, kept: string): string {
  const error = refused.get('error') ?? 'unable_to_get_user_info';
  const said = refused.get('error_description') ?? undefined;
  const known = REASONS[error];
  return doorOf(
    readAssets().addresses,
    known === undefined
      ? failedTestDoor(`The identity provider has refused: ${said ?? error}.`, undefined, kept)
      : failedTestDoor(known, said, kept),
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
