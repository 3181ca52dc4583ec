import { type ShownSession, sessionRows } from '../account/sessions.ts';
import { type ShownToken, tokenRows } from '../account/tokens.ts';
import { ROLE_CHOICES } from '../administration/roles.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { type Content, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { secret } from '../parts/secret.ts';
import { day } from '../parts/time.ts';

/** Somebody of the company, for an owner. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly createdAt: string;
  readonly disabledAt: string | undefined;
  readonly sessions: readonly ShownSession[];
  readonly tokens: readonly ShownToken[];
  /** A link for a new password that was just made. */
  readonly link?: string;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  role: 'The role is changed. It counts from now on.',
  disabled: 'The account is disabled: nobody comes in by it, and its sessions and tokens are ended.',
  enabled: 'The account is enabled again.',
  session: 'That session is ended.',
  token: 'The token is revoked.',
};

/** The words of `done` in the address that say something. */
export const PERSON_DONE = Object.keys(DONE);

/** What somebody may do, and how that ends. */
export function personPage(view: PersonView): Page {
  const { name, email, role, teams, createdAt, disabledAt, sessions, tokens, link, sent, done } = view;
  const form = new Form('set-role', sent);
  return settingsPage({
    at: 'people',
    title: name,
    above: { address: '/admin/people', name: 'People' },
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    islands: ['copy'],
    body: html`${link !== undefined && secret({ title: `A link for ${name}`, value: link, text: 'Hand it on, to nobody else. It opens once, within an hour, and sets a new password.' })}
<section class="panel" aria-label="About"><dl class="facts">
<dt>E-mail</dt><dd>${email}</dd>
<dt>Teams</dt><dd>${teams.length === 0 ? 'none' : teams.map((team, at) => html`${at > 0 && ', '}<a href="/admin/teams/${team.id}">${team.name}</a>`)}</dd>
<dt>Here since</dt><dd>${day(createdAt)}</dd>
${disabledAt !== undefined && html`<dt>Disabled</dt><dd>${day(disabledAt)}</dd>`}
</dl></section>
${section('role', 'Role', form.whole(html`${form.choice({ name: 'role', label: 'What they may do', options: ROLE_CHOICES, value: role })}${button('Change the role')}`))}
${section('sessions', 'Where they are signed in', sessionRows(sessions))}
${section('tokens', 'API tokens', tokenRows(tokens, 'None.'))}
${section('access', 'Access', access(view, sent), disabledAt === undefined ? 'Who is disabled loses all sessions and tokens at once. The name stays in the history.' : undefined)}`,
  });
}

function access({ disabledAt }: PersonView, sent: Sent | undefined): Content {
  if (disabledAt !== undefined) return new Form('enable', sent).whole(button('Enable the account'));
  return html`<div class="two-forms">${new Form('password-link', sent).whole(button('Make a link for a new password'))}${new Form('disable', sent).whole(button('Disable the account', 'grave'))}</div>`;
}
