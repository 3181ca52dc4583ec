import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Listed } from '../postmortems/postmortem.ts';

/** A failure that came back, and an earlier one of the same cause: numbers of two postmortems. */
export interface Pair {
  readonly later: number;
  readonly earlier: number;
}

/** Does a postmortem take part in what came back? A drill, a draft and one withdrawn do not. */
export function takesPart({ practice, state }: Pick<Listed, 'practice' | 'state'>): boolean {
  return !practice && state !== 'draft' && state !== 'withdrawn';
}

type IsHidden = (number: number) => boolean;

/** The earlier failures that came back with each one, of those that one may see and that take part. */
function earlierOnes(catalogue: Catalogue, isHidden: IsHidden): (number: number) => readonly number[] {
  const isOut: IsHidden = (number) => isHidden(number) || !catalogue.takesPart(number);
  return (number) => (isOut(number) ? [] : catalogue.earlierOf(number, isOut));
}

/** Is a postmortem a recurrence, as far as one may see? */
export function recurring(catalogue: Catalogue, isHidden: IsHidden): (number: number) => boolean {
  const earlier = earlierOnes(catalogue, isHidden);
  return (number) => earlier(number).length > 0;
}

/**
 * All recurrences that one may see: declared by a person, or named by the text where no person said otherwise. Drills,
 * drafts and what was withdrawn take no part.
 */
export function pairsOf(catalogue: Catalogue, isHidden: IsHidden): readonly Pair[] {
  const earlier = earlierOnes(catalogue, isHidden);
  const pairs: Pair[] = [];
  for (let later = 1; later < catalogue.size; later++)
    for (const each of earlier(later)) pairs.push({ later, earlier: each });
  return pairs;
}
