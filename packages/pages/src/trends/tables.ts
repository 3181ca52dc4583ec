import { type Content, type Html, html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import { behindAddress, type Counted, type TrendsAsked } from './asked.ts';
import { dueOf, shareText } from './said.ts';
import { UNITS } from './units.ts';
import {
  type Measure,
  OUTCOMES,
  type Outcome,
  type Outcomes,
  type TrendCourse,
  type TrendPeriod,
  type TrendSpread,
} from './view.ts';

/** What became of tasks by the day that they were due. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  'in-time': 'Verified in time',
  late: 'Verified late',
  unverified: 'Done, not verified',
  open: 'Not done',
};

/** A number that leads to the postmortems behind it. */
export function counted(
  asked: TrendsAsked,
  count: number,
  of: Counted,
  period: Pick<TrendPeriod, 'from' | 'to'>,
): Content {
  return count === 0
    ? '0'
    : html`<a href="${behindAddress(asked, { of, from: period.from, to: period.to })}">${thousands(count)}</a>`;
}

/** How many there were in each period. */
export function countsTable(asked: TrendsAsked, periods: readonly TrendPeriod[], counts: readonly number[]): Html {
  return table(
    ['', 'Postmortems'],
    periods.map((period, at) => [nameOf(period), counted(asked, counts[at] ?? 0, 'postmortems', period)]),
  );
}

/** Quartiles of each period; of few, the values themselves. */
export function spreadTable(
  asked: TrendsAsked,
  measure: Measure,
  periods: readonly TrendPeriod[],
  spreads: readonly TrendSpread[],
): Html {
  const { text } = UNITS[measure];
  return table(
    ['', 'Postmortems', 'A quarter within', 'Half within (median)', 'Three quarters within', 'Longest'],
    periods.map((period, at) => {
      const { count, quartiles, points } = spreads[at] as TrendSpread;
      const longest = points.at(-1);
      const first = [nameOf(period), counted(asked, count, measure, period)];
      if (quartiles === undefined)
        return [
          ...first,
          points.length === 0
            ? '–'
            : html`<span class="quiet">Too few:</span> ${points.map(({ number, value }, i) => html`${i > 0 && ', '}<a href="/pm/${number}">${text(value)}</a>`)}`,
        ];
      return [
        ...first,
        text(quartiles.low),
        text(quartiles.middle),
        text(quartiles.high),
        longest && html`<a href="/pm/${longest.number}">${text(longest.value)}</a>`,
      ];
    }),
  );
}

/** What became of the tasks that were due in each period. */
export function tasksTable(asked: TrendsAsked, periods: readonly TrendPeriod[], tasks: readonly Outcomes[]): Html {
  return table(
    ['Due', ...OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome]), 'In time'],
    periods.map((period, at) => {
      const outcomes = tasks[at] as Outcomes;
      return [
        nameOf(period),
        ...OUTCOMES.map((outcome) => counted(asked, outcomes[outcome], outcome, period)),
        shareText(outcomes['in-time'], dueOf(outcomes)),
      ];
    }),
  );
}

/** How many postmortems of each period tell each cause or trigger. */
export function coursesTable(
  asked: TrendsAsked,
  facet: 'cause' | 'trigger',
  periods: readonly TrendPeriod[],
  courses: readonly TrendCourse[],
): Html {
  return table(
    ['', ...courses.map(({ name }) => name)],
    periods.map((period, at) => [
      nameOf(period),
      ...courses.map(({ id, counts }) => counted({ ...asked, [facet]: [id] }, counts[at] ?? 0, 'postmortems', period)),
    ]),
  );
}

function nameOf({ name, open }: TrendPeriod): Content {
  return open ? html`${name} <span class="quiet">so far</span>` : name;
}

function table(head: readonly string[], rows: readonly (readonly Content[])[]): Html {
  return html`<table><thead><tr>${head.map((name) => (name === '' ? html`<td></td>` : html`<th scope="col">${name}</th>`))}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell, at) => (at === rest.length - 1 && rest.length < head.length - 1 ? html`<td colspan="${head.length - rest.length}">${cell}</td>` : html`<td>${cell}</td>`))}</tr>`)}</tbody></table>`;
}
