import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';
import { emptyState } from '../parts/empty-state.ts';

/** What a reader may do to begin. */
export interface Beginning {
  readonly mayWrite: boolean;
  readonly mayAddSamples: boolean;
  /** As people reach the server: what `failonce push` is told. */
  readonly address: string;
}

/** A library in which there is nothing yet: three ways to begin, for whoever may. */
export function firstRunPage({ mayWrite, mayAddSamples, address }: Beginning): Page {
  const title = 'No postmortem yet';
  if (!mayWrite)
    return {
      title: 'Library',
      place: 'library',
      body: emptyState({ title, text: 'There is nothing here that you may read. What others write appears here.' }),
    };
  return {
    title: 'Library',
    place: 'library',
    withoutSearch: true,
    body: html`<section class="begin"><h1>${title}</h1><p class="lead">Three ways to begin. None of them shuts out the others.</p>
<ol>
<li class="card"><h2>Import what you have</h2><p>Old postmortems in Markdown, as they were written then. They can be searched at once, and nothing is held against them.</p><p class="ways">${buttonLink('/import', 'Import files', mayAddSamples ? 'other' : 'main')}</p></li>
<li class="card"><h2>Write one</h2><p>In the browser: a title is enough to begin. Answer one question after the other, or write freely.</p><p class="ways">${buttonLink('/new', 'Write one')}</p>
<details><summary>Or in your own editor</summary><pre class="commands"><code>failonce new
failonce check FILE
failonce push FILE --server ${address}</code></pre></details></li>
${
  mayAddSamples &&
  html`<li class="card"><h2>Look around first</h2><p>24 postmortems of an invented garden shop: what a library looks like after two years. You remove them again with one click.</p><form method="post" action="/"><p class="ways"><button class="button button-main" name="do" value="add-samples">Try the sample library</button></p></form></li>`
}
</ol></section>`,
  };
}

/** Says that these are samples, above the list, until they are removed. */
export function samplesNotice(count: number, mayRemove: boolean) {
  return html`<form class="notice" method="post" action="/"><p><b>This is the sample library:</b> ${count} postmortems of an invented garden shop.</p>${mayRemove && html`<button class="button" name="do" value="remove-samples">Remove the samples</button>`}</form>`;
}
