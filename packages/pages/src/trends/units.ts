import { durationText } from '../parts/time.ts';
import type { Measure } from './view.ts';

/** In what a measure is told. */
export interface Unit {
  readonly text: (value: number) => string;
  readonly short: (value: number) => string;
  /** Values that may be marked at the side of a picture. */
  readonly ticks: readonly number[];
}

const MINUTES: Unit = {
  text: (value) => (value === 0 ? 'at once' : durationText(value)),
  short: (value) =>
    value < 60 ? `${Math.round(value)} min` : value < 1440 ? `${rounded(value / 60)} h` : `${rounded(value / 1440)} d`,
  ticks: [0, 2, 5, 15, 30, 60, 120, 240, 480, 1440, 2880, 10_080, 43_200, 129_600, 525_600],
};

const DAYS: Unit = {
  text: (value) => (value === 0 ? 'the same day' : rounded(value) === 1 ? '1 day' : `${rounded(value)} days`),
  short: (value) => `${rounded(value)} d`,
  ticks: [0, 1, 3, 7, 14, 30, 60, 90, 180, 365, 1000, 3650],
};

export const UNITS: Readonly<Record<Measure, Unit>> = {
  detect: MINUTES,
  resolve: MINUTES,
  publish: DAYS,
  review: MINUTES,
};

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
