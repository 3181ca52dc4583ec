import type { Catalogue, Entry } from './catalogue.ts';
import { countsOf } from './facet-counts.ts';
import { FACETS, type Facets, type Filters } from './filters.ts';
import { FirstOnes, type Place } from './first-ones.ts';

/** What is left of the catalogue. */
export interface Narrowed {
  readonly total: number;
  readonly facets: Facets;
  /** The first ones after a place, the highest scores first and of those the newest. */
  readonly places: readonly Place[];
}

/** Whom the catalogue is read for, and what that one wants of it. */
export interface Narrowing {
  readonly isHidden: (number: number) => boolean;
  readonly filters: Filters;
  /** “2026-11-22”: what is due before it is late. */
  readonly today: string;
  /** By number: 0 leaves a postmortem out. Without scores all are found. */
  readonly scores?: Uint8Array | undefined;
  readonly limit: number;
  readonly after: Place | undefined;
}

/** Filters, counts and orders the postmortems that somebody may see. */
export function narrow(catalogue: Catalogue, narrowing: Narrowing): Narrowed {
  const { isHidden, filters, today, scores, limit, after } = narrowing;
  const chosen = chosenOf(catalogue, filters);
  const counts = new Uint32Array(catalogue.values.length);
  const first = new FirstOnes(limit, after);
  let total = 0;
  for (let number = catalogue.entries.length - 1; number > 0; number--) {
    const score = scores === undefined ? 1 : (scores[number] ?? 0);
    if (score === 0) continue;
    const entry = catalogue.entries[number];
    if (entry === undefined || isHidden(number) || !fits(entry, filters, today)) continue;
    const missed = chosen.filter(({ values }) => !entry.values.some((value) => values.has(value)));
    if (missed.length > 1) continue;
    const only = missed[0]?.facet;
    for (const value of entry.values) {
      if (only === undefined || catalogue.values[value]?.facet === only) counts[value] = (counts[value] as number) + 1;
    }
    if (only !== undefined) continue;
    total++;
    first.offer({ score, when: entry.when, number });
  }
  return { total, facets: countsOf(catalogue, counts), places: first.places };
}

/** What no facet says. */
function fits(entry: Entry, { tasks, practice }: Filters, today: string): boolean {
  if (practice !== undefined && entry.practice !== practice) return false;
  if (tasks === 'open') return entry.open;
  return tasks !== 'late' || (entry.nextDue !== null && entry.nextDue < today);
}

function chosenOf(catalogue: Catalogue, filters: Filters) {
  return FACETS.flatMap((facet) => {
    const wanted = filters[facet];
    if (wanted === undefined || wanted.length === 0) return [];
    return [{ facet, values: new Set(wanted.flatMap((value) => catalogue.numbersOf(facet, value))) }];
  });
}
