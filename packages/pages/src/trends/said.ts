import { type Content, html } from '../html/html.ts';
import { thousands } from '../library/facets.ts';
import type { Unit } from './units.ts';
import type { Outcomes, TrendSpread } from './view.ts';

/** Of fewer there are neither quartiles nor percentages. */
const FEW = 5;

/** “half within 34 min, the middle half 12 min to 2 h”, or the values themselves where they are few. */
export function spreadText({ count, quartiles, points }: TrendSpread, unit: Unit): string {
  if (count === 0) return '–';
  if (quartiles === undefined) return points.map(({ value }) => unit.text(value)).join(', ');
  return `${unit.text(quartiles.middle)} (${unit.short(quartiles.low)} to ${unit.short(quartiles.high)})`;
}

/** “3 of 4”, “75 % (30 of 40)”: a few are not turned into percentages. */
export function shareText(part: number, of: number): Content {
  if (of === 0) return '–';
  if (of < FEW) return `${part} of ${of}`;
  return html`${Math.round((100 * part) / of)} % <span class="quiet">(${thousands(part)} of ${thousands(of)})</span>`;
}

/** How many tasks were due. */
export function dueOf(outcomes: Outcomes): number {
  return outcomes['in-time'] + outcomes.late + outcomes.unverified + outcomes.open;
}
