import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import type { Viewer } from '../viewer.ts';
import type { Facets, Filters } from './filters.ts';
import { type Place, readPlace, writePlace } from './first-ones.ts';
import { narrow } from './narrow.ts';

/** What of a library is wanted, and by whom. */
export interface Wanted {
  readonly filters?: Filters | undefined;
  readonly limit: number;
  /** `next` of the stretch before. */
  readonly after?: string | undefined;
  /** How well each postmortem answers, by number, given how many numbers there are; 0 leaves one out. */
  readonly scores?: ((count: number) => Promise<Uint8Array>) | undefined;
}

/** A stretch of the postmortems that were found. */
export interface Found {
  readonly places: readonly Place[];
  readonly total: number;
  readonly facets: Facets;
  readonly next: string | undefined;
  /** The services that a postmortem was about, as it writes them. */
  readonly servicesOf: (number: number) => readonly string[];
  /** The earlier failures that a postmortem says it is a recurrence of, of those that the viewer may see. */
  readonly earlierOf: (number: number) => readonly number[];
  /** May the viewer see the postmortem of this number? */
  readonly isSeen: (number: number) => boolean;
}

/** Finds the postmortems that a viewer may see and wants to; what is hidden is neither ranked nor counted. */
export async function find(library: Library, viewer: Viewer, wanted: Wanted): Promise<Found> {
  const { filters = {}, limit } = wanted;
  const after = wanted.after === undefined ? undefined : readPlace(wanted.after);
  const memory = await memoryOf(library);
  const scores = await wanted.scores?.(memory.catalogue.size);
  // Memory goes on meanwhile: what is hidden and what there is are taken from it at one moment.
  const isHidden = memory.audiences.hiddenFrom(viewer);
  const { catalogue } = memory;
  const today = library.now().toISOString().slice(0, 10);
  const { total, facets, places } = narrow(catalogue, { isHidden, filters, today, scores, limit: limit + 1, after });
  const last = places[limit - 1];
  return {
    places: places.slice(0, limit),
    total,
    facets,
    next: places.length > limit && last !== undefined ? writePlace(last) : undefined,
    servicesOf: (number) => catalogue.namesOf(number, 'service'),
    earlierOf: (number) => catalogue.earlierOf(number, isHidden),
    isSeen: (number) => memory.catalogue.has(number) && !memory.audiences.hides(viewer, number),
  };
}
