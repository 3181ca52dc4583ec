import { DOCUMENTS, FREQUENCIES } from './weights.ts';

/** How seldom a term is in outages at large: the inverse document frequency, log(1 + N / (1 + n)). */
export function rarityOfTerm(term: string): number {
  return rarities.get(term) ?? NEVER;
}

function rarityOf(frequency: number): number {
  return Math.log(1 + DOCUMENTS / (1 + frequency));
}

const NEVER = rarityOf(0);
const rarities = new Map([...FREQUENCIES].map(([term, frequency]) => [term, rarityOf(frequency)]));
