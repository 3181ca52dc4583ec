import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import type { EntryShown } from '../meeting/meeting.ts';
import type { Minutes } from '../meeting/minutes.ts';
import { whenOf } from '../meeting/when.ts';
import { buttonLink } from '../parts/button.ts';
import { day } from '../parts/time.ts';

/** What was said and agreed in a meeting, to read, to print and to hand on. */
export function minutesPage({ about, meeting, items, decisions, tasks }: Minutes): Page {
  const { number, plan, present, moves } = meeting;
  const [began] = moves;
  const address = `/pm/${about.number}-${about.slug}`;
  return {
    title: `Minutes: ${about.title}`,
    place: 'library',
    styles: ['meeting'],
    body: html`<article class="meeting minutes">
<p class="of"><a href="${address}">PM-${about.number}</a> <span>${about.title}</span> <a class="screen-only" href="${address}/meeting?of=${number}">The meeting</a></p>
<h1>Minutes of meeting ${number}</h1>
<p class="lead">${whenOf(plan)}</p>
<p class="quiet">${began === undefined ? 'Not held yet' : html`Held on ${day(began.at)}`} · ${present === undefined ? 'Invited' : 'There'}: ${(present ?? plan.participants).map(({ name }) => name).join(', ') || 'nobody is written down'}</p>
<p class="ways screen-only">${buttonLink(`/api/v1/postmortems/${about.number}/meetings/${number}/minutes`, 'Download as Markdown')}</p>
${items.length + decisions.length + tasks.length === 0 && html`<p class="none">Nothing was noted.</p>`}
${items.map(({ name, took, topics }) => html`<section><h2>${name}${took !== undefined && html` <span class="clocked">${took} min</span>`}</h2>${topics.map(({ title, notes }) => html`${title !== '' && html`<h3>${title}</h3>`}${list(notes)}`)}</section>`)}
${decisions.length > 0 && html`<section><h2>Decisions</h2>${list(decisions)}</section>`}
${tasks.length > 0 && html`<section><h2>Tasks</h2>${list(tasks)}</section>`}
</article>`,
  };
}

function list(entries: readonly EntryShown[]): Html {
  return html`<ul>${entries.map(
    ({ body, by, task }) =>
      html`<li><p class="meeting-said">${body}</p><p class="small">${task === undefined ? by.name : [task.owner || 'no owner', task.due === '' ? 'no day' : `due ${task.due}`].join(' · ')}</p></li>`,
  )}</ul>`;
}
