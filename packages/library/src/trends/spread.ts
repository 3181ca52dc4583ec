/** One value, and the number of the postmortem that it is of. */
export interface Point {
  readonly number: number;
  readonly value: number;
}

/** How values are spread: never one mean alone, which a single long outage moves at will. */
export interface Spread {
  readonly count: number;
  /** A quarter of them is at most `low`, half at most `middle`, three quarters at most `high`. Not of fewer than five. */
  readonly quartiles: { readonly low: number; readonly middle: number; readonly high: number } | undefined;
  /** The shortest first: all where they are few, else the longest. */
  readonly points: readonly Point[];
  /** Where there are too many to show each: how many have which `binOf`. */
  readonly bins: readonly number[] | undefined;
}

/** Of fewer values neither quartiles nor percentages are told. */
export const FEW = 5;
/** So many are shown each by itself. */
const MOST_POINTS = 24;
/** Of more, so many of the longest. */
const LONGEST = 3;
/** As a number of a postmortem has room for. */
const NUMBERS = 2 ** 22;

/** Values of postmortems as they come in, each with its number in one figure, so that a hundred thousand are sorted fast. */
export class Values {
  #keys = new Float64Array(64);
  #used = 0;

  add(value: number, number: number): void {
    if (this.#used === this.#keys.length) {
      const keys = new Float64Array(2 * this.#used);
      keys.set(this.#keys);
      this.#keys = keys;
    }
    this.#keys[this.#used++] = value * NUMBERS + number;
  }

  /** How they are spread. */
  spread(): Spread {
    const keys = this.#keys.subarray(0, this.#used).sort();
    const count = keys.length;
    const at = (place: number): number => Math.floor((keys[place] as number) / NUMBERS);
    const few = count <= MOST_POINTS;
    return {
      count,
      quartiles:
        count < FEW
          ? undefined
          : { low: quantile(count, 0.25, at), middle: quantile(count, 0.5, at), high: quantile(count, 0.75, at) },
      points: [...keys.subarray(few ? 0 : count - LONGEST)].map((key) => ({
        number: key % NUMBERS,
        value: Math.floor(key / NUMBERS),
      })),
      bins: few ? undefined : binned(count, at),
    };
  }
}

/** Each bin is half again as wide as the one before: what is told of minutes and days spans many powers. */
export function binOf(value: number): number {
  return Math.floor(2 * Math.log2(value + 1));
}

function binned(count: number, at: (place: number) => number): readonly number[] {
  const bins: number[] = new Array(binOf(at(count - 1)) + 1).fill(0);
  for (let place = 0; place < count; place++) (bins[binOf(at(place))] as number)++;
  return bins;
}

/** Between two values, in proportion. */
function quantile(count: number, share: number, at: (place: number) => number): number {
  const place = (count - 1) * share;
  const below = Math.floor(place);
  const low = at(below);
  return low + (at(Math.min(below + 1, count - 1)) - low) * (place - below);
}
