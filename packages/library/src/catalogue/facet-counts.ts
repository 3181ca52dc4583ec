import type { Catalogue } from './catalogue.ts';
import { FACETS, type FacetCount, type Facets } from './filters.ts';

/** Values of a kind that are told: the most frequent. */
const MOST_VALUES = 50;

/** Counts of each way of writing a value as counts of the value, under the name that most give it. */
export function countsOf(catalogue: Catalogue, counts: Uint32Array): Facets {
  const found = new Map<string, Map<string, { name: string; most: number; count: number }>>(
    FACETS.map((facet) => [facet, new Map()]),
  );
  for (const [number, { facet, value, name }] of catalogue.values.entries()) {
    const count = counts[number] ?? 0;
    if (count === 0) continue;
    const values = found.get(facet);
    const known = values?.get(value);
    if (known === undefined) values?.set(value, { name, most: count, count });
    else {
      known.count += count;
      if (count > known.most || (count === known.most && name < known.name))
        Object.assign(known, { name, most: count });
    }
  }
  const sorted = (facet: string): FacetCount[] =>
    [...(found.get(facet) ?? [])]
      .map(([value, { name, count }]) => ({ value, name, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES);
  return Object.fromEntries(FACETS.map((facet) => [facet, sorted(facet)])) as Record<
    (typeof FACETS)[number],
    FacetCount[]
  >;
}
