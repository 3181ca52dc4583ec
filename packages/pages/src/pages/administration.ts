import { counted } from '../administration/search-form.ts';
import { settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';

/** What an owner sees first. */
export interface Administration {
  readonly people: number;
  readonly invitations: number;
  readonly teams: number;
  readonly services: number;
  readonly address: string;
  /** Where the data lie. */
  readonly place: string;
  readonly version: string;
  readonly mail: boolean;
  readonly singleSignOn: boolean;
}

const MOST = 3;

/** Where the library stands, and at most three things to do next. */
export function administrationPage(given: Administration): Page {
  const { people, invitations, teams, services, address, place, version } = given;
  const next = nextThings(given);
  return settingsPage({
    at: 'overview',
    title: 'Administration',
    owner: true,
    body: html`${
      next.length > 0 &&
      html`<ul class="first-steps" aria-label="Next">${next.map(({ title, text, way, to }, at) => html`<li class="card"><h2>${title}</h2><p>${text}</p>${buttonLink(to, way, at === 0 ? 'main' : 'other')}</li>`)}</ul>`
    }
<section class="panel" aria-labelledby="library"><h2 id="library">This library</h2><dl class="facts">
<dt>People</dt><dd><a href="/admin/people">${counted(people, 'person', 'people')}</a>${invitations > 0 && html`, <a href="/admin/invitations">${counted(invitations, 'open invitation', 'open invitations')}</a>`}</dd>
<dt>Teams</dt><dd><a href="/admin/teams">${counted(teams, 'team', 'teams')}</a></dd>
<dt>Services</dt><dd><a href="/admin/services">${counted(services, 'service', 'services')}</a></dd>
<dt>Address</dt><dd>${address}</dd>
<dt>Data</dt><dd>${place}</dd>
<dt>Version</dt><dd>${version}</dd>
</dl></section>`,
  });
}

function nextThings({ people, invitations, mail, singleSignOn, services }: Administration) {
  return [
    people <= 1 &&
      invitations === 0 && {
        title: 'Invite people',
        text: 'A postmortem needs a second pair of eyes. Begin with those who were on call with you.',
        way: 'Invite somebody',
        to: '/admin/invitations',
      },
    !singleSignOn && {
      title: 'Let the company in',
      text: 'With single sign-on everybody comes in without an invitation, and teams follow your groups.',
      way: 'Set single sign-on',
      to: '/admin/single-sign-on',
    },
    !mail && {
      title: 'Send mail',
      text: 'Without a mail server you hand on each link yourself.',
      way: 'See how',
      to: '/admin/mail',
    },
    services === 0 && {
      title: 'Enter your services',
      text: 'Then it is known who owns what fails.',
      way: 'Enter a service',
      to: '/admin/services',
    },
  ]
    .filter((each) => each !== false)
    .slice(0, MOST);
}
