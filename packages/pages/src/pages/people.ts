import type { List } from '../administration/list.ts';
import { roleName } from '../administration/roles.ts';
import { counted, searchForm, stretchesOf } from '../administration/search-form.ts';
import { settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';
import { pill } from '../parts/pill.ts';
import { rows, stretches } from '../parts/rows.ts';

/** Somebody of the company, in a list. */
export interface ShownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly teams: readonly string[];
  readonly disabled: boolean;
}

/** Everybody, by name. */
export function peoplePage(list: List<ShownPerson>): Page {
  const { items, total, text } = list;
  return settingsPage({
    at: 'people',
    title: 'People',
    lead: `${counted(total, 'person', 'people')}${text ? ` with “${text}” in the name or the address` : ''}`,
    owner: true,
    body: html`${searchForm('Name or e-mail', text)}
${rows(
  items.map(({ id, name, email, role, teams, disabled }) => ({
    name: html`<a href="/admin/people/${id}">${name}</a>`,
    marks: html`${pill(roleName(role), role === 'owner' ? 'accent' : 'plain')}${disabled && html` ${pill('disabled', 'warn')}`}`,
    about: `${email}${teams.length > 0 ? ` · ${teams.join(', ')}` : ''}`,
  })),
  'Nobody is called so.',
)}
${stretches(stretchesOf('/admin/people', list))}
<p class="way-below">${buttonLink('/admin/invitations', 'Invite somebody')}</p>`,
  });
}
