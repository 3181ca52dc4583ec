import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { askedText, incidentLine, incidentMarks, type ShownIncident } from '../incidents/incident-line.ts';
import { buttonLink } from '../parts/button.ts';
import { button, Form, type Sent } from '../parts/form.ts';
import { rows, stretches } from '../parts/rows.ts';
import { day } from '../parts/time.ts';

/** The incidents without a postmortem, or those that are settled. */
export interface OwedView {
  readonly state: 'owed' | 'settled';
  /** Only those that the reader is asked to write of. */
  readonly mine: boolean;
  readonly items: readonly ShownIncident[];
  readonly total: number;
  readonly late: number;
  readonly next: string | undefined;
  readonly after: string | undefined;
  /** May the reader write and settle? */
  readonly mayWrite: boolean;
  readonly owner: boolean;
  /** Names of services, to be chosen from as one types. */
  readonly services: readonly string[];
  /** The instant at which it is read. */
  readonly now: string;
  readonly sent?: Sent | undefined;
  readonly done?: string | undefined;
}

const DONE: Readonly<Record<string, string>> = {
  told: 'It is written down. Whoever owns the service is asked to write.',
  settled: 'It is settled.',
};

/** The words of `done` in the address that say something. */
export const OWED_DONE = Object.keys(DONE);

/** Incidents without a postmortem: the longest owed first, and who is asked to write. */
export function owedPage(view: OwedView): Page {
  const { state, mine, items, total, next, after, mayWrite, owner, now, done } = view;
  return {
    title: 'Postmortems owed',
    place: 'queue',
    styles: ['owed'],
    body: html`<section class="queue owed"><h1>Postmortems owed</h1>
<p class="lead">Incidents that nobody has written up yet. Each is settled by its postmortem, or by a word on why it needs none.</p>
${done !== undefined && html`<p class="note" role="status">${DONE[done]}</p>`}
<nav class="choices" aria-label="Which incidents">${[
      choice('Owed', '/owed', state === 'owed' && !mine),
      choice('Asked of me', '/owed?mine=yes', state === 'owed' && mine),
      choice('Settled', '/owed?state=settled', state === 'settled'),
    ]}</nav>
<p class="count">${countText(view)}</p>
${rows(
  items.map((each) => ({
    name: html`<a href="/owed/${each.id}">${each.title}</a>`,
    marks: incidentMarks(each),
    about: html`<span class="next-thing">${state === 'owed' ? `Asked: ${askedText(each)}` : settledText(each)}</span> ${incidentLine(each, now)}${maybeText(each)}`,
    acts: mayWrite && each.state === 'owed' ? buttonLink(`/new?incident=${each.id}`, 'Write it') : undefined,
  })),
  none(view),
)}
${stretches({ first: after === undefined ? undefined : addressOf(view), next: next === undefined ? undefined : addressOf(view, next) })}
${owner && total === 0 && state === 'owed' && html`<p class="quiet">Alerts can tell of incidents by themselves: <a href="/admin/alerts">make an address for them</a>.</p>`}
${mayWrite && tellForm(view)}</section>`,
  };
}

function choice(name: string, address: string, current: boolean): Html {
  return html`<a class="button" href="${address}" ${attributes({ 'aria-current': current ? 'page' : undefined })}>${name}</a>`;
}

function countText({ state, total, late }: OwedView): string {
  const many = total.toLocaleString('en');
  if (state === 'settled') return `${many} settled`;
  return late === 0 ? `${many} owed` : `${many} owed, ${late.toLocaleString('en')} of them late`;
}

function none({ state, mine }: OwedView): string {
  if (state === 'settled') return 'No incident is settled yet.';
  return mine ? 'No postmortem is asked of you.' : 'No postmortem is owed: every incident that is known has its own.';
}

/** What it was settled by. */
export function settledText({ postmortem, reason, settledBy, settledAt }: ShownIncident): Content {
  const by = html`${settledBy ?? 'Failonce'}${settledAt !== undefined && html`, ${day(settledAt)}`}`;
  if (postmortem !== undefined)
    return html`<a href="/pm/${postmortem.number}-${postmortem.slug}">PM-${postmortem.number} ${postmortem.title}</a> (${by})`;
  return html`Needs none: ${reason} (${by})`;
}

function maybeText({ maybe, state }: ShownIncident): Content {
  if (maybe === undefined || state !== 'owed') return undefined;
  return html`<br>Is it <a href="/pm/${maybe.number}-${maybe.slug}">PM-${maybe.number} ${maybe.title}</a>?`;
}

function addressOf({ state, mine }: OwedView, after?: string): string {
  const query = [
    ...(state === 'settled' ? ['state=settled'] : []),
    ...(mine ? ['mine=yes'] : []),
    ...(after === undefined ? [] : [`after=${encodeURIComponent(after)}`]),
  ].join('&');
  return query === '' ? '/owed' : `/owed?${query}`;
}

/** For what no alert tells of. */
function tellForm({ services, sent }: OwedView): Html {
  const form = new Form('tell', sent);
  return html`<details class="tell" ${attributes({ open: sent !== undefined })}><summary>Tell of an incident</summary>
${form.whole(html`${form.field({ name: 'title', label: 'What broke, in a few words?', most: 200 })}
${form.field({ name: 'service', label: 'Service', optional: true, list: 'services', most: 100, hint: 'Whoever owns it is asked to write.' })}
<datalist id="services">${services.map((each) => html`<option value="${each}">`)}</datalist>
${form.field({ name: 'severity', label: 'Severity', optional: true, most: 40, hint: 'As in “SEV-1”.' })}
${form.field({ name: 'day', label: 'Day', type: 'date', optional: true, hint: 'Today, where it is left out.' })}
${form.field({ name: 'time', label: 'Time, UTC', optional: true, example: '09:02', most: 5 })}
${button('Write it down', 'main')}`)}</details>`;
}
