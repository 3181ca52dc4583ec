import { type Content, type Html, html } from '../html/html.ts';
import { againAddress } from './again-address.ts';
import type { ShownQuarter } from './again-view.ts';

/** So many quarters are drawn; the table has all. */
const DRAWN = 12;
const HEIGHT = 72;
const TALLEST = 60;

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
  const picture = html`<svg viewBox="0 0 28 ${HEIGHT}" width="28" height="${HEIGHT}" aria-hidden="true">${bars(again, undone, most)}</svg><b>${again}</b>`;
  const about = `of ${quarterText(quarter)}${undone > 0 ? `, ${undone} with a measure open or late` : ''}`;
  const label = html`<span class="name">${name}${html`<span class="year">${withYear && year}</span>`}</span>`;
  return again === 0
    ? html`<span class="none">${picture}${label}</span>`
    : html`<a href="${againAddress({ quarter })}#came-back">${picture}<span class="aside-from-view">${about}</span>${label}</a>`;
}

/** One step for each, so that one can count them; where there are too many, a bar in proportion. */
function bars(again: number, undone: number, most: number): Content {
  const step = Math.min(12, TALLEST / most);
  const gap = step >= 5 ? 2 : 0;
  const baseline = html`<path class="baseline" d="M2 ${HEIGHT - 0.5}h24"/>`;
  if (again > TALLEST)
    return html`<rect class="again" x="4" y="${HEIGHT - 2 - again * step}" width="20" height="${again * step}"/><rect class="undone" x="4" y="${HEIGHT - 2 - undone * step}" width="20" height="${undone * step}"/>${baseline}`;
  const blocks = Array.from(
    { length: again },
    (_, at) =>
      html`<rect class="${at < undone ? 'undone' : 'again'}" x="4.5" y="${(HEIGHT - 2 - (at + 1) * step + gap / 2).toFixed(1)}" width="19" height="${Math.max(0.8, step - gap - 1).toFixed(1)}" rx="1.5"/>`,
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
