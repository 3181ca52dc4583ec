import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Pair } from './pairs.ts';

/** How many outages of a quarter were no news. */
export interface Quarter {
  /** “2026-Q1” */
  readonly quarter: string;
  readonly outages: number;
  /** Those that were a recurrence of an earlier one … */
  readonly again: number;
  /** … and of these the ones on whose day a measure of the earlier one was still open or late. */
  readonly undone: number;
}

/** “2026-Q1” of a postmortem: by the day of its outage, else by the day of writing. */
export function quarterOf(catalogue: Catalogue, number: number): string {
  return nameOf(placeOf(catalogue, number));
}

/** Quarters since the year 0: to count a hundred thousand outages by. */
function placeOf({ when }: Catalogue, number: number): number {
  const at = when[number] as number;
  return Math.floor(at / 10_000) * 4 + Math.floor(((Math.floor(at / 100) % 100) - 1) / 3);
}

function nameOf(place: number): string {
  return `${String(Math.floor(place / 4)).padStart(4, '0')}-Q${(place % 4) + 1}`;
}

/** “2026-Q1” of “2026-02-14”. */
export function quarterOfDay(day: string): string {
  return `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) + 2) / 3)}`;
}

/** All quarters from that of the first recurrence to that of a day, in order, with what came back in each. */
export function quartersOf(
  catalogue: Catalogue,
  isHidden: (number: number) => boolean,
  {
    pairs,
    isUndone,
    today,
  }: { readonly pairs: readonly Pair[]; readonly isUndone: (pair: Pair) => boolean; readonly today: string },
): readonly Quarter[] {
  const again = new Map<string, Set<number>>();
  const undone = new Map<string, Set<number>>();
  const note = (into: Map<string, Set<number>>, number: number): void => {
    const quarter = quarterOf(catalogue, number);
    into.set(quarter, (into.get(quarter) ?? new Set()).add(number));
  };
  for (const pair of pairs) {
    note(again, pair.later);
    if (isUndone(pair)) note(undone, pair.later);
  }
  const counts = new Map<number, number>();
  for (let number = 1; number < catalogue.size; number++) {
    if (!catalogue.takesPart(number) || isHidden(number)) continue;
    const place = placeOf(catalogue, number);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const outages = new Map([...counts].map(([place, count]) => [nameOf(place), count]));
  const last = quarterOfDay(today);
  const known = [...again.keys(), last].sort();
  return between(known[0] as string, known.at(-1) as string).map((quarter) => ({
    quarter,
    outages: outages.get(quarter) ?? 0,
    again: again.get(quarter)?.size ?? 0,
    undone: undone.get(quarter)?.size ?? 0,
  }));
}

/** So many are told of at most, the last ones: somebody may have written the year 26. */
const MOST = 200;

function between(first: string, last: string): readonly string[] {
  const numberOf = (quarter: string): number => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;
  const end = numberOf(last);
  const begin = Math.max(numberOf(first), end - MOST + 1);
  return Array.from({ length: end - begin + 1 }, (_, at) => nameOf(begin + at));
}
