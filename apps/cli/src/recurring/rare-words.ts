import type { ReadPostmortem } from './read-postmortem.ts';

/** Words that are shown at most. */
const MOST = 4;
/** Fewer postmortems than this do not tell which words all of a library's have. */
const FEWEST = 4;
/** The marks of causes and tasks, as in “^c1”. */
const MARK = /^[a-z]\d{1,3}$/;

/** Tells which words two postmortems of a library share that few of the others have. */
export class RareWords {
  readonly #total: number;
  /** In how many postmortems a term occurs. */
  readonly #counts = new Map<string, number>();
  readonly #words = new WeakMap<ReadPostmortem, readonly string[]>();

  constructor(library: Iterable<ReadPostmortem>) {
    let total = 0;
    for (const { fingerprint } of library) {
      total++;
      for (const term of fingerprint.terms.keys()) this.#counts.set(term, (this.#counts.get(term) ?? 0) + 1);
    }
    this.#total = total;
  }

  /** The words that make both alike, as people know them: those that count most in both come first. */
  shared(asked: ReadPostmortem, other: ReadPostmortem): string[] {
    const weighed: { term: string; weight: number }[] = [];
    for (const [term, weight] of asked.fingerprint.terms) {
      const theirs = other.fingerprint.terms.get(term);
      if (theirs !== undefined && this.#isTelling(term)) weighed.push({ term, weight: weight * theirs });
    }
    weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const words = new Set<string>();
    for (const { term } of weighed) {
      if (words.size === MOST) break;
      const word = this.#wordOf(term, asked);
      if (word !== undefined) words.add(word);
    }
    return [...words];
  }

  /** What most postmortems of the library have is a habit of its writers. */
  #isTelling(term: string): boolean {
    if (term.length < 3 || MARK.test(term)) return false;
    return this.#total < FEWEST || (this.#counts.get(term) ?? 0) <= Math.max(2, this.#total / 2);
  }

  /**
   * Terms are stems, or concepts with “~” before their name. A stem is shown as the shortest word of the text that begins
   * with it; some stems end in another letter than their words do.
   */
  #wordOf(term: string, asked: ReadPostmortem): string | undefined {
    if (term.startsWith('~')) return term.slice(1).replaceAll('-', ' ');
    let words = this.#words.get(asked);
    if (words === undefined) {
      const all = asked.source.text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
      words = [...new Set(all)].sort((a, b) => a.length - b.length);
      this.#words.set(asked, words);
    }
    const beginning = (stem: string): string | undefined => words.find((word) => word.startsWith(stem));
    return beginning(term) ?? beginning(term.slice(0, -1));
  }
}
