import { type Catalogue, dayOf, OPEN, PRACTICE } from './catalogue.ts';
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
  const { flags, from, many, all, when } = catalogue;
  const { chosen, bits } = chosenOf(catalogue, filters);
  const isLeftOut = leaveOut(catalogue, filters, { today, isHidden });
  const counts = new Uint32Array(catalogue.values.length);
  // Of each kind that is chosen, whatever else there would be: how many have all the others.
  const others = new Map<number, Uint32Array>();
  const first = new FirstOnes(limit, after);
  let total = 0;
  for (let number = catalogue.size - 1; number > 0; number--) {
    const score = scores === undefined ? 1 : (scores[number] ?? 0);
    if (score === 0 || flags[number] === 0 || isHidden(number) || isLeftOut(number)) continue;
    const start = from[number] as number;
    const end = start + (many[number] as number);
    let found = 0;
    if (chosen !== 0) for (let i = start; i < end; i++) found |= bits[all[i] as number] as number;
    const missed = chosen & ~found;
    if (missed !== 0) {
      // One that lacks two kinds is nowhere counted.
      if ((missed & (missed - 1)) !== 0) continue;
      let counted = others.get(missed);
      if (counted === undefined) {
        counted = new Uint32Array(catalogue.values.length);
        others.set(missed, counted);
      }
      for (let i = start; i < end; i++) (counted[all[i] as number] as number)++;
      continue;
    }
    for (let i = start; i < end; i++) (counts[all[i] as number] as number)++;
    total++;
    first.offer({ score, when: when[number] as number, number });
  }
  for (const [missed, counted] of others)
    for (const [value, { facet }] of catalogue.values.entries())
      if (1 << FACETS.indexOf(facet) === missed) (counts[value] as number) += counted[value] as number;
  return { total, facets: countsOf(catalogue, counts), places: first.places };
}

/** What no facet says. */
function leaveOut(
  catalogue: Catalogue,
  { tasks, practice, recurred }: Filters,
  { today, isHidden }: Pick<Narrowing, 'today' | 'isHidden'>,
) {
  const { flags } = catalogue;
  const day = dayOf(today);
  return (number: number): boolean => {
    const its = flags[number] as number;
    if (practice !== undefined && ((its & PRACTICE) !== 0) !== practice) return true;
    if (recurred !== undefined && catalogue.earlierOf(number, isHidden).length > 0 !== recurred) return true;
    if (tasks === 'open') return (its & OPEN) === 0;
    return tasks === 'late' && catalogue.lateOf(number, day) === 0;
  };
}

/** The kinds that are chosen as bits, and the bit of each value that is. */
function chosenOf(catalogue: Catalogue, filters: Filters): { readonly chosen: number; readonly bits: Uint8Array } {
  const bits = new Uint8Array(catalogue.values.length);
  let chosen = 0;
  for (const [i, facet] of FACETS.entries()) {
    const wanted = filters[facet];
    if (wanted === undefined || wanted.length === 0) continue;
    chosen |= 1 << i;
    for (const value of wanted) for (const number of catalogue.numbersOf(facet, value)) bits[number] = 1 << i;
  }
  return { chosen, bits };
}
