/** How often each of many hashes was added: a table of numbers, since a library has a hundred thousand terms. */
export class TermCounts {
  #hashes = new Uint32Array(8192);
  #counts = new Uint32Array(8192);
  #used = 0;

  /** Hashes are above 0. */
  add(hashes: Uint32Array): void {
    for (const hash of hashes) {
      const at = this.#placeOf(hash);
      if (this.#counts[at] === 0) {
        this.#hashes[at] = hash;
        this.#used++;
      }
      this.#counts[at] = (this.#counts[at] as number) + 1;
      if (this.#used * 2 > this.#hashes.length) this.#grow();
    }
  }

  of(hash: number): number {
    return this.#counts[this.#placeOf(hash)] as number;
  }

  /** Where it stands, or else the first free place behind where it should. */
  #placeOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let at = Math.imul(hash, 0x9e3779b1) >>> 7;
    while (this.#counts[at & mask] !== 0 && this.#hashes[at & mask] !== hash) at++;
    return at & mask;
  }

  #grow(): void {
    const [hashes, counts] = [this.#hashes, this.#counts];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#counts = new Uint32Array(hashes.length * 2);
    for (const [from, hash] of hashes.entries()) {
      if (counts[from] === 0) continue;
      const at = this.#placeOf(hash);
      this.#hashes[at] = hash;
      this.#counts[at] = counts[from] as number;
    }
  }
}
