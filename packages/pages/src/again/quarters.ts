import { type Content, type Html, html } from '../html/html.ts';
import { againAddress } from './again-address.ts';
import type { ShownQuarter } from './again-view.ts';

/** So many quarters are drawn; the table has all. */
const DRAWN = 12;
const TALLEST = 60;
const STEP = 12;

/** The number that should be zero, quarter by quarter: a row of small pictures, and the same as a table. */
export function quartersPart(quarters: readonly ShownQuarter[]): Content {
  const drawn = quarters.slice(-DRAWN);
  const most = Math.max(1, ...drawn.map(({ again }) => again));
  return html`<figure class="quarters"><figcaption>Outages that had been seen before, by the quarter in which they came back <span class="key"><span class="sign-undone">Filled</span>: a measure of the earlier one was open or late that day.</span></figcaption>
<ol>${drawn.map((each, at) => html`<li>${column(each, most, at === 0 || each.quarter.endsWith('Q1'))}</li>`)}</ol></figure>
<details class="as-table"><summary>The numbers as a table</summary>${table(quarters)}<p class="small"><a href="/api/v1/recurrences.csv">All recurrences as CSV</a></p></details>`;
}

function column({ quarter, again, undone }: ShownQuarter, most: number, withYear: boolean): Html {
  const [year, name] = quarter.split('-');
  // No taller than the most of them needs.
  const height = Math.min(TALLEST, most * STEP) + 4;
  const picture = html`<svg viewBox="0 0 28 ${height}" width="28" height="${height}" aria-hidden="true">${bars({ again, undone, most, height })}</svg><b>${again}</b>`;
  const about = `of ${quarterText(quarter)}${undone > 0 ? `, ${undone} with a measure open or late` : ''}`;
  const label = html`<span class="name">${name}${html`<span class="year">${withYear && year}</span>`}</span>`;
  return again === 0
    ? html`<span class="zero">${picture}${label}</span>`
    : html`<a href="${againAddress({ quarter })}#came-back">${picture}<span class="aside-from-view">${about}</span>${label}</a>`;
}

/** One step for each, so that one can count them; where there are too many, a bar in proportion. */
function bars(given: {
  readonly again: number;
  readonly undone: number;
  readonly most: number;
  readonly height: number;
}): Content {
  const { again, undone, most, height } = given;
  const step = Math.min(STEP, TALLEST / most);
  const gap = step >= 5 ? 2 : 0;
  const ground = height - 2;
  const baseline = html`<path class="baseline" d="M2 ${height - 0.5}h24"/>`;
  if (again > TALLEST)
    return html`<rect class="again" x="4" y="${(ground - again * step).toFixed(1)}" width="20" height="${(again * step).toFixed(1)}"/><rect class="undone" x="4" y="${(ground - undone * step).toFixed(1)}" width="20" height="${(undone * step).toFixed(1)}"/>${baseline}`;
  const blocks = Array.from(
    { length: again },
    (_, at) =>
      html`<rect class="${at < undone ? 'undone' : 'again'}" x="4.5" y="${(ground - (at + 1) * step + gap / 2).toFixed(1)}" width="19" height="${Math.max(0.8, step - gap - 1).toFixed(1)}" rx="1.5"/>`,
  );
  return html`${blocks}${baseline}`;
}

function table(quarters: readonly ShownQuarter[]): Html {
  const cell = (quarter: string, count: number, undone?: boolean): Content =>
    count === 0 ? '0' : html`<a href="${againAddress({ quarter, undone })}#came-back">${count}</a>`;
  return html`<table><thead><tr><th scope="col">Quarter</th><th scope="col">Outages</th><th scope="col">Seen before</th><th scope="col">Measures open or late that day</th></tr></thead>
<tbody>${quarters.toReversed().map(({ quarter, outages, again, undone }) => html`<tr><th scope="row">${quarterText(quarter)}</th><td>${outages}</td><td>${cell(quarter, again)}</td><td>${cell(quarter, undone, true)}</td></tr>`)}</tbody></table>`;
}

/** “Q1 2026” of “2026-Q1”. */
export function quarterText(quarter: string): string {
  const [year, name] = quarter.split('-');
  return `${name} ${year}`;
}
