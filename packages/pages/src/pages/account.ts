import { type OwnMail, ownMailForm } from '../account/mail-form.ts';
import { passkeyRows, type ShownPasskey } from '../account/passkeys.ts';
import { type ShownSession, sessionRows } from '../account/sessions.ts';
import { type ShownToken, tokenForm, tokenRows } from '../account/tokens.ts';
import { roleName } from '../administration/roles.ts';
import { foldedSection, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { stretches } from '../parts/rows.ts';
import { secret } from '../parts/secret.ts';

/** One's own account. */
export interface Account {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly teams: readonly string[];
  readonly owner: boolean;
  /** Is there a password to change? Not for who comes in by single sign-on alone. */
  readonly password: boolean;
  readonly fewestInPassword: number;
  /** When one gets mail. */
  readonly mail: OwnMail;
  readonly passkeys: readonly ShownPasskey[];
  readonly sessions: readonly ShownSession[];
  readonly tokens: readonly ShownToken[];
  readonly tokensInAll: number;
  /** The stretches of the list of tokens, where it is long. */
  readonly more?: { readonly first?: string | undefined; readonly next?: string | undefined };
  /** A token that was just made. */
  readonly made?: { readonly name: string; readonly token: string };
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  password: 'Your password is changed. You were signed out everywhere else.',
  session: 'That session is ended.',
  token: 'The token is revoked. Whatever used it is refused from now on.',
  'passkey-added': 'The passkey is added. You can sign in with it from now on.',
  passkey: 'The passkey is removed.',
  mail: 'Mail comes as you said.',
};

/** The words of `done` in the address that say something. */
export const ACCOUNT_DONE = Object.keys(DONE);

/** Who one is here, how one comes in, and what acts in one's name. */
export function accountPage(account: Account): Page {
  const { name, owner, sent, done, made } = account;
  return settingsPage({
    at: 'account',
    title: name,
    owner,
    done: done === undefined ? undefined : DONE[done],
    islands: ['passkey', 'copy'],
    styles: ['post'],
    body: html`${made !== undefined && secret({ title: `The token “${made.name}”`, value: made.token, text: 'This is the one time that it is shown. Keep it where you keep passwords.' })}
${about(account)}
${foldedSection({ id: 'mail', title: 'Mail', lead: 'What is asked of you comes at once, other things gathered, and nothing in quiet hours.', body: ownMailForm(account.mail, sent), open: sent?.act === 'mail' })}
${foldedSection({ id: 'password', title: 'Password', body: passwordForm(account), open: sent?.act === 'change-password' })}
${foldedSection({ id: 'passkeys', title: 'Passkeys', count: account.passkeys.length, lead: 'Sign in with your fingerprint, your face or a security key, without a password.', body: passkeyRows(account.passkeys) })}
${foldedSection({ id: 'sessions', title: 'Where you are signed in', count: account.sessions.length, body: sessionRows(account.sessions) })}
${foldedSection({
  id: 'tokens',
  title: 'API tokens',
  count: account.tokensInAll,
  lead: html`Each acts in your name, within its scope. The <a href="/api/v1">reference</a> says what can be asked.`,
  body: html`${tokenRows(account.tokens)}${stretches(account.more ?? {})}${tokenForm(sent)}`,
  open: sent?.act === 'create-token' || account.more?.first !== undefined,
})}`,
  });
}

function about({ email, role, teams }: Account): Html {
  return html`<section class="panel" aria-label="You"><dl class="facts">
<dt>E-mail</dt><dd>${email}</dd>
<dt>Role</dt><dd>${roleName(role)}</dd>
<dt>Teams</dt><dd>${teams.length === 0 ? 'none' : teams.join(', ')}</dd>
</dl>${actButton('sign-out', 'Sign out', 'in this browser', {}, 'other')}</section>`;
}

function passwordForm({ password, fewestInPassword, email, sent }: Account): Content {
  if (!password)
    return html`<p class="none">You come in without a password here: your company’s sign-in knows who you are.</p>`;
  const form = new Form('change-password', sent);
  // The name goes along, so that what keeps passwords knows whose this is.
  return form.whole(html`<input class="aside-from-view" type="email" value="${email}" autocomplete="username" aria-label="E-mail" tabindex="-1" readonly>
${form.field({ name: 'current', label: 'The one that you have', type: 'password', complete: 'current-password' })}
${form.field({ name: 'password', label: 'A new one', type: 'password', complete: 'new-password', hint: `At least ${fewestInPassword} characters. A sentence is a good one.` })}
${button('Change the password')}`);
}
