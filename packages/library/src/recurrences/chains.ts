import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Pair } from './pairs.ts';

/** Failures that came back with one another, directly or over others. */
export interface Chain {
  /** Their numbers, the earliest outage first. */
  readonly numbers: readonly number[];
  /** The latest recurrence first. */
  readonly pairs: readonly Pair[];
  /** The cause that most of them tell; undefined where none tells one. */
  readonly cause: string | undefined;
}

/** The chains that some recurrences make, those that came back last first. */
export function chainsOf(catalogue: Catalogue, pairs: readonly Pair[]): readonly Chain[] {
  const { when } = catalogue;
  const byTime = (a: number, b: number): number => (when[a] as number) - (when[b] as number) || a - b;
  const firstOf = new Map<number, number>();
  const find = (number: number): number => {
    let first = number;
    for (let next = firstOf.get(first); next !== undefined; next = firstOf.get(first)) first = next;
    // The next one who asks finds it at once.
    if (first !== number) firstOf.set(number, first);
    return first;
  };
  for (const { later, earlier } of pairs) {
    const [a, b] = [find(later), find(earlier)];
    if (a !== b) firstOf.set(a, b);
  }
  const chains = [...Map.groupBy(pairs, ({ later }) => find(later)).values()].map((own) => {
    const numbers = [...new Set(own.flatMap(({ later, earlier }) => [later, earlier]))].toSorted(byTime);
    const sorted = own.toSorted((a, b) => byTime(b.later, a.later) || byTime(b.earlier, a.earlier));
    return { numbers, pairs: sorted, cause: causeOf(catalogue, numbers) };
  });
  return chains.toSorted((a, b) => byTime((b.pairs[0] as Pair).later, (a.pairs[0] as Pair).later));
}

function causeOf(catalogue: Catalogue, numbers: readonly number[]): string | undefined {
  const counts = new Map<string, number>();
  for (const number of numbers)
    for (const cause of catalogue.namesOf(number, 'cause')) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
}
