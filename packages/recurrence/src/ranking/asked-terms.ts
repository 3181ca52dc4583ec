import { keptTerms, TERMS } from './rows.ts';

/** A query's terms, to be met by hash: most of a row's terms are not among them, which one look tells. */
export class AskedTerms {
  /** By the lowest 16 bits of the hash: the place of the first term that has them, from 1. */
  readonly #first = new Uint8Array(65536);
  readonly #hashes: number[] = [];
  readonly #weights: number[] = [];

  constructor(terms: ReadonlyMap<string, number>) {
    // Those of the same bits stand side by side.
    for (const [hash, weight] of keptTerms(terms).sort((a, b) => (a[0] & 0xffff) - (b[0] & 0xffff))) {
      this.#hashes.push(hash);
      this.#weights.push(weight / 255);
      if (this.#first[hash & 0xffff] === 0) this.#first[hash & 0xffff] = this.#hashes.length;
    }
  }

  /** The cosine with the terms of a row that begin at `from`. */
  alike(terms: Uint32Array, weights: Uint8Array, from: number): number {
    let sum = 0;
    for (let i = from; i < from + TERMS; i++) {
      const hash = terms[i] as number;
      if (hash === 0) break;
      const first = this.#first[hash & 0xffff] as number;
      if (first === 0) continue;
      for (let at = first - 1; at < this.#hashes.length; at++) {
        const other = this.#hashes[at] as number;
        if (other === hash) {
          sum += (this.#weights[at] as number) * (weights[i] as number);
          break;
        }
        if ((other & 0xffff) !== (hash & 0xffff)) break;
      }
    }
    return sum;
  }
}
