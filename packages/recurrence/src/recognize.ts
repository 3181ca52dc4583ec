import type { Telling } from './passages.ts';
import type { Link, Sign } from './signs.ts';
import type { Taxonomy } from './taxonomy.ts';
import { vectorOf } from './terms/vector.ts';

/** How far a text speaks for one cause. */
export interface Recognized {
  /** Its number in the taxonomy. */
  readonly cause: number;
  /** Its share among all causes; those of one text sum up to 1. */
  readonly share: number;
  /** How strongly the text speaks for it, whatever it says for others. */
  readonly strength: number;
}

/** What a sign counts by the link that it tells: set by hand, tried on the learning documents. */
export const LINK_WEIGHTS: Readonly<Record<Link, number>> = {
  named: 1,
  acted: 0.3,
  setOff: 0.3,
  unguarded: 0.3,
  lost: 0.3,
};
/** What all signs count beside the likeness to the cause's prototype. */
const SIGNS = 0.09;
/** How sharply the likeliest cause stands out: the temperature of a softmax. */
const TEMPERATURE = 0.05;

const NONE = { causes: new Uint16Array(0), weights: new Float64Array(0) };

/** The signs that each sentence shows, in the order of the sentences. */
export type Shown = readonly ReadonlySet<Sign>[];

/**
 * How far a text speaks for each cause, the likeliest first: the signs that its sentences show, and how alike its words
 * are to what is written about the cause. Nothing below a hundredth.
 */
export function recognize(tellings: readonly Telling[], shown: Shown, taxonomy: Taxonomy): Recognized[] {
  const strengths = new Float64Array(taxonomy.causes.length);
  for (const [term, weight] of vectorOf(countsOf(tellings, taxonomy))) {
    const { causes, weights } = taxonomy.byTerm.get(term) ?? NONE;
    for (let at = 0; at < causes.length; at++) {
      const cause = causes[at] as number;
      strengths[cause] = (strengths[cause] as number) + weight * (weights[at] as number);
    }
  }
  for (const [cause, found] of evidenceOf(tellings, shown, taxonomy).entries())
    strengths[cause] = (strengths[cause] as number) + SIGNS * Math.log1p(found);
  const most = Math.max(...strengths);
  const shares = strengths.map((strength) => Math.exp((strength - most) / TEMPERATURE));
  const sum = shares.reduce((a, b) => a + b, 0);
  const recognized: Recognized[] = [];
  for (const [cause, share] of shares.entries()) {
    if (share / sum < 0.01) continue;
    recognized.push({ cause, share: share / sum, strength: strengths[cause] as number });
  }
  return recognized.sort((a, b) => b.share - a.share);
}

/** What the tellings say in terms that any cause is told in: names of products and persons tell none. */
function countsOf(tellings: readonly Telling[], { byTerm }: Taxonomy): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms, weight } of tellings)
    for (const term of terms.terms) if (byTerm.has(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

/** What the signs of each cause count; one that is shown again and again counts once. */
function evidenceOf(tellings: readonly Telling[], shown: Shown, { causes }: Taxonomy): Float64Array {
  const seen = new Map<Sign, number>();
  for (const [at, { weight }] of tellings.entries()) {
    for (const sign of shown[at] ?? []) seen.set(sign, Math.max(seen.get(sign) ?? 0, weight));
  }
  const evidence = new Float64Array(causes.length);
  for (const [sign, weight] of seen)
    evidence[sign.cause] = (evidence[sign.cause] as number) + weight * LINK_WEIGHTS[sign.link];
  return evidence;
}
