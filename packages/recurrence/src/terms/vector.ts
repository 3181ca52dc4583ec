import { rarityOfTerm } from '../learned/rarity.ts';

/** Terms with their weights; the sum of the squares is 1. */
export type TermVector = ReadonlyMap<string, number>;

/** Weighs counted terms by how seldom they are in outages at large, to length 1. */
export function vectorOf(counts: ReadonlyMap<string, number>): TermVector {
  let squares = 0;
  const weights = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = Math.log1p(count) * rarityOfTerm(term);
    weights.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

/** The cosine of two vectors of length 1. */
export function dot(a: TermVector, b: TermVector): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}
