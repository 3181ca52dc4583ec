import { type MaybeSame, sameIncident } from '../beginning/same-incident.ts';
import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { Form, type Sent } from '../parts/form.ts';

/** How somebody begins. */
export interface Beginnings {
  readonly sent?: Sent | undefined;
  /** Recent ones that may be about the same incident: the form asks before it goes on. */
  readonly same?: readonly MaybeSame[];
}

/** Where a postmortem is begun: a title is enough. */
export function beginPage({ sent, same = [] }: Beginnings = {}): Page {
  const form = new Form('begin', sent);
  const asked = same.length > 0;
  return {
    title: 'Write a postmortem',
    place: 'write',
    body: html`<section class="begin"><h1>Write a postmortem</h1>
<p class="lead">${asked ? 'One question before it begins.' : 'A title is enough. Everything else may be missing for as long as it is a draft.'}</p>
${sameIncident(same, () => undefined)}
${form.whole(
  html`${form.field({ name: 'title', label: 'What broke, in a few words?', hint: 'As in “Checkout down: a certificate expired”. It can be changed at any time.', focus: !asked, most: 200 })}
<div class="ways-to-begin"><button class="button ${asked ? '' : 'button-main'}" name="way" value="guide">${asked ? 'It is another one: answer questions' : 'Answer questions'}</button>
<button class="button" name="way" value="edit">${asked ? 'It is another one: write freely' : 'Write freely'}</button></div>`,
  asked ? { another: 'yes' } : {},
)}
<dl class="quiet about-ways"><div><dt>Answer questions</dt><dd>One after the other, each may be skipped. Ten minutes, on a phone too.</dd></div>
<div><dt>Write freely</dt><dd>The editor, with all parts of the format in place and what is missing beside it.</dd></div>
<div><dt><a href="/import">Import files</a></dt><dd>Of postmortems that were written elsewhere.</dd></div></dl></section>`,
  };
}
