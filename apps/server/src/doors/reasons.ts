/** What an error of the way to the identity provider and back (OAuth 2.0, better-auth) means for whoever wants to come in. */
export function reasonOf(error: string, said: string | undefined): string {
  return REASONS[error] ?? (said ? `You were not let in: ${said.slice(0, 300)}` : 'You were not let in. Try again.');
}

const REASONS: Readonly<Record<string, string>> = {
  access_denied: 'The identity provider did not let you in.',
  state_not_found: 'The identity provider came back without what we sent along. Try again.',
  state_mismatch: 'This is not the try that your browser has begun. Try again, in one window.',
  unable_to_get_user_info: 'What the identity provider told of you could not be used. Tell an owner of the library.',
  invalid_code: 'The identity provider did not take our code. Tell an owner of the library.',
  account_not_linked:
    'Somebody with your e-mail address is here already, and the identity provider does not vouch that it is you. Sign in with your password.',
};
