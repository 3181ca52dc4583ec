import { comesAfter } from './order.ts';
import { type Found, type Ranked, rank } from './rank.ts';
import type { Library } from './read-library.ts';
import type { ReadPostmortem } from './read-postmortem.ts';

/**
 * Ranks all postmortems of a library for a person, who wants to see two that are alike once: the later one shows the
 * earlier. The earlier shows the later only where that has so many others that it does not show this one.
 */
export class PairsOnce {
  readonly #library: Library;
  readonly #top: number;
  readonly #ranked = new Map<ReadPostmortem, Ranked>();

  constructor(library: Library, top: number) {
    this.#library = library;
    this.#top = top;
  }

  /** What is to be shown of one, and whether it was found to be like any other. */
  rank(asked: ReadPostmortem): { readonly ranked: Ranked; readonly isFound: boolean } {
    const ranked = this.#of(asked);
    const found = ranked.found.filter((hit) => !this.#isTold(asked, hit));
    return { ranked: { ...ranked, found }, isFound: ranked.found.length > 0 };
  }

  /** Does the later of both show the earlier, so that this one need not? */
  #isTold(asked: ReadPostmortem, { other }: Found): boolean {
    return comesAfter(other, asked) && this.#of(other).found.some((hit) => hit.other === asked);
  }

  /** With what is shown alone: it is kept for all of them. */
  #of(asked: ReadPostmortem): Ranked {
    let ranked = this.#ranked.get(asked);
    if (ranked === undefined) {
      const all = rank(asked, this.#library, this.#top);
      ranked = { ...all, found: all.found.filter((hit) => hit.shown) };
      this.#ranked.set(asked, ranked);
    }
    return ranked;
  }
}
