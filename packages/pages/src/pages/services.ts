import type { List } from '../administration/list.ts';
import { searchForm, stretchesOf } from '../administration/search-form.ts';
import { section, settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { rows, stretches } from '../parts/rows.ts';

/** A service, in a list. */
export interface ShownService {
  readonly id: string;
  readonly name: string;
  /** The team or the person. */
  readonly owner: string | undefined;
}

export interface Services extends List<ShownService> {
  /** Names of teams, to be chosen from as one types. */
  readonly teams: readonly string[];
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  created: 'The service is in the catalogue.',
  changed: 'The service is changed.',
  removed: 'The service is out of the catalogue. Postmortems go on naming it.',
};

/** The words of `done` in the address that say something. */
export const SERVICES_DONE = Object.keys(DONE);

/** The catalogue of services. */
export function servicesPage(given: Services): Page {
  const { items, total, text, teams, sent, done } = given;
  return settingsPage({
    at: 'services',
    title: 'Services',
    lead: 'What the company runs, and who owns it when it fails.',
    owner: true,
    done: done === undefined ? undefined : DONE[done],
    body: html`${(total > 0 || text !== undefined) && searchForm('Name', text)}
${rows(
  items.map(({ id, name, owner }) => ({
    name: html`<a href="/admin/services/${id}">${name}</a>`,
    about: owner === undefined ? 'owned by nobody yet' : `owned by ${owner}`,
  })),
  text ? 'No service is called so.' : 'No service yet.',
)}
${stretches(stretchesOf('/admin/services', given))}
${section('new', 'Enter a service', serviceForm('create', 'Enter the service', {}, teams, sent))}`,
  });
}

export interface ServiceView {
  readonly name: string;
  /** As it is typed: the name of the team, or the address of the person. */
  readonly owner: string | undefined;
  readonly teams: readonly string[];
  readonly sent?: Sent | undefined;
}

/** One service, and who owns it. */
export function servicePage({ name, owner, teams, sent }: ServiceView): Page {
  return settingsPage({
    at: 'services',
    title: name,
    above: { address: '/admin/services', name: 'Services' },
    owner: true,
    body: html`${section('settings', 'Name and owner', serviceForm('change', 'Save', { name, owner }, teams, sent))}
${section('remove', 'Remove', new Form('remove', sent).whole(button('Take it out of the catalogue', 'grave')), 'Postmortems go on naming it.')}`,
  });
}

function serviceForm(
  act: string,
  text: string,
  { name, owner }: { readonly name?: string; readonly owner?: string | undefined },
  teams: readonly string[],
  sent: Sent | undefined,
): Html {
  const form = new Form(act, sent);
  return form.whole(html`${form.field({ name: 'name', label: 'Name', value: name, most: 200, hint: 'As postmortems name it.' })}
${form.field({ name: 'owner', label: 'Owner', value: owner, optional: true, list: 'teams', hint: 'The name of a team, or the e-mail of a person.' })}
<datalist id="teams">${teams.map((team) => html`<option value="${team}">`)}</datalist>
${button(text)}`);
}
