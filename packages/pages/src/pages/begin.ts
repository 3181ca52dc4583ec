import { type MaybeSame, sameIncident } from '../beginning/same-incident.ts';
import type { Page } from '../frame.ts';
import { type Html, html } from '../html/html.ts';
import { Form, type Sent } from '../parts/form.ts';

/** How somebody begins. */
export interface Beginnings {
  readonly sent?: Sent | undefined;
  /** Recent ones that may be about the same incident: the form asks before it goes on. */
  readonly same?: readonly MaybeSame[];
  /** What it is about, where that is known already. */
  readonly incident?: { readonly id: string; readonly title: string } | undefined;
}

/** Where a postmortem is begun: a title is enough. */
export function beginPage({ sent, same = [], incident }: Beginnings = {}): Page {
  const form = new Form('begin', sent);
  const asked = same.length > 0;
  return {
    title: 'Write a postmortem',
    place: 'write',
    body: html`<section class="begin"><h1>Write a postmortem</h1>
<p class="lead">${asked ? 'One question before it begins.' : 'A title is enough. Everything else may be missing for as long as it is a draft.'}</p>
${incident !== undefined && html`<p class="small">About <a href="/owed/${incident.id}">${incident.title}</a>: when it was, and its service, are filled in.</p>`}
${sameIncident(same, (each) => incident !== undefined && settleWith(incident.id, each))}
${form.whole(
  html`${form.field({ name: 'title', label: 'What broke, in a few words?', value: incident?.title, hint: 'As in “Checkout down: a certificate expired”. It can be changed at any time.', focus: !asked, most: 200 })}
<div class="ways-to-begin"><button class="button ${asked ? '' : 'button-main'}" name="way" value="guide">${asked ? 'It is another one: answer questions' : 'Answer questions'}</button>
<button class="button" name="way" value="edit">${asked ? 'It is another one: write freely' : 'Write freely'}</button></div>`,
  asked ? { another: 'yes' } : {},
)}
<dl class="quiet about-ways"><div><dt>Answer questions</dt><dd>One after the other, each may be skipped. Ten minutes, on a phone too.</dd></div>
<div><dt>Write freely</dt><dd>The editor, with all parts of the format in place and what is missing beside it.</dd></div>
<div><dt><a href="/import">Import files</a></dt><dd>Of postmortems that were written elsewhere.</dd></div></dl></section>`,
  };
}

/** Says that the incident has that one: whoever began it may not have known where it came from. */
function settleWith(incident: string, { number, title }: MaybeSame): Html {
  return html`<form method="post" action="/owed/${incident}"><input type="hidden" name="act" value="written"><input type="hidden" name="postmortem" value="PM-${number}"><button class="button">It is about this incident<span class="aside-from-view">: ${title}</span></button></form>`;
}
