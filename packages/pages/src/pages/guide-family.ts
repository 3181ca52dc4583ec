import type { Page } from '../frame.ts';
import { GUIDE_FAMILIES, type GuideEntry, type GuideFamily, guideAddress } from '../guide/guide.ts';
import { html } from '../html/html.ts';

/** Everything of one kind that can be looked up. */
export function guideFamilyPage(family: GuideFamily, entries: readonly GuideEntry[]): Page {
  const { title, says } = GUIDE_FAMILIES[family];
  const groups = Map.groupBy(entries, ({ group }) => group);
  return {
    title: `${title} · Guide`,
    place: 'guide',
    styles: ['guide'],
    body: html`<div class="guide">
<header class="head"><p class="of"><a href="/guide">Guide</a></p><h1>${title}</h1><p class="lead">${says}</p></header>
${[...groups].map(
  ([group, members]) => html`<section class="lookup">${group !== undefined && html`<h2>${group}</h2>`}
<ul class="entries">${members.map(({ id, name, says }) => html`<li><a href="${guideAddress(family, id)}">${name}</a> <span>${says}</span></li>`)}</ul></section>`,
)}</div>`,
  };
}
