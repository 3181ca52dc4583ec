import type { TrendsAsked } from './asked.ts';

/** A stretch of the calendar: “Feb 2026”, “Q1 2026”, “2026”. */
export interface TrendPeriod {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Is it not over yet? */
  readonly open: boolean;
}

/** How values are spread; see `Spread` of the library. */
export interface TrendSpread {
  readonly count: number;
  readonly quartiles: { readonly low: number; readonly middle: number; readonly high: number } | undefined;
  readonly points: readonly { readonly number: number; readonly value: number }[];
  readonly bins: readonly number[] | undefined;
}

export const MEASURES = ['detect', 'resolve', 'publish', 'review'] as const;
export type Measure = (typeof MEASURES)[number];

export const OUTCOMES = ['in-time', 'late', 'unverified', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Outcomes = Readonly<Record<Outcome, number>>;

/** A cause or a trigger by its name, and how many postmortems of each period tell it. */
export interface TrendCourse {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly counts: readonly number[];
}

export interface TrendStand {
  readonly period: TrendPeriod;
  readonly count: number;
  readonly spreads: Readonly<Record<Measure, TrendSpread>>;
  readonly tasks: Outcomes;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  readonly count?: number;
}

/** The trends as somebody wants to see them. */
export interface TrendsView {
  readonly asked: TrendsAsked;
  readonly total: number;
  readonly periods: readonly TrendPeriod[];
  readonly shortPeriods: readonly TrendPeriod[];
  readonly counts: readonly number[];
  readonly causes: readonly TrendCourse[];
  readonly triggers: readonly TrendCourse[];
  readonly spreads: Readonly<Record<Measure, readonly TrendSpread[]>>;
  readonly tasks: readonly Outcomes[];
  readonly now: TrendStand;
  readonly before: TrendStand;
  readonly choices: Readonly<Record<'service' | 'team' | 'cause' | 'trigger' | 'severity', readonly Choice[]>>;
}
