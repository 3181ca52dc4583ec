import type { Page } from '../frame.ts';
import { html } from '../html/html.ts';
import { emptyState } from '../parts/empty-state.ts';
import { statePill } from '../parts/pill.ts';

/** A postmortem in the list. */
export interface LibraryRow {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
  readonly cause: string;
  readonly state: string;
}

/** The library: what was found, or the newest. */
export function libraryPage({
  rows,
  search,
}: {
  readonly rows: readonly LibraryRow[];
  readonly search?: string;
}): Page {
  return {
    title: 'Library',
    place: 'library',
    ...(search === undefined ? {} : { search }),
    body:
      rows.length === 0
        ? emptyState({ title: 'No postmortem yet', text: 'Write one with “failonce new”, then “failonce push”.' })
        : html`<h1 class="aside-from-view">Library</h1><ul class="rows">${rows.map(
            ({ number, slug, title, cause, state }) =>
              html`<li><h2><a href="/pm/${number}-${slug}">${title}</a></h2><p>${cause}</p><p class="quiet">PM-${number} ${statePill(state)}</p></li>`,
          )}</ul>`,
  };
}
