import type { ReadPostmortem } from './read-postmortem.ts';
import { TermCounts } from './term-counts.ts';

/** Words that are shown at most. */
const MOST = 4;
/** Fewer postmortems than this do not tell which words all of a library's have. */
const FEWEST = 4;
/** The marks of causes and tasks, as in “^c1”. */
const MARK = /^[a-z]\d{1,3}$/;

/** Tells which words two postmortems of a library share that few of the others have. */
export class RareWords {
  readonly #library: ReadonlyMap<string, ReadPostmortem>;
  #counts: TermCounts | undefined;

  constructor(library: ReadonlyMap<string, ReadPostmortem>) {
    this.#library = library;
  }

  /** In how many postmortems a term occurs. */
  #countOf(hash: number): number {
    if (this.#counts === undefined) {
      this.#counts = new TermCounts();
      for (const { hashes } of this.#library.values()) this.#counts.add(hashes);
    }
    return this.#counts.of(hash);
  }

  /** The words that make both alike, as people know them: those that count most in both come first. */
  shared(asked: ReadPostmortem, other: ReadPostmortem): string[] {
    const weighed: { term: string; word: string; weight: number }[] = [];
    let at = 0;
    for (const [term, weight] of asked.fingerprint.terms) {
      const [hash, word] = [asked.hashes[at] as number, asked.words[at]];
      at++;
      const theirs = other.fingerprint.terms.get(term);
      if (theirs !== undefined && word && this.#isTelling(term, hash))
        weighed.push({ term, word, weight: weight * theirs });
    }
    weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    return [...new Set(weighed.map(({ word }) => word))].slice(0, MOST);
  }

  /** What most postmortems of the library have is a habit of its writers. */
  #isTelling(term: string, hash: number): boolean {
    if (term.length < 3 || MARK.test(term)) return false;
    const total = this.#library.size;
    return total < FEWEST || this.#countOf(hash) <= Math.max(2, total / 2);
  }
}
