import { attributes, type Content, type Html, html } from '../html/html.ts';
import { stateName } from '../parts/pill.ts';
import { FACETS, type Facet, isChosen, type LibraryAsked, libraryAddress, toggled } from './asked.ts';

/** A value that occurs, and in how many postmortems. */
export interface FacetCount {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}
export type FacetCounts = Readonly<Record<Facet, readonly FacetCount[]>>;

const NAMES: Readonly<Record<Facet, string>> = {
  service: 'Service',
  cause: 'Cause',
  trigger: 'Trigger',
  severity: 'Severity',
  state: 'State',
  year: 'Year',
  author: 'Author',
};
/** Values that stand there at once; the others one opens. */
const AT_ONCE = 6;

/**
 * What the library can be narrowed by, as links that lead there. On a narrow screen they are folded away; a wide one shows
 * them whether they are open or not.
 */
export function facets(asked: LibraryAsked, counts: FacetCounts): Html {
  return html`<details class="facets" id="facets"><summary>Narrow it down</summary><nav aria-label="Narrow it down">
${FACETS.map((facet) => group(asked, facet, counts[facet]))}
${choices('Tasks', [
  choice('Late', asked.tasks === 'late', { ...asked, tasks: asked.tasks === 'late' ? undefined : 'late' }),
  choice('Open', asked.tasks === 'open', { ...asked, tasks: asked.tasks === 'open' ? undefined : 'open' }),
])}
${choices('Recurrence', [
  choice('Failed again', asked.recurred === true, { ...asked, recurred: asked.recurred === true ? undefined : true }),
])}
${choices('Practice', [
  choice('Drills only', asked.practice === true, { ...asked, practice: asked.practice === true ? undefined : true }),
  choice('No drills', asked.practice === false, { ...asked, practice: asked.practice === false ? undefined : false }),
])}</nav></details>`;
}

function group(asked: LibraryAsked, facet: Facet, counts: readonly FacetCount[]): Content {
  if (counts.length === 0) return undefined;
  const sorted = facet === 'year' ? [...counts].sort((a, b) => (a.value > b.value ? -1 : 1)) : counts;
  const items = sorted.map(({ value, name, count }) => ({
    chosen: isChosen(asked, facet, value),
    link: choice(
      facet === 'state' ? stateName(name) : name,
      isChosen(asked, facet, value),
      toggled(asked, facet, value),
      count,
    ),
  }));
  // What is chosen is always seen.
  const first = items.filter(({ chosen }, at) => chosen || at < AT_ONCE);
  const rest = items.filter(({ chosen }, at) => !chosen && at >= AT_ONCE);
  return choices(
    NAMES[facet],
    first.map(({ link }) => link),
    rest.length > 0 &&
      html`<details><summary>${rest.length} more</summary><ul>${rest.map(({ link }) => link)}</ul></details>`,
  );
}

function choices(name: string, links: readonly Html[], more?: Content): Html {
  return html`<section><h2>${name}</h2><ul>${links}</ul>${more}</section>`;
}

function choice(name: string, chosen: boolean, to: LibraryAsked, count?: number): Html {
  return html`<li><a href="${libraryAddress(to)}" ${attributes({ 'aria-current': chosen ? 'true' : undefined })}><span>${name}</span>${count !== undefined && html` <span class="count">${thousands(count)}</span>`}</a></li>`;
}

/** “12,345”. */
export function thousands(count: number): string {
  return count.toLocaleString('en-US');
}

/** What is chosen, each a link that takes it away again: it is seen where the facets are folded away. */
export function chosenOnes(asked: LibraryAsked, counts: FacetCounts): Content {
  const known = (facet: Facet, value: string): string => {
    const name = counts[facet].find((each) => each.value === value.trim().toLowerCase())?.name ?? value;
    return facet === 'state' ? stateName(name) : name;
  };
  const links = [
    ...FACETS.flatMap((facet) =>
      (asked[facet] ?? []).map((value) =>
        away(`${NAMES[facet]}: ${known(facet, value)}`, {
          ...asked,
          [facet]: (asked[facet] ?? []).filter((each) => each !== value),
        }),
      ),
    ),
    asked.tasks !== undefined && away(`Tasks: ${asked.tasks}`, { ...asked, tasks: undefined }),
    asked.recurred !== undefined &&
      away(asked.recurred ? 'Failed again' : 'Not again', { ...asked, recurred: undefined }),
    asked.practice !== undefined &&
      away(asked.practice ? 'Drills only' : 'No drills', { ...asked, practice: undefined }),
  ].filter((each) => each !== false);
  return links.length > 0 && html`<p class="chosen">${links}</p>`;
}

function away(name: string, to: LibraryAsked): Html {
  return html`<a class="pill pill-accent" href="${libraryAddress(to)}"><span class="aside-from-view">Without </span>${name} <span aria-hidden="true">×</span></a>`;
}
