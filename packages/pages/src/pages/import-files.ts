import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { buttonLink } from '../parts/button.ts';

/** What became of the files that somebody has sent. */
export interface Imported {
  readonly taken: readonly { readonly path: string; readonly number: number; readonly notes?: readonly string[] }[];
  /** Their text is in the library already. */
  readonly known: readonly { readonly path: string; readonly number: number }[];
  readonly not: readonly { readonly path: string; readonly why: string }[];
}

const MOST_SHOWN = 200;

/** Where old postmortems are taken in, and what became of them. */
export function importPage({ report, problem }: { readonly report?: Imported; readonly problem?: string } = {}): Page {
  return {
    title: 'Import',
    place: 'library',
    body: html`<section class="import"><h1>Import old postmortems</h1>
${problem !== undefined && html`<p class="note bad" role="alert">${problem}</p>`}
${report === undefined ? explained() : told(report)}
<form class="drop" method="post" action="/import" enctype="multipart/form-data"><label for="files">${report === undefined ? 'Choose Markdown, Word or HTML files, or drop them here' : 'More files'}</label>
<input id="files" name="files" type="file" accept=".md,.markdown,.mdown,.txt,.docx,.docm,.html,.htm,.zip,text/markdown,text/plain,text/html,application/zip,application/vnd.openxmlformats-officedocument.wordprocessingml.document" multiple required>
<button class="button button-main">Import them</button></form>
<p class="quiet">Up to 4 MB at once: some hundred postmortems. For years of them, <code>failonce import FOLDER</code> takes a whole folder.</p></section>`,
  };
}

function explained(): Html {
  return html`<p class="lead">They are taken in as they were written then: published, searchable at once, and nothing is held against them. Each text is taken once, however often it is sent. Of Word, of pages of a wiki and of an export of Google Docs (.zip), the text and its pictures are taken; comments stay behind.</p>`;
}

function told({ taken, known, not }: Imported): Html {
  const parts = [
    taken.length > 0 && `${taken.length} taken`,
    known.length > 0 && `${known.length} here already`,
    not.length > 0 && `${not.length} not`,
  ].filter((each) => each !== false);
  return html`<p class="lead" role="status"><b>${parts.join(', ')}${not.length > 0 && ', and why'}.</b></p>
${list(
  'Not taken',
  not.map(({ path, why }) => html`<li><span class="file">${path}</span> <span class="quiet">${why}</span></li>`),
)}
${list('Taken', taken.map(linked))}
${list('Here already', known.map(linked))}
<p class="ways">${buttonLink('/', 'Open the library', 'main')}</p>`;
}

function linked({ path, number, notes = [] }: Imported['taken'][number]): Html {
  return html`<li><a href="/pm/${number}">PM-${number}</a> <span class="file">${path}</span>${notes.length > 0 && html` <span class="quiet">${notes.join(' ')}</span>`}</li>`;
}

function list(name: string, items: readonly Html[]): Content {
  if (items.length === 0) return undefined;
  const more = items.length - MOST_SHOWN;
  return html`<h2>${name}</h2><ul class="files">${items.slice(0, MOST_SHOWN)}${more > 0 && html`<li class="quiet">and ${more} more</li>`}</ul>`;
}
