import {
  type Content,
  type Html,
  html,
  type LibraryRow,
  type RowLinks,
  rowOf,
  thousands,
  unmarked,
} from '@failonce/pages';
import { chosenAddress, KINDS, type Kind, listAddress, overviewAddress, upFrom, valueName } from './addresses.ts';
import type { SiteEntry } from './entry.ts';
import type { SitePage } from './frame.ts';

/** A value that occurs: a service, a cause, a severity or a year. */
export interface Value {
  readonly name: string;
  /** Its name in addresses. */
  readonly slug: string;
  readonly count: number;
}

export type Values = Readonly<Record<Kind, readonly Value[]>>;

/** A postmortem as a list shows it. */
export interface ListedEntry {
  readonly entry: SiteEntry;
  /** Of its page, within the site. */
  readonly address: string;
  readonly recurrenceOf: readonly { readonly name: string; readonly address: string }[];
}

/** So many stand on a page. */
export const PAGE = 100;
/** Values of a kind that stand beside a list; all of them have a page. */
const BESIDE = 8;
const NAMES: Readonly<Record<Kind, string>> = {
  service: 'Service',
  cause: 'Cause',
  severity: 'Severity',
  year: 'Year',
};

/** Makes a row of a list, as a page one folder below the top links: `rowsAt` makes it fit for any. */
export function siteRow({ entry, address, recurrenceOf }: ListedEntry, today: string): string {
  const links: RowLinks = {
    postmortem: () => `../${address}`,
    earlier: () => recurrenceOf.map((earlier) => ({ name: earlier.name, address: `../${earlier.address}` })),
    service: (name) => `../${chosenAddress('service', valueName(name))}`,
  };
  return String(rowOf(asRow(entry), today, links));
}

function asRow(entry: SiteEntry): LibraryRow {
  const { number, slug, title, cause, state, practice, severity, services, date, minutes, percent, tasks } = entry;
  return {
    number,
    slug,
    title: unmarked(title),
    cause: unmarked(cause),
    passage: [],
    state,
    practice,
    hiddenFromSome: false,
    severity,
    services,
    startDate: date,
    durationMinutes: minutes,
    affectedPercent: percent,
    recurrenceOf: [],
    tasks: {
      done: tasks.filter(({ done }) => done !== undefined).length,
      open: tasks.filter(({ done }) => done === undefined).length,
      due: tasks.flatMap(({ due, done }) => (due !== undefined && done === undefined ? [due] : [])).sort(),
    },
  };
}

/** Rows of `siteRow` for a page at an address. */
function rowsAt(rows: readonly string[], page: string): string {
  const markup = rows.join('');
  // In an attribute only what we wrote begins so: quotes in words of people are escaped.
  return upFrom(page) === '' ? markup.replaceAll('="../', '="') : markup;
}

/** What is the same on all lists of a site. */
export interface Lists {
  readonly values: Values;
  /** Have files no numbers? Then the lists have no column for them. */
  readonly withoutNumbers: boolean;
  /** Is no task told of? Then there is none for them either. */
  readonly withoutTasks: boolean;
}

function rowsClass({ withoutNumbers, withoutTasks }: Lists): string {
  return `rows${withoutNumbers ? ' unnumbered' : ''}${withoutTasks ? ' without-tasks' : ''}`;
}

/** How all of it stands. */
export interface Overview {
  readonly all: number;
  readonly thisQuarter: number;
  readonly recurred: number;
  /** Undefined where no task is told of. */
  readonly late: number | undefined;
}

/** A page of the list of all postmortems, the newest first. `mark` stands where the rows go. */
export function listPage(
  lists: Lists,
  given: { readonly page: number; readonly pages: number; readonly overview: Overview; readonly mark: Html },
): SitePage {
  const { page, pages, overview, mark } = given;
  const address = listAddress(page);
  return {
    address,
    title: page === 1 ? 'Library' : `Library, page ${page}`,
    description: `${counted(overview.all)} of outages: what failed, why, and what is done so that it does not fail twice.`,
    place: 'library',
    withoutSearch: true,
    aside: page > 1,
    body: html`<h1 class="aside-from-view">Library${page > 1 && `, page ${page}`}</h1>
<div class="library">
${searchForm(upFrom(address))}
${valuesBeside(lists.values, upFrom(address))}
<div class="found" id="found">
${page === 1 ? numbers(overview) : html`<p class="count">${counted(overview.all)}, page ${page} of ${pages}</p>`}
<ol class="${rowsClass(lists)}">${mark}</ol>
${paging(page, pages, (at) => `${upFrom(address)}${listAddress(at)}`)}
</div>
</div>`,
  };
}

/** A page of the list of what has a value. */
export function chosenPage(
  lists: Lists,
  given: {
    readonly kind: Kind;
    readonly value: Value;
    readonly page: number;
    readonly pages: number;
    readonly mark: Html;
    /** What stands above the list: what is known of a cause. */
    readonly about?: Content;
  },
): SitePage {
  const { kind, value, page, pages, mark, about } = given;
  const address = chosenAddress(kind, value.slug, page);
  return {
    address,
    title: page === 1 ? value.name : `${value.name}, page ${page}`,
    description: `${counted(value.count)}: ${NAMES[kind].toLowerCase()} ${value.name}.`,
    place: kind === 'service' || kind === 'cause' ? kind : 'library',
    aside: page > 1,
    body: html`<div class="library chosen-one">
${valuesBeside(lists.values, '../', { kind, slug: value.slug })}
<div class="found" id="found">
<p class="of">${NAMES[kind]}</p>
<h1>${value.name}</h1>
${page === 1 && about}
<p class="count">${counted(value.count)}${pages > 1 && `, page ${page} of ${pages}`} · <a href="../index.html">all</a></p>
<ol class="${rowsClass(lists)}">${mark}</ol>
${paging(page, pages, (at) => `../${chosenAddress(kind, value.slug, at)}`)}
</div>
</div>`,
  };
}

/** A list's document with its rows in it. */
export function withRows(document: string, mark: Html, address: string, rows: readonly string[]): string {
  // A function: “$” is nothing special in what people wrote.
  return document.replace(mark.markup, () => rowsAt(rows, address));
}

/** All services. */
export function servicesPage(values: readonly Value[]): SitePage {
  return {
    address: overviewAddress('service'),
    title: 'Services',
    place: 'service',
    body: html`<div class="overview"><h1>Services</h1>
<ul class="all-values">${byName(values).map(({ name, slug, count }) => html`<li><a href="${chosenAddress('service', slug)}">${name}</a> <span class="count">${thousands(count)}</span></li>`)}</ul></div>`,
  };
}

/** A cause in the list of all causes. */
export interface CauseLine extends Value {
  readonly family: string;
  readonly definition: string;
}

/** All causes, by family, the frequent ones first. */
export function causesPage(lines: readonly CauseLine[]): SitePage {
  const families = [...Map.groupBy(lines, ({ family }) => family)];
  return {
    address: overviewAddress('cause'),
    title: 'Causes',
    place: 'cause',
    description: 'By which mechanisms services have failed, and how often.',
    body: html`<div class="overview"><h1>Causes</h1><p class="lead">By which mechanisms services have failed. A program has read them out of the texts; what is true, people decide.</p>
${families.map(
  ([family, members]) =>
    html`<section><h2>${family}</h2><ul class="cause-lines">${members.map(({ name, slug, count, definition }) => html`<li><a href="${chosenAddress('cause', slug)}">${name}</a> <span class="count">${thousands(count)}</span><p>${definition}</p></li>`)}</ul></section>`,
)}</div>`,
  };
}

/** What is known of a cause, above its failures. */
export function aboutCause(definition: string, prevent: readonly string[]): Html {
  return html`<p class="lead">${definition}</p>${prevent.length > 0 && html`<details class="prevent"><summary>What usually prevents it</summary><ul>${prevent.map((each) => html`<li>${each}</li>`)}</ul></details>`}`;
}

function searchForm(up: string): Html {
  return html`<form class="search" role="search" action="${up}index.html"><label class="aside-from-view" for="search">Search postmortems</label>
<input id="search" name="text" type="search" placeholder="What failed? Search words, or a service" autocomplete="off" enterkeyhint="search" maxlength="500"><kbd aria-hidden="true">/</kbd><button class="aside-from-view">Search</button></form>`;
}

function valuesBeside(values: Values, up: string, chosen?: { readonly kind: Kind; readonly slug: string }): Html {
  return html`<details class="facets"><summary>Narrow it down</summary><nav aria-label="Narrow it down">
${KINDS.map((kind) => {
  const all = values[kind];
  if (all.length === 0) return undefined;
  const shown = kind === 'service' || kind === 'cause' ? all.slice(0, BESIDE) : all;
  const own = all.find(({ slug }) => chosen?.kind === kind && chosen.slug === slug);
  const list = own === undefined || shown.includes(own) ? shown : [...shown, own];
  return html`<section><h2>${NAMES[kind]}</h2><ul>${list.map((value) => valueLink(kind, value, up, value === own))}</ul>${(kind === 'service' || kind === 'cause') && all.length > list.length && html`<p class="more"><a href="${up}${overviewAddress(kind)}">All ${thousands(all.length)}</a></p>`}</section>`;
})}</nav></details>`;
}

function valueLink(kind: Kind, { name, slug, count }: Value, up: string, isChosen: boolean): Html {
  const inside = html`<span>${name}</span> <span class="count">${thousands(count)}</span>`;
  const address = `${up}${chosenAddress(kind, slug)}`;
  return isChosen
    ? html`<li><a href="${address}" aria-current="true">${inside}</a></li>`
    : html`<li><a href="${address}">${inside}</a></li>`;
}

function numbers({ all, thisQuarter, recurred, late }: Overview): Html {
  return html`<dl class="numbers">
<div><dt>${all === 1 ? 'postmortem' : 'postmortems'}</dt><dd>${thousands(all)}</dd></div>
<div><dt>${thisQuarter === 1 ? 'outage' : 'outages'} this quarter</dt><dd>${thousands(thisQuarter)}</dd></div>
<div class="${recurred > 0 && 'again'}"><dt>failed again</dt><dd>${thousands(recurred)}</dd></div>
${late !== undefined && html`<div class="${late > 0 && 'late'}"><dt>${late === 1 ? 'task late' : 'tasks late'}</dt><dd>${thousands(late)}</dd></div>`}
</dl>`;
}

function paging(page: number, pages: number, addressOf: (page: number) => string): Content {
  if (pages === 1) return undefined;
  return html`<nav class="paging" aria-label="Pages of the list">${page > 1 && html`<a class="button" rel="prev" href="${addressOf(page - 1)}">Newer</a>`}${page < pages && html`<a class="button" rel="next" href="${addressOf(page + 1)}">Older</a>`}<span class="quiet">Page ${page} of ${pages}</span></nav>`;
}

function byName(values: readonly Value[]): readonly Value[] {
  return [...values].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

/** “1 postmortem”, “1,200 postmortems”. */
function counted(count: number): string {
  return `${thousands(count)} ${count === 1 ? 'postmortem' : 'postmortems'}`;
}
