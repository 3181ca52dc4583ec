import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { note } from '../parts/note.ts';

/** The pages of one's account and of the administration, in the order of their list. */
const PLACES = [
  { id: 'overview', address: '/admin', name: 'Overview' },
  { id: 'people', address: '/admin/people', name: 'People' },
  { id: 'invitations', address: '/admin/invitations', name: 'Invitations' },
  { id: 'teams', address: '/admin/teams', name: 'Teams' },
  { id: 'services', address: '/admin/services', name: 'Services' },
  { id: 'alerts', address: '/admin/alerts', name: 'Alerts' },
  { id: 'single-sign-on', address: '/admin/single-sign-on', name: 'Single sign-on' },
  { id: 'mail', address: '/admin/mail', name: 'Mail' },
  { id: 'webhooks', address: '/admin/webhooks', name: 'Webhooks and chat' },
  { id: 'audit', address: '/admin/audit', name: 'Audit log' },
  { id: 'backup', address: '/admin/backup', name: 'Backup' },
] as const;

/** A page beside the list of all of them: that of one's account, and for owners those of the administration. */
export function settingsPage(given: {
  readonly at: 'account' | (typeof PLACES)[number]['id'];
  readonly title: string;
  /** Where it belongs, for the page of one thing among many. */
  readonly above?: { readonly address: string; readonly name: string };
  /** One line under the title. */
  readonly lead?: Content;
  readonly done?: string | undefined;
  readonly owner: boolean;
  readonly body: Content;
  readonly islands?: readonly string[];
  readonly styles?: readonly string[];
}): Page {
  const { at, title, above, lead, done, owner, body, islands, styles } = given;
  return {
    title,
    ...(at === 'account' ? {} : { place: 'administration' as const }),
    ...(islands === undefined ? {} : { islands }),
    ...(styles === undefined ? {} : { styles }),
    body: html`<div class="settings">
<nav class="places" aria-label="Settings"><p>You</p>${place({ address: '/account', name: 'Account' }, at === 'account')}
${owner && html`<p>Administration</p>${PLACES.map((each) => place(each, each.id === at))}`}</nav>
<div class="settings-body">
${above !== undefined && html`<p class="of"><a href="${above.address}">${above.name}</a></p>`}
<h1>${title}</h1>
${lead !== undefined && html`<p class="lead">${lead}</p>`}
${done !== undefined && note(done)}
${body}
</div></div>`,
  };
}

function place({ address, name }: { readonly address: string; readonly name: string }, current: boolean): Html {
  return html`<a href="${address}" ${attributes({ 'aria-current': current ? 'page' : undefined })}>${name}</a>`;
}

/** The same, folded on a narrow screen until it is wanted: by a touch, by the address, or because something is wrong in it. */
export function foldedSection(given: {
  readonly id: string;
  readonly title: string;
  readonly lead?: Content;
  readonly body: Content;
  /** How many there are of what stands in it. */
  readonly count?: number;
  readonly open?: boolean;
}): Html {
  const { id, title, lead, body, count, open = false } = given;
  return html`<section class="panel" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2><details class="fold" ${attributes({ open })}><summary>${title}${count !== undefined && html` <span class="quiet">${count.toLocaleString('en')}</span>`}</summary>${lead !== undefined && html`<p class="lead">${lead}</p>`}${body}</details></section>`;
}

/** A part of such a page, under its own heading. */
export function section(id: string, title: string, body: Content, lead?: Content): Html {
  return html`<section class="panel" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${lead !== undefined && html`<p class="lead">${lead}</p>`}${body}</section>`;
}
