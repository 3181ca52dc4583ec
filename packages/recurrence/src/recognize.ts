import type { Span } from '@failonce/document';
import { causes } from './causes.generated.ts';
import { CAUSE_TERMS } from './learned/weights.ts';
import type { Telling } from './passages.ts';
import { type Link, type Sign, SignIndex } from './signs.ts';
import { readTerms } from './terms/terms.ts';
import { dot, type TermVector, vectorOf } from './terms/vector.ts';

/** How far a text speaks for one cause. */
export interface Recognized {
  /** Of `causes`. */
  readonly cause: number;
  /** Its share among all causes; those of one text sum up to 1. */
  readonly share: number;
  /** How strongly the text speaks for it, whatever it says for others. */
  readonly strength: number;
  /** The sentence that speaks most for it. */
  readonly passage: Span | undefined;
}

/** What a sign counts by the link that it tells: set by hand, tried on the learning documents. */
const LINK_WEIGHTS: Readonly<Record<Link, number>> = {
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
/** A prototype is what we wrote of a cause, so many times, and what was learned from given outages once. */
const WRITTEN = 10;

const signs = new SignIndex(causes.map((cause) => cause.signs));
const prototypes = causes.map(prototypeOf);

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean);
}

/** A cause as if it were a postmortem: its definition, its examples and, faintly, its signs. */
function prototypeOf(cause: (typeof causes)[number]): TermVector {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const sentence of text.split(/(?<=[.!?])\s/u)) {
      for (const term of readTerms(wordsOf(sentence)).terms) counts.set(term, (counts.get(term) ?? 0) + weight);
    }
  };
  add(`${cause.definition} ${cause.name}`, 2);
  for (const example of cause.examples) add(example, 1);
  for (const written of Object.values(cause.signs).flat())
    add(written.replace(/![^ ]+/g, '').replace(/[|_]/g, ' '), 0.15);
  const prototype = new Map([...vectorOf(counts)].map(([term, weight]) => [term, weight * WRITTEN]));
  for (const [term, weight] of CAUSE_TERMS.get(cause.id) ?? [])
    prototype.set(term, (prototype.get(term) ?? 0) + weight);
  const length = Math.sqrt(dot(prototype, prototype)) || 1;
  return new Map([...prototype].map(([term, weight]) => [term, weight / length]));
}

/** Prototypes by term, so that a text is compared with all of them at once. */
const byTerm = new Map<string, { readonly cause: number; readonly weight: number }[]>();
for (const [cause, prototype] of prototypes.entries()) {
  for (const [term, weight] of prototype) {
    const known = byTerm.get(term);
    if (known === undefined) byTerm.set(term, [{ cause, weight }]);
    else known.push({ cause, weight });
  }
}

/**
 * How far a text speaks for each cause, the likeliest first: the signs that its sentences show, and how alike its words
 * are to what is written about the cause. Nothing below a hundredth.
 */
export function recognize(tellings: readonly Telling[]): Recognized[] {
  const strengths = new Float64Array(causes.length);
  for (const [term, weight] of vectorOf(countsOf(tellings))) {
    for (const { cause, weight: own } of byTerm.get(term) ?? [])
      strengths[cause] = (strengths[cause] as number) + weight * own;
  }
  const { evidence, passages } = readSigns(tellings);
  for (const [cause, found] of evidence.entries())
    strengths[cause] = (strengths[cause] as number) + SIGNS * Math.log1p(found);
  const most = Math.max(...strengths);
  const shares = strengths.map((strength) => Math.exp((strength - most) / TEMPERATURE));
  const sum = shares.reduce((a, b) => a + b, 0);
  const recognized: Recognized[] = [];
  for (const [cause, share] of shares.entries()) {
    if (share / sum < 0.01) continue;
    const passage = passages[cause] ?? likest(tellings, cause);
    recognized.push({ cause, share: share / sum, strength: strengths[cause] as number, passage });
  }
  return recognized.sort((a, b) => b.share - a.share);
}

/** What the tellings say in terms that any cause is told in: names of products and persons tell none. */
function countsOf(tellings: readonly Telling[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms, weight } of tellings)
    for (const term of terms.terms) if (byTerm.has(term)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}

/** What the signs of each cause count, and the sentence that shows the most of them. */
function readSigns(tellings: readonly Telling[]): { evidence: Float64Array; passages: (Span | undefined)[] } {
  const seen = new Map<Sign, number>();
  const best = new Float64Array(causes.length);
  const passages: (Span | undefined)[] = new Array(causes.length);
  for (const { terms, weight, span } of tellings) {
    const here = new Map<number, number>();
    for (const sign of signs.match(terms)) {
      seen.set(sign, Math.max(seen.get(sign) ?? 0, weight));
      here.set(sign.cause, (here.get(sign.cause) ?? 0) + weight * LINK_WEIGHTS[sign.link]);
    }
    for (const [cause, found] of here) {
      if (found <= (best[cause] as number)) continue;
      best[cause] = found;
      passages[cause] = span;
    }
  }
  const evidence = new Float64Array(causes.length);
  for (const [sign, weight] of seen) {
    evidence[sign.cause] = (evidence[sign.cause] as number) + weight * LINK_WEIGHTS[sign.link];
  }
  return { evidence, passages };
}

/** Where no sign was seen: the sentence whose words are most like the cause's. */
function likest(tellings: readonly Telling[], cause: number): Span | undefined {
  const prototype = prototypes[cause] as TermVector;
  let most = 0;
  let span: Span | undefined;
  for (const telling of tellings) {
    const found = telling.weight * telling.terms.terms.reduce((sum, term) => sum + (prototype.get(term) ?? 0), 0);
    if (found > most) {
      most = found;
      span = telling.span;
    }
  }
  return span;
}
