import { causes as builtIn } from './causes.generated.ts';
import type { Cause } from './define-cause.ts';
import { FINGERPRINT_VERSION } from './fingerprint-version.ts';
import { prototypeOf } from './prototype.ts';
import { hashOf } from './ranking/hash.ts';
import { SignIndex } from './signs.ts';
import type { TermVector } from './terms/vector.ts';

/** Of each term the causes that are told in it, and how much it weighs in each: side by side, because all texts are compared so. */
type ByTerm = ReadonlyMap<string, { readonly causes: Uint16Array; readonly weights: Float64Array }>;

/** The causes that postmortems are read by: ours, and behind them those of a company. */
export class Taxonomy {
  /** Fingerprints name them by their place here. */
  readonly causes: readonly Cause[];
  /** Two taxonomies of one key give a text the same fingerprint, today and tomorrow. */
  readonly key: string;
  readonly #own: readonly Cause[];
  readonly #base: Taxonomy | undefined;
  readonly #numbers: ReadonlyMap<string, number>;
  #signs: SignIndex | undefined;
  #prototypes: readonly TermVector[] | undefined;
  #byTerm: ByTerm | undefined;

  /** `own` are a company's causes; `base` is what they come behind. */
  constructor(own: readonly Cause[], base?: Taxonomy) {
    this.causes = [...(base?.causes ?? []), ...own];
    this.key = [base?.key ?? FINGERPRINT_VERSION, ...(base ? [hashOf(JSON.stringify(own)).toString(36)] : [])].join(
      '-',
    );
    this.#own = own;
    this.#base = base;
    this.#numbers = new Map(this.causes.map(({ id }, number) => [id, number]));
  }

  // What follows takes half a second to make, and who reads no text anew does not need it.

  get signs(): SignIndex {
    this.#signs ??= new SignIndex(this.causes.map(({ signs }) => signs));
    return this.#signs;
  }

  get prototypes(): readonly TermVector[] {
    this.#prototypes ??= [...(this.#base?.prototypes ?? []), ...this.#own.map(prototypeOf)];
    return this.#prototypes;
  }

  /** Prototypes by term, so that a text is compared with all of them at once. */
  get byTerm(): ByTerm {
    this.#byTerm ??= turnedRound(this.prototypes);
    return this.#byTerm;
  }

  /** The place of a cause among `causes`. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The cause that is called `id`. */
  cause(id: string): Cause | undefined {
    return this.causes[this.#numbers.get(id) ?? -1];
  }

  /** Its name for people; the id of a cause that is not known. */
  nameOf(id: string): string {
    return this.cause(id)?.name ?? id;
  }
}

/** The causes that Failonce brings. */
export const builtInTaxonomy = new Taxonomy(builtIn);

/** Those and a company's own. */
export function taxonomyWith(own: readonly Cause[]): Taxonomy {
  return own.length === 0 ? builtInTaxonomy : new Taxonomy(own, builtInTaxonomy);
}

function turnedRound(prototypes: readonly TermVector[]): ByTerm {
  const byTerm = new Map<string, { readonly causes: number[]; readonly weights: number[] }>();
  for (const [cause, prototype] of prototypes.entries()) {
    for (const [term, weight] of prototype) {
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, { causes: [cause], weights: [weight] });
      else {
        known.causes.push(cause);
        known.weights.push(weight);
      }
    }
  }
  return new Map(
    [...byTerm].map(([term, { causes, weights }]) => [
      term,
      { causes: Uint16Array.from(causes), weights: Float64Array.from(weights) },
    ]),
  );
}
