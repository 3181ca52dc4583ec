import type { List } from '../administration/list.ts';
import { ROLE_CHOICES, roleName } from '../administration/roles.ts';
import { stretchesOf } from '../administration/search-form.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { pill } from '../parts/pill.ts';
import { rows, stretches } from '../parts/rows.ts';
import { secret } from '../parts/secret.ts';
import { day } from '../parts/time.ts';

/** An invitation that is open. */
export interface ShownInvitation {
  readonly id: string;
  readonly email: string | undefined;
  readonly role: string;
  readonly by: string;
  readonly expiresAt: string;
}

export interface Invitations extends List<ShownInvitation> {
  /** Does the link go out by mail? */
  readonly mail: boolean;
  /** What was just made, to be handed on. */
  readonly made?: { readonly email: string; readonly link: string };
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  mailed: 'The invitation is on its way by mail.',
  withdrawn: 'The invitation is withdrawn. Its link opens nothing any more.',
};

/** The words of `done` in the address that say something. */
export const INVITATIONS_DONE = Object.keys(DONE);

/** Who is invited, and where somebody is. */
export function invitationsPage(given: Invitations): Page {
  const { items, mail, made, sent, done } = given;
  const form = new Form('invite', sent);
  return settingsPage({
    at: 'invitations',
    title: 'Invitations',
    lead: `Each opens once, within seven days, for one address. ${mail ? 'The link goes out by mail.' : 'This library sends no mail: you hand on the link.'}`,
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    islands: ['copy'],
    body: html`${made !== undefined && secret({ title: `The link for ${made.email}`, value: made.link, text: 'Hand it on, to nobody else. This is the one time that it is shown; inviting the address again makes a new one.' })}
${form.whole(html`${form.field({ name: 'email', label: 'E-mail', type: 'email' })}
${form.choice({ name: 'role', label: 'As', options: ROLE_CHOICES, value: 'editor' })}
${button(mail ? 'Send the invitation' : 'Make the link', 'main')}`)}
${section(
  'open',
  'Open',
  html`${rows(
    items.map(({ id, email, role, by, expiresAt }) => ({
      name: email ?? 'The first owner',
      marks: pill(roleName(role)),
      about: html`by ${by} · ends ${day(expiresAt)}`,
      acts: actButton('withdraw', 'Withdraw', email ?? 'the first owner', { invitation: id }),
    })),
    'Nobody is invited at the moment.',
  )}${stretches(stretchesOf('/admin/invitations', given))}`,
)}`,
  });
}
