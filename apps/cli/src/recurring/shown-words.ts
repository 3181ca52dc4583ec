/**
 * The words by which people know the terms of a text. Terms are stems, or concepts with “~” before their name. A stem is
 * shown as the shortest word of the text that begins with it; some stems end in another letter than their words do.
 */
export function shownWords(terms: readonly string[], text: string): (string | null)[] {
  const words = new WordsOf(text);
  return terms.map((term) =>
    term.startsWith('~')
      ? term.slice(1).replaceAll('-', ' ')
      : (words.shortest(term) ?? words.shortest(term.slice(0, -1)) ?? null),
  );
}

/** The words of a text in the order of the alphabet: those of one beginning stand side by side. */
class WordsOf {
  readonly #sorted: readonly string[];
  /** Which came first in the text. */
  readonly #places: ReadonlyMap<string, number>;

  constructor(text: string) {
    const places = new Map<string, number>();
    for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
      if (!places.has(word)) places.set(word, places.size);
    this.#places = places;
    this.#sorted = [...places.keys()].sort();
  }

  /** The shortest word with this beginning, of equal ones the first in the text. */
  shortest(beginning: string): string | undefined {
    let [from, to] = [0, this.#sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#sorted[middle] as string) < beginning) from = middle + 1;
      else to = middle;
    }
    let best: string | undefined;
    for (let at = from; this.#sorted[at]?.startsWith(beginning); at++) {
      const word = this.#sorted[at] as string;
      if (best === undefined || word.length < best.length || (word.length === best.length && this.#isFirst(word, best)))
        best = word;
    }
    return best;
  }

  #isFirst(word: string, other: string): boolean {
    return (this.#places.get(word) as number) < (this.#places.get(other) as number);
  }
}
