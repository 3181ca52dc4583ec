import { auditSentence, type ShownEntry } from '../administration/audit-sentence.ts';
import { settingsPage } from '../administration/settings-frame.ts';
import type { Page } from '../frame.ts';
import { attributes, type Html, html } from '../html/html.ts';
import { wrong } from '../parts/form.ts';
import { stretches } from '../parts/rows.ts';
import { dayText } from '../parts/time.ts';

/** What the log is narrowed to, as it was typed. */
export interface AuditFilters {
  readonly person?: string | undefined;
  readonly about?: string | undefined;
  readonly kind?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

export interface AuditView {
  readonly entries: readonly ShownEntry[];
  readonly filters: AuditFilters;
  /** Why one of them finds nothing. */
  readonly problems: readonly string[];
  /** Entries before this number were asked for. */
  readonly before: number | undefined;
  /** For the stretch below; undefined at the end. */
  readonly next: number | undefined;
}

const KINDS = [
  ['', 'Everything'],
  ['postmortem', 'Postmortems'],
  ['postmortem.read-private', 'Readings of private postmortems'],
  ['session', 'Signing in and out'],
  ['session.refused', 'Refused sign-ins'],
  ['person', 'People'],
  ['invitation', 'Invitations'],
  ['token', 'API tokens'],
  ['team', 'Teams'],
  ['service', 'Services'],
  ['setting', 'Settings'],
] as const;

/** What happened, the newest first. */
export function auditPage(view: AuditView): Page {
  const { entries, filters, problems, before, next } = view;
  return settingsPage({
    at: 'audit',
    title: 'Audit log',
    lead: 'Every change, every sign-in, and every reading of a private postmortem. Times are in UTC.',
    owner: true,
    body: html`${filterForm(filters)}
${problems.map((problem) => html`<p class="way-below">${wrong(problem)}</p>`)}
${entries.length === 0 ? html`<p class="none">Nothing like this has happened.</p>` : html`<ol class="log">${entries.map(line)}</ol>`}
${stretches({
  first: before === undefined ? undefined : addressOf(filters, undefined),
  next: next === undefined ? undefined : addressOf(filters, next),
})}`,
  });
}

function line(entry: ShownEntry): Html {
  const { at, detail } = entry;
  const from = typeof detail['address'] === 'string' && detail['address'] !== '' ? detail['address'] : undefined;
  return html`<li><time datetime="${at}">${dayText(at)}, ${at.slice(11, 16)}</time><p>${auditSentence(entry)}${from !== undefined && html` <span class="quiet">from ${from}</span>`}</p></li>`;
}

function filterForm({ person, about, kind = '', since, until }: AuditFilters): Html {
  const field = (name: string, label: string, value = '', type = 'text', hint = ''): Html =>
    html`<p class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="off" ${attributes({ placeholder: hint || undefined })}></p>`;
  return html`<form class="filters filters-many">
${field('person', 'Who', person, 'text', 'Name or e-mail')}
${field('about', 'About', about, 'text', 'PM-42, a name')}
<p class="field"><label for="kind">What</label><select id="kind" name="kind">${KINDS.map(([value, name]) => html`<option value="${value}" ${attributes({ selected: value === kind })}>${name}</option>`)}</select></p>
${field('since', 'From', since, 'date')}
${field('until', 'To', until, 'date')}
<button class="button">Show</button></form>`;
}

function addressOf(filters: AuditFilters, before: number | undefined): string {
  const query = [...Object.entries(filters), ['before', before] as const]
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return `/admin/audit${query.length > 0 ? '?' : ''}${query.join('&')}`;
}
