import type { Page } from '../frame.ts';
import { GUIDE_FAMILIES, type GuideEntry, guideAddress, guideHowTos } from '../guide/guide.ts';
import { type Html, html } from '../html/html.ts';

interface Given {
  /** What is looked for, and what was found. */
  readonly search?: { readonly text: string; readonly found: readonly GuideEntry[] } | undefined;
}

const MOST = 40;

/** The guide: how it is done, and where to look something up. */
export function guidePage({ search }: Given = {}): Page {
  return {
    title: 'Guide',
    place: 'guide',
    styles: ['guide'],
    body: html`<div class="guide guide-home">
<header class="head"><h1>Guide</h1><p class="lead">How to write a postmortem that people want to read, and how to talk about it so that the failure does not come back.</p></header>
<ul class="howtos">${guideHowTos.map(({ id, title, says }) => html`<li class="card"><h2><a href="/guide/${id}">${title}</a></h2><p>${says}</p></li>`)}</ul>
<section class="lookup" aria-labelledby="lookup"><h2 id="lookup">Look something up</h2>
<form class="find find-large" role="search" aria-label="The guide" action="/guide"><label class="aside-from-view" for="guide-text">Search the guide</label><input id="guide-text" name="text" type="search" value="${search?.text ?? ''}" placeholder="A word: escalation, certificate, blame" autocomplete="off" maxlength="200"><button class="button">Search</button></form>
${
  search !== undefined
    ? found(search.text, search.found)
    : html`<ul class="entries">${Object.entries(GUIDE_FAMILIES).map(([family, { title, says }]) => html`<li><a href="/guide/${family}">${title}</a> <span>${says}</span></li>`)}</ul>`
}
</section></div>`,
  };
}

function found(text: string, entries: readonly GuideEntry[]): Html {
  if (entries.length === 0)
    return html`<p class="quiet" role="status">The guide has nothing on “${text}”. Try one word, or <a href="/guide">see what there is</a>.</p>`;
  return html`<p class="quiet" role="status">${entries.length === 1 ? 'One page' : `${entries.length} pages`} on “${text}”${entries.length > MOST && `, of which these are ${MOST}`}</p>
<ul class="entries">${entries.slice(0, MOST).map(({ family, id, name, says }) => html`<li><a href="${guideAddress(family, id)}">${name}</a> <span>${says}</span> <span class="kind">${GUIDE_FAMILIES[family].title}</span></li>`)}</ul>`;
}
