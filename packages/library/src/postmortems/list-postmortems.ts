import type { Facets, Filters } from '../catalogue/filters.ts';
import { find } from '../catalogue/find.ts';
import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { type Listed, type ListedRow, listedOf } from './postmortem.ts';

/** A stretch of a list, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  /** To be handed back for the next stretch; undefined at the end. */
  readonly next: string | undefined;
}

/** A stretch of the postmortems, with how many there are in all. */
export interface Listing extends Page<ListedRow> {
  readonly total: number;
  readonly facets: Facets;
}

/** The postmortems that a viewer may see, the newest outages first: by their day, else by the day of writing. */
export async function listPostmortems(
  library: Library,
  viewer: Viewer,
  {
    limit = 50,
    after,
    filters,
  }: { readonly limit?: number; readonly after?: string | undefined; readonly filters?: Filters | undefined } = {},
): Promise<Listing> {
  const { places, total, facets, next, servicesOf, earlierOf } = await find(library, viewer, { limit, after, filters });
  const listed = await readListed(library, viewer, places);
  const items = listed.map((each) => ({
    ...each,
    services: servicesOf(each.number),
    recurrenceOf: earlierOf(each.number),
  }));
  return { items, total, facets, next };
}

/** Reads the postmortems at some places, in that order; one that was hidden meanwhile is left out. */
export async function readListed(
  { database }: Library,
  viewer: Viewer,
  places: readonly { readonly number: number }[],
): Promise<Listed[]> {
  if (places.length === 0) return [];
  const numbers = places.map(({ number }) => number);
  const rows = await database.read
    .selectFrom('postmortem')
    .selectAll()
    .where('number', 'in', numbers)
    .where(visibleTo(viewer))
    .execute();
  const byNumber = new Map(rows.map((row) => [row.number, listedOf(row)]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}
