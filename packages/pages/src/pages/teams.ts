import type { List } from '../administration/list.ts';
import { counted, searchForm, stretchesOf } from '../administration/search-form.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { rows, stretches } from '../parts/rows.ts';

/** A team, in a list. */
export interface ShownTeam {
  readonly id: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly size: number;
}

export interface Teams extends List<ShownTeam> {
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

/** All teams, by name. */
export function teamsPage(given: Teams): Page {
  const { items, total, text, sent, done } = given;
  return settingsPage({
    at: 'teams',
    title: 'Teams',
    lead: 'They own services, and a postmortem can be for one of them alone.',
    owner: true,
    done: done === 'removed' ? 'The team is removed.' : undefined,
    body: html`${(total > 0 || text !== undefined) && searchForm('Name', text)}
${rows(
  items.map(({ id, name, group, size }) => ({
    name: html`<a href="/admin/teams/${id}">${name}</a>`,
    about: `${counted(size, 'member', 'members')}${group === undefined ? '' : ` · follows the group “${group}”`}`,
  })),
  text ? 'No team is called so.' : 'No team yet.',
)}
${stretches(stretchesOf('/admin/teams', given))}
${section('new', 'Add a team', teamForm('create', 'Add the team', {}, sent))}`,
  });
}

interface TeamFields {
  readonly name?: string;
  readonly group?: string | undefined;
  /** The e-mail of who leads it. */
  readonly lead?: string | undefined;
  /** Who is offered as lead as one types. */
  readonly people?: readonly { readonly name: string; readonly email: string }[];
}

/** Names a team, the group that it follows, and who leads it. */
export function teamForm(
  act: string,
  text: string,
  { name, group, lead, people = [] }: TeamFields,
  sent: Sent | undefined,
) {
  const form = new Form(act, sent);
  return form.whole(html`${form.field({ name: 'name', label: 'Name', value: name, most: 200 })}
${form.field({ name: 'group', label: 'Group of the identity provider', value: group, optional: true, most: 200, hint: 'Its members come and go with the group at each sign-in. Leave it empty, and you say who is in.' })}
${form.field({ name: 'lead', label: 'Lead', value: lead, optional: true, most: 254, list: 'people', hint: 'The e-mail of a member or of anybody else. The lead is asked about tasks whose owner is gone, and about what stays undone after its owner was reminded.' })}
<datalist id="people">${people.map((each) => html`<option value="${each.email}">${each.name}</option>`)}</datalist>
${button(text)}`);
}
