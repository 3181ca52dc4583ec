import { stemOf } from './terms/terms.ts';

/** Stems that follow one another, mostly one. */
type Phrase = readonly string[];

/** A sign of a trigger, read: one phrase of each element, near one another. */
export interface TriggerSign {
  readonly elements: readonly (readonly Phrase[])[];
  readonly excluded: readonly Phrase[];
}

/** A sentence's stems, and where each stands. */
export class Places {
  readonly #at = new Map<string, number[]>();
  readonly stems: readonly string[];

  constructor(stems: readonly string[]) {
    this.stems = stems;
    for (const [place, stem] of stems.entries()) {
      const known = this.#at.get(stem);
      if (known === undefined) this.#at.set(stem, [place]);
      else known.push(place);
    }
  }

  /** The stems, each once. */
  different(): Iterable<string> {
    return this.#at.keys();
  }

  /** Where phrases begin. */
  of(phrases: readonly Phrase[]): number[] {
    return phrases.flatMap(([first = '', ...rest]) =>
      (this.#at.get(first) ?? []).filter((at) => rest.every((stem, i) => this.stems[at + 1 + i] === stem)),
    );
  }
}

/** So many words apart two elements of a sign still belong together. */
const NEAR = 6;

/** Where a sentence shows a sign: the first and the last of its words, once for each place of its first element. */
export function placesOf({ elements, excluded }: TriggerSign, places: Places): { first: number; last: number }[] {
  const [anchors = [], ...others] = elements;
  const found = places.of(anchors);
  if (found.length === 0 || places.of(excluded).length > 0) return [];
  const each = others.map((phrases) => places.of(phrases));
  return found.flatMap((at) => {
    const near = each.map((list) => nearest(list, at));
    if (near.includes(undefined)) return [];
    const all = [at, ...(near as number[])];
    return [{ first: Math.min(...all), last: Math.max(...all) }];
  });
}

function nearest(list: readonly number[], at: number): number | undefined {
  const away = (place: number): number => Math.abs(place - at);
  const near = list.filter((place) => place !== at && away(place) <= NEAR);
  return near.length === 0 ? undefined : near.reduce((best, place) => (away(place) < away(best) ? place : best));
}

/** Reads a sign as `Trigger` describes it. */
export function readTriggerSign(written: string): TriggerSign {
  const elements = written.split(' ').filter(Boolean);
  const phrasesOf = (element: string): Phrase[] => element.split('|').map((phrase) => phrase.split('_').map(stemOf));
  return {
    elements: elements.filter((element) => !element.startsWith('!')).map(phrasesOf),
    excluded: elements.filter((element) => element.startsWith('!')).flatMap((element) => phrasesOf(element.slice(1))),
  };
}
