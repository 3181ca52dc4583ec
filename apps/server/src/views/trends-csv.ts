import { OUTCOMES, type Outcomes, type Period, type Spread } from '@failonce/library';
import type { Answer } from '../define-route.ts';
import { csvOf } from '../http/csv.ts';

type Cell = string | number;

/** The trends as far as a table tells them. */
interface Told {
  readonly periods: readonly Period[];
  readonly shortPeriods: readonly Period[];
  readonly counts: readonly number[];
  readonly causes: readonly { readonly name: string; readonly counts: readonly number[] }[];
  readonly triggers: readonly { readonly name: string; readonly counts: readonly number[] }[];
  readonly spreads: Readonly<Record<string, readonly Spread[]>>;
  readonly tasks: readonly Outcomes[];
}

const UNITS: Readonly<Record<string, string>> = { publish: 'days' };

/** The numbers behind every picture, one a line. */
export function trendsCsv({ periods, shortPeriods, counts, causes, triggers, spreads, tasks }: Told): Answer {
  const line = (picture: string, { from, to }: Period, ...rest: readonly Cell[]): readonly Cell[] => [
    picture,
    from,
    to,
    ...rest,
  ];
  const courses = (picture: string, each: Told['causes']): readonly (readonly Cell[])[] =>
    each.flatMap(({ name, counts: its }) =>
      periods.map((period, at) => line(picture, period, name, its[at] ?? 0, 'postmortems')),
    );
  const lines = [
    ...shortPeriods.map((period, at) => line('postmortems', period, 'count', counts[at] ?? 0, 'postmortems')),
    ...Object.entries(spreads).flatMap(([measure, its]) => {
      const unit = UNITS[measure] ?? 'minutes';
      return periods.flatMap((period, at) => {
        const { count = 0, quartiles, points = [] } = its[at] ?? {};
        const first = line(measure, period, 'count', count, 'postmortems');
        if (quartiles === undefined)
          return [first, ...points.map(({ number, value }) => line(measure, period, `PM-${number}`, value, unit))];
        return [
          first,
          line(measure, period, 'a quarter within', quartiles.low, unit),
          line(measure, period, 'half within', quartiles.middle, unit),
          line(measure, period, 'three quarters within', quartiles.high, unit),
          line(measure, period, 'longest', points.at(-1)?.value ?? 0, unit),
        ];
      });
    }),
    ...periods.flatMap((period, at) =>
      OUTCOMES.map((outcome) => line('tasks', period, outcome, tasks[at]?.[outcome] ?? 0, 'tasks')),
    ),
    ...courses('causes', causes),
    ...courses('triggers', triggers),
  ];
  return {
    text: { type: 'text/csv; charset=utf-8', body: csvOf(['picture', 'from', 'to', 'what', 'number', 'unit'], lines) },
    headers: { 'content-disposition': 'attachment; filename="trends.csv"' },
  };
}
