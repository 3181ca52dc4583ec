import { causes as builtIn } from './causes.generated.ts';
import type { Cause } from './define-cause.ts';
import { FINGERPRINT_VERSION } from './fingerprint-version.ts';
import { prototypeOf } from './prototype.ts';
import { hashOf } from './ranking/hash.ts';
import { SignIndex } from './signs.ts';
import type { TermVector } from './terms/vector.ts';

/** The causes that postmortems are read by: ours, and behind them those of a company. */
export class Taxonomy {
  /** Fingerprints name them by their place here. */
  readonly causes: readonly Cause[];
  /** Two taxonomies of one key give a text the same fingerprint, today and tomorrow. */
  readonly key: string;
  readonly signs: SignIndex;
  readonly prototypes: readonly TermVector[];
  /** Prototypes by term, so that a text is compared with all of them at once. */
  readonly byTerm: ReadonlyMap<string, readonly { readonly cause: number; readonly weight: number }[]>;
  readonly #numbers: ReadonlyMap<string, number>;

  /** `own` are a company's causes; `base` is what they come behind. */
  constructor(own: readonly Cause[], base?: Taxonomy) {
    this.causes = [...(base?.causes ?? []), ...own];
    this.key = [base?.key ?? FINGERPRINT_VERSION, ...(base ? [hashOf(JSON.stringify(own)).toString(36)] : [])].join(
      '-',
    );
    this.signs = new SignIndex(this.causes.map(({ signs }) => signs));
    this.prototypes = [...(base?.prototypes ?? []), ...own.map(prototypeOf)];
    this.byTerm = turnedRound(this.prototypes);
    this.#numbers = new Map(this.causes.map(({ id }, number) => [id, number]));
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

function turnedRound(prototypes: readonly TermVector[]): Taxonomy['byTerm'] {
  const byTerm = new Map<string, { readonly cause: number; readonly weight: number }[]>();
  for (const [cause, prototype] of prototypes.entries()) {
    for (const [term, weight] of prototype) {
      const known = byTerm.get(term);
      if (known === undefined) byTerm.set(term, [{ cause, weight }]);
      else known.push({ cause, weight });
    }
  }
  return byTerm;
}
