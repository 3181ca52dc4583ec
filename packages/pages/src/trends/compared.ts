import { type Content, type Html, html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import { behindAddress } from './asked.ts';
import { dueOf, shareText, spreadText } from './said.ts';
import { counted } from './tables.ts';
import { UNITS } from './units.ts';
import type { Measure, TrendStand, TrendsView } from './view.ts';

const HALF: readonly (readonly [Measure, string])[] = [
  ['detect', 'Half were noticed within'],
  ['resolve', 'Half were over within'],
  ['publish', 'Half were published within'],
  ['review', 'Half of the reviews were answered within'],
];

/** The last twelve months beside the twelve before, without a verdict: that is for people to give. */
export function comparedTable({ asked, now, before }: TrendsView): Html {
  const half = ({ period, spreads }: TrendStand, measure: Measure): Content => {
    const spread = spreads[measure];
    if (spread.count === 0) return '–';
    const to = behindAddress(asked, { of: measure, from: period.from, to: period.to });
    return html`${spread.quartiles === undefined && html`<span class="quiet">too few: </span>`}${spreadText(spread, UNITS[measure])} <a class="quiet" href="${to}">of ${thousands(spread.count)}</a>`;
  };
  const inTime = ({ tasks, period }: TrendStand): Content => {
    const due = dueOf(tasks);
    return html`${shareText(tasks['in-time'], due)}${due > 0 && tasks.open > 0 && html` <span class="quiet">${counted(asked, tasks.open, 'open', period)} not done</span>`}`;
  };
  const line = (name: string, of: (stand: TrendStand) => Content): Html =>
    html`<tr><th scope="row">${name}</th><td>${of(now)}</td><td>${of(before)}</td></tr>`;
  return html`<section class="compared" id="compared"><h2>Twelve months, and the twelve before</h2>
<div class="room"><table><thead><tr><td></td><th scope="col">${now.period.name}</th><th scope="col">${before.period.name}</th></tr></thead><tbody>
${line('Outages', (stand) => counted(asked, stand.count, 'postmortems', stand.period))}
${HALF.slice(0, 2).map(([measure, name]) => line(name, (stand) => half(stand, measure)))}
${line('Tasks verified in time', inTime)}
${HALF.slice(2).map(([measure, name]) => line(name, (stand) => half(stand, measure)))}
</tbody></table></div>
<p class="how">In brackets the middle half. Outages differ so much from one another that a few of them move every one of these numbers: look at the points below before you call it better or worse.</p></section>`;
}
