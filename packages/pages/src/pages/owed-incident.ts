import type { Page } from '../frame.ts';
import { attributes, type Content, type Html, html } from '../html/html.ts';
import { askedText, incidentMarks, type ShownIncident } from '../incidents/incident-line.ts';
import { buttonLink } from '../parts/button.ts';
import { actButton, button, Form, type Sent } from '../parts/form.ts';
import { dayText } from '../parts/time.ts';
import { settledText } from './owed.ts';

/** One incident, and what it can be settled by. */
export interface OwedIncidentView {
  readonly incident: ShownIncident;
  readonly mayWrite: boolean;
  readonly mayPurge: boolean;
  readonly sent?: Sent | undefined;
}

/** An incident that wants a postmortem: write it, say which one it has, or why it needs none. */
export function owedIncidentPage({ incident, mayWrite, mayPurge, sent }: OwedIncidentView): Page {
  const { title, service, beganAt, endedAt, source, address, state } = incident;
  return {
    title,
    place: 'queue',
    styles: ['owed'],
    body: html`<section class="queue owed"><p class="of"><a href="/owed">Postmortems owed</a></p>
<h1>${title}</h1>
<p class="marks">${incidentMarks(incident)}</p>
<dl class="facts"><dt>Service</dt><dd>${service ?? 'Not said'}</dd>
<dt>Began</dt><dd>${instant(beganAt)}</dd>
<dt>Ended</dt><dd>${endedAt === undefined ? 'Not known to be over' : instant(endedAt)}</dd>
<dt>Known from</dt><dd>${source ?? 'a person or program of the company'}${address !== undefined && html` · <a href="${address}" rel="noreferrer">Look at it there</a>`}</dd>
<dt>${state === 'owed' ? 'Asked to write' : 'Settled'}</dt><dd>${state === 'owed' ? askedText(incident) : settledText(incident)}</dd></dl>
${mayWrite && (state === 'owed' ? ways(incident, sent) : actButton('owe-again', 'It still wants a postmortem', title, {}, 'other'))}${mayPurge && purging(sent)}</section>`,
  };
}

function instant(at: string): Html {
  return html`<time datetime="${at}">${dayText(at)}, ${at.slice(11, 16)} UTC</time>`;
}

function ways({ id, maybe }: ShownIncident, sent: Sent | undefined): Content {
  const written = new Form('written', sent);
  const unneeded = new Form('unneeded', sent);
  return html`<p class="ways">${buttonLink(`/new?incident=${id}`, 'Write it', 'main')}</p>
<h2>It is written already</h2>
${maybe !== undefined && html`<p>Of the same service and hour: <a href="/pm/${maybe.number}-${maybe.slug}">PM-${maybe.number} ${maybe.title}</a></p>${actButton('written', `PM-${maybe.number} is its postmortem`, maybe.title, { postmortem: `PM-${maybe.number}` }, 'other')}`}
${written.whole(html`${written.field({ name: 'postmortem', label: 'Its postmortem', example: 'PM-42', most: 200 })}
${button('That is it')}`)}
<h2>It needs none</h2>
${unneeded.whole(html`${unneeded.area({ name: 'reason', label: 'Why not?', hint: 'It is kept, and shown with your name.', rows: 2 })}
${button('It needs none')}`)}`;
}

/** For an owner: what should never have been told. */
function purging(sent: Sent | undefined): Html {
  const form = new Form('purge', sent);
  return html`<details class="fold" ${attributes({ open: sent?.act === 'purge' })}><summary>Take a secret out</summary>
<p class="quiet">Out of this incident and the alerts that told of it, for good. Whoever has seen it may know it still: change it as well.</p>
${form.whole(html`${form.field({ name: 'secret', label: 'The words to take out', most: 10_000 })}
${form.field({ name: 'why', label: 'Why?', hint: 'It is kept in the audit log: without the secret itself.', most: 1000 })}
${button('Take it out', 'grave')}`)}</details>`;
}
