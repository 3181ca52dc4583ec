import { dayText, html } from '@failonce/pages';
import { FAMILIES, type Taxonomy } from '@failonce/recurrence';
import { chosenAddress, KINDS, type Kind, listAddress, valueName } from './addresses.ts';
import type { SiteEntry } from './entry.ts';
import { siteFeeds } from './feeds.ts';
import { type SiteFrame, type SitePage, siteDocument } from './frame.ts';
import {
  aboutCause,
  causesPage,
  chosenPage,
  type Lists,
  listPage,
  type Overview,
  PAGE,
  servicesPage,
  siteRow,
  type Value,
  type Values,
  withRows,
} from './library-pages.ts';
import { emptyPage, notFoundPage } from './other-pages.ts';
import type { Plan, SiteText } from './plan.ts';
import { sitemap } from './sitemap.ts';
import { titlesScript } from './titles.ts';

/** A file of a site. */
export interface SiteFile {
  readonly address: string;
  readonly text: string;
}

const ROWS = html`<slot-rows></slot-rows>`;
/** Rows are made once for all lists that show them, where there are not too many to keep. */
const MOST_KEPT = 20_000;

/** All files of a site but the pages of its postmortems, one after another: lists, causes, feeds. */
export function* siteFiles(
  frame: SiteFrame,
  texts: readonly SiteText[],
  plan: Plan,
  taxonomy: Taxonomy,
): Generator<SiteFile> {
  const { order, together } = plan;
  const page = (given: SitePage): SiteFile => ({ address: given.address, text: siteDocument(frame, given) });
  const entryAt = (at: number): SiteEntry => (texts[at] as SiteText).entry;
  const members = membersOf(order, entryAt);
  const values = Object.fromEntries(KINDS.map((kind) => [kind, valuesOf(kind, members[kind])])) as unknown as Values;
  const lists: Lists = {
    values,
    withoutNumbers: texts.every(({ entry }) => entry.number === undefined),
    withoutTasks: texts.every(({ entry }) => entry.tasks.length === 0),
  };
  const kept = new Map<number, string>();
  const rowOf = (at: number): string => {
    const known = kept.get(at);
    if (known !== undefined) return known;
    const { address, recurrenceOf } = together[at] as Plan['together'][number];
    const earlier = recurrenceOf.map(({ number, title, date, address: to }) => ({
      // In a pill there is no room for a title.
      name: number !== undefined ? `PM-${number}` : date === undefined ? title : dayText(date),
      address: (to ?? '').slice('../'.length),
    }));
    const row = siteRow({ entry: entryAt(at), address, recurrenceOf: earlier }, frame.today);
    if (texts.length <= MOST_KEPT) kept.set(at, row);
    return row;
  };
  const listed = (given: SitePage, some: readonly number[]): SiteFile => ({
    address: given.address,
    text: withRows(siteDocument(frame, given), ROWS, given.address, some.map(rowOf)),
  });

  const pages = Math.max(1, Math.ceil(order.length / PAGE));
  const overview = overviewOf(texts, plan, frame.today);
  for (let at = 1; at <= pages; at++)
    yield texts.length === 0
      ? page(emptyPage())
      : listed(listPage(lists, { page: at, pages, overview, mark: ROWS }), stretch(order, at));
  for (const kind of KINDS)
    for (const value of values[kind]) {
      const own = members[kind].get(value.slug)?.places ?? [];
      const of = Math.max(1, Math.ceil(own.length / PAGE));
      const cause = kind === 'cause' ? taxonomy.causes.find(({ id }) => valueName(id) === value.slug) : undefined;
      const about = cause && aboutCause(cause.definition, cause.measures.prevent);
      for (let at = 1; at <= of; at++)
        yield listed(chosenPage(lists, { kind, value, page: at, pages: of, mark: ROWS, about }), stretch(own, at));
    }
  yield page(servicesPage(values.service));
  yield page(
    causesPage(
      values.cause.map((value) => {
        const cause = taxonomy.causes.find(({ id }) => valueName(id) === value.slug);
        return {
          ...value,
          family: cause === undefined ? FAMILIES.own : FAMILIES[cause.family],
          definition: cause?.definition ?? '',
        };
      }),
    ),
  );
  yield page(notFoundPage());
  const newest = order.slice(0, 100).map((at) => ({ entry: entryAt(at), address: together[at]?.address as string }));
  const { atom, json } = siteFeeds(frame, newest);
  yield { address: 'feed.atom', text: atom };
  yield { address: 'feed.json', text: json };
  yield {
    address: 'titles.js',
    text: titlesScript(order.map((at) => ({ entry: entryAt(at), address: together[at]?.address as string }))),
  };
  if (frame.base !== undefined)
    yield* sitemap(frame.base, [
      'index.html',
      'causes.html',
      'services.html',
      ...KINDS.flatMap((kind) => values[kind].map(({ slug }) => chosenAddress(kind, slug))),
      ...Array.from({ length: pages - 1 }, (_, at) => listAddress(at + 2)),
      ...order.map((at) => together[at]?.address as string),
    ]);
}

interface Members {
  readonly name: string;
  /** Places among the texts, the newest first. */
  readonly places: number[];
}

function membersOf(
  order: readonly number[],
  entryAt: (at: number) => SiteEntry,
): Readonly<Record<Kind, ReadonlyMap<string, Members>>> {
  const members: Record<Kind, Map<string, Members>> = {
    service: new Map(),
    cause: new Map(),
    severity: new Map(),
    year: new Map(),
  };
  const add = (kind: Kind, id: string | undefined, name: string | undefined, at: number): void => {
    if (id === undefined || name === undefined) return;
    const slug = valueName(id);
    const known = members[kind].get(slug);
    if (known === undefined) members[kind].set(slug, { name, places: [at] });
    else if (known.places.at(-1) !== at) known.places.push(at);
  };
  for (const at of order) {
    const { services, causes, severity, date } = entryAt(at);
    for (const service of services) add('service', service, service, at);
    for (const { id, name } of causes) add('cause', id, name, at);
    add('severity', severity, severity, at);
    add('year', date?.slice(0, 4), date?.slice(0, 4), at);
  }
  return members;
}

/** The frequent ones first; severities and years in their own order. */
function valuesOf(kind: Kind, members: ReadonlyMap<string, Members>): readonly Value[] {
  const values = [...members].map(([slug, { name, places }]) => ({ slug, name, count: places.length }));
  if (kind === 'severity') return values.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  if (kind === 'year') return values.sort((a, b) => (a.slug > b.slug ? -1 : 1));
  return values.sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
}

function stretch(all: readonly number[], page: number): readonly number[] {
  return all.slice((page - 1) * PAGE, page * PAGE);
}

function overviewOf(texts: readonly SiteText[], { together }: Plan, today: string): Overview {
  const month = Number(today.slice(5, 7));
  const since = `${today.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  let [thisQuarter, recurred, late, tasks] = [0, 0, 0, 0];
  for (const [at, { entry }] of texts.entries()) {
    if (entry.practice) continue;
    if (entry.date !== undefined && entry.date >= since && entry.date <= today) thisQuarter++;
    if ((together[at]?.recurrenceOf.length ?? 0) > 0) recurred++;
    tasks += entry.tasks.length;
    late += entry.tasks.filter(({ due, done }) => done === undefined && due !== undefined && due < today).length;
  }
  return { all: texts.length, thisQuarter, recurred, late: tasks === 0 ? undefined : late };
}
