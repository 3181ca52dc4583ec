import type { Postmortem, Span } from '@failonce/document';
import type { Cause } from './define-cause.ts';
import { passageOf } from './passage-of.ts';
import { readTellings } from './passages.ts';
import { type Recognized, recognize } from './recognize.ts';
import { builtInTaxonomy, type Taxonomy } from './taxonomy.ts';
import { type TermVector, vectorOf } from './terms/vector.ts';
import { type TellsTrigger, triggerOf } from './trigger-of.ts';

/** A cause that a postmortem tells. */
export interface TellsCause {
  readonly id: string;
  /** Its share among all causes, 0 to 1. */
  readonly share: number;
  /** The sentence that speaks for it. */
  readonly passage: Span | undefined;
}

/** What is left of a postmortem to find its like by. */
export interface Fingerprint {
  /** At most three, the likeliest first; empty where the text tells no cause that is known. */
  readonly causes: readonly TellsCause[];
  /** What set it off, where the text says so clearly. */
  readonly trigger?: TellsTrigger;
  /** How much each cause counts (numbers of the taxonomy): length 1. */
  readonly mechanism: ReadonlyMap<number, number>;
  /** The words of the whole text. */
  readonly terms: TermVector;
  /** A drill takes no part in recurrence. */
  readonly practice: boolean;
}

/** As strongly any text speaks for causes that it does not tell; what is above it counts by its square. */
const FAINT = 0.08;
/** Two failures under so broad a cause may have little in common: it counts less. */
const GENERIC = 0.6;
/** A cause is named where the text speaks for it so strongly … */
const NAMED_STRENGTH = 0.15;
/** … and no other is nearly as likely. */
const NAMED_SHARE = 0.12;
/** Below it a text tells so little that nothing is claimed: a title and a template. */
const FEWEST_TERMS = 7;

/** Reads the fingerprint of a document; the same text has the same one everywhere where the causes are the same. */
export function fingerprint(document: Postmortem, taxonomy: Taxonomy = builtInTaxonomy): Fingerprint {
  const tellings = readTellings(document);
  const all = new Map<string, number>();
  for (const { terms } of tellings) {
    for (const term of new Set(terms.terms)) all.set(term, (all.get(term) ?? 0) + 1);
  }
  const { causes } = taxonomy;
  const tells = all.size >= FEWEST_TERMS && document.language.english;
  const shown = tells ? tellings.map(({ terms }) => taxonomy.signs.match(terms)) : [];
  const recognized = tells ? recognize(tellings, shown, taxonomy) : [];
  const trigger = document.language.english ? triggerOf(tellings) : undefined;
  return {
    ...(trigger && { trigger }),
    causes: recognized
      .filter((each) => each.strength >= NAMED_STRENGTH && each.share >= NAMED_SHARE)
      .slice(0, 3)
      .map(({ cause, share }) => ({
        id: (causes[cause] as Cause).id,
        share,
        passage: passageOf(cause, tellings, shown, taxonomy),
      })),
    mechanism: mechanismOf(recognized, causes),
    terms: vectorOf(all),
    practice: document.frontMatter?.kind?.value === 'practice',
  };
}

/**
 * By strength and not by share: where a text tells no cause clearly, the shares of many are small and alike, but which of
 * them are the stronger ones still tells how it failed.
 */
function mechanismOf(recognized: readonly Recognized[], causes: readonly Cause[]): ReadonlyMap<number, number> {
  const weights = recognized
    .filter(({ strength }) => strength > FAINT)
    .map(({ cause, strength }) => [cause, (strength - FAINT) ** 2 * (causes[cause]?.generic ? GENERIC : 1)] as const);
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([cause, weight]) => [cause, weight / length]));
}
