import { figureOf, type Share } from './recurrence-tables.ts';

const RESAMPLES = 1000;
const SEED = 2026;

/**
 * The 95 % bootstrap interval of a figure over its queries, by the percentile method; undefined where there is none. The
 * seed is fixed: the same answers have the same interval, and systems asked the same queries are resampled alike.
 */
export function intervalOf(shares: readonly Share[]): readonly [low: number, high: number] | undefined {
  const random = generator(SEED);
  const figures: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const figure = figureOf(shares.map(() => shares[Math.floor(random() * shares.length)] as Share));
    if (figure !== undefined) figures.push(figure);
  }
  if (figures.length === 0) return undefined;
  figures.sort((a, b) => a - b);
  return [percentile(figures, 0.025), percentile(figures, 0.975)];
}

function percentile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}

/** Mulberry32: numbers from 0 up to 1 that are the same on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
