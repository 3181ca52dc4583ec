import { type Figures, NONE, type TaskFigures } from './figures.ts';
import type { Periods } from './periods.ts';
import { type Spread, Values } from './spread.ts';

/** What is told of postmortems as values. */
export const MEASURED = ['detect', 'resolve', 'publish', 'review'] as const;
export type Measured = (typeof MEASURED)[number];

/** What became of tasks that were due. */
export const OUTCOMES = ['in-time', 'late', 'unverified', 'open'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export type Outcomes = Readonly<Record<Outcome, number>>;

/** What a measure says of a postmortem, and the day to which it belongs; undefined where it says nothing. */
export function measuredOf(
  figures: Figures,
  measure: Measured,
  number: number,
  day: number,
): readonly [day: number, value: number] | undefined {
  const told = (on: number, value: number): readonly [number, number] | undefined =>
    value === NONE || on === 0 ? undefined : [on, value];
  switch (measure) {
    case 'detect':
      return told(day, figures.detect[number] as number);
    case 'resolve':
      return told(day, figures.resolve[number] as number);
    case 'publish':
      return told(figures.publishedOn[number] as number, figures.publishedAfter[number] as number);
    case 'review':
      return told(figures.answeredOn[number] as number, figures.answeredAfter[number] as number);
  }
}

/** What became of a task by the day that it was due; undefined where that day is not over. */
export function outcomeOf({ due, verified, done }: TaskFigures, today: number): Outcome | undefined {
  if (due >= today) return undefined;
  if (verified > 0) return verified <= due ? 'in-time' : 'late';
  return done ? 'unverified' : 'open';
}

/** What postmortems tell, gathered by periods. */
export class Gathered {
  readonly periods: Periods;
  readonly counts: number[];
  readonly #values: Readonly<Record<Measured, readonly Values[]>>;
  readonly #tasks: readonly Record<Outcome, number>[];

  constructor(periods: Periods) {
    const each = <T>(make: () => T): T[] => Array.from({ length: periods.length }, make);
    this.periods = periods;
    this.counts = each(() => 0);
    this.#values = {
      detect: each(() => new Values()),
      resolve: each(() => new Values()),
      publish: each(() => new Values()),
      review: each(() => new Values()),
    };
    this.#tasks = each(() => ({ 'in-time': 0, late: 0, unverified: 0, open: 0 }));
  }

  /** Adds a postmortem of an outage on a day. */
  add(figures: Figures, number: number, day: number, today: number): void {
    const { periods } = this;
    const period = periods.at(day);
    if (period >= 0) (this.counts[period] as number)++;
    for (const measure of MEASURED) {
      const told = measuredOf(figures, measure, number, day);
      if (told === undefined) continue;
      const at = periods.at(told[0]);
      if (at >= 0) this.#values[measure][at]?.add(told[1], number);
    }
    for (const task of figures.tasksOf(number)) {
      const outcome = outcomeOf(task, today);
      const tasks = outcome === undefined ? undefined : this.#tasks[periods.at(task.due)];
      if (outcome !== undefined && tasks !== undefined) tasks[outcome]++;
    }
  }

  /** How the values of a measure are spread, in each period. */
  spreads(measure: Measured): readonly Spread[] {
    return this.#values[measure].map((values) => values.spread());
  }

  get tasks(): readonly Outcomes[] {
    return this.#tasks;
  }
}
