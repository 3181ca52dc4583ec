import type { Page } from '../frame.ts';
import { type Content, type Html, html } from '../html/html.ts';
import { fieldsOf, isNarrowed, type LibraryAsked, libraryAddress } from '../library/asked.ts';
import { chosenOnes, type FacetCounts, facets, thousands } from '../library/facets.ts';
import { keysDialog } from '../library/keys.ts';
import { type LibraryRow, rows } from '../library/rows.ts';

/** The library as somebody wants to see it. */
export interface LibraryView {
  readonly asked: LibraryAsked;
  readonly rows: readonly LibraryRow[];
  readonly total: number;
  readonly facets: FacetCounts;
  /** How the whole of it stands; shown where nothing else was asked for. */
  readonly overview: {
    readonly thisQuarter: number;
    readonly recurred: number;
    readonly late: number;
    readonly owed: number;
  };
  /** Where the next stretch begins; undefined at the end. */
  readonly next: string | undefined;
  /** Is this not the first stretch? */
  readonly isLater: boolean;
  /** Searches that find something, where this one does not. */
  readonly suggestions: readonly string[];
  /** May the reader add postmortems? */
  readonly mayWrite: boolean;
  /** The day on which it is read: “2026-02-14”. */
  readonly today: string;
  /** What stands above everything. */
  readonly notice?: Content;
}

/** The library: the newest outages, or what was searched for, and what it can be narrowed by. */
export function libraryPage(view: LibraryView): Page {
  const { asked, total } = view;
  const text = asked.text.trim();
  return {
    title: text === '' ? 'Library' : `“${text}”`,
    place: 'library',
    withoutSearch: true,
    islands: ['library'],
    body: html`${view.notice}<h1 class="aside-from-view">Library</h1>
<div class="library">
${searchForm(asked)}
${facets(asked, view.facets)}
<div class="found" id="found">
${chosenOnes(asked, view.facets)}
<p id="count" class="${isNarrowed(asked) ? 'count' : 'count aside-from-view'}" role="status">${countText(asked, total)}</p>
${!isNarrowed(asked) && !view.isLater && numbers(view)}
${view.rows.length === 0 ? nothing(view) : rows(view.rows, view.today)}
${paging(view)}
</div>
${keysDialog()}
</div>`,
  };
}

/** A form, so that it works without a script: what is chosen beside it is sent along. */
function searchForm(asked: LibraryAsked): Html {
  const others = fieldsOf({ ...asked, text: '' });
  return html`<form class="search" role="search" action="/"><label class="aside-from-view" for="search">Search postmortems</label>
<input id="search" name="text" type="search" value="${asked.text}" placeholder="What failed? Search words, “a phrase”, or a service" autocomplete="off" enterkeyhint="search" maxlength="500"><kbd aria-hidden="true">/</kbd>
<span id="others">${others.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}</span><button class="aside-from-view">Search</button></form>`;
}

function countText({ text }: LibraryAsked, total: number): string {
  const found = `${thousands(total)} ${total === 1 ? 'postmortem' : 'postmortems'}`;
  return text.trim() === '' ? found : `${found} for “${text.trim()}”`;
}

function numbers({ overview: { thisQuarter, recurred, late, owed }, mayWrite }: LibraryView): Html {
  return html`<div class="above"><dl class="numbers">
<div><dt>${thisQuarter === 1 ? 'outage' : 'outages'} this quarter</dt><dd>${thousands(thisQuarter)}</dd></div>
${number('failed again', recurred, 'again', '/again')}
${number(late === 1 ? 'task late' : 'tasks late', late, 'late', libraryAddress({ text: '', tasks: 'late' }))}
${owed > 0 && html`<div class="late"><dt><a href="/owed">${owed === 1 ? 'postmortem owed' : 'postmortems owed'}</a></dt><dd>${thousands(owed)}</dd></div>`}
</dl>${mayWrite && html`<p class="above-more"><a href="/import">Import old postmortems</a></p>`}</div>`;
}

/** A number that should be none; as long as it is not, it leads to what it counts. */
function number(name: string, count: number, mark: string, address: string): Html {
  return html`<div class="${count > 0 ? mark : ''}"><dt>${count > 0 ? html`<a href="${address}">${name}</a>` : name}</dt><dd>${thousands(count)}</dd></div>`;
}

/** Nothing was found: what was meant, or a way back to where there is something. */
function nothing({ asked, suggestions }: LibraryView): Html {
  const narrowed = fieldsOf({ ...asked, text: '' }).length > 0;
  const anything = asked.text.trim() !== '';
  return html`<section class="nothing"><h2>Nothing found</h2>
${suggestions.length > 0 && html`<p>Did you mean ${suggestions.map((text, at) => html`${at > 0 && (at === suggestions.length - 1 ? ' or ' : ', ')}<a href="${libraryAddress({ ...asked, text })}">${text}</a>`)}?</p>`}
${anything && narrowed && html`<p><a href="${libraryAddress({ text: asked.text })}">Search the whole library for it</a>, not only what is chosen.</p>`}
${anything && html`<p>Every word has to occur. Fewer words find more; the beginning of a word is enough.</p>`}
<p><a href="/">Show the whole library</a></p></section>`;
}

function paging({ asked, next, isLater }: LibraryView): Content {
  if (next === undefined && !isLater) return undefined;
  return html`<nav class="paging" aria-label="Stretches of the list">${isLater && html`<a class="button" href="${libraryAddress(asked)}">Back to the first</a>`}${next !== undefined && html`<a class="button" rel="next" href="${libraryAddress(asked, next)}">${asked.text.trim() === '' ? 'Older' : 'More'}</a>`}</nav>`;
}
