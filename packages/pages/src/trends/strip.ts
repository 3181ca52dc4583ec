import { type Content, type Html, html } from '../html/html.ts';
import { columnNames } from './axis.ts';
import { drawing } from './frame.ts';
import { round, type Scale, scaleOf } from './scale.ts';
import type { Unit } from './units.ts';
import type { TrendPeriod, TrendSpread } from './view.ts';

const TOP = 26;
const BOTTOM = 250;
/** Points as near as this stand side by side. */
const NEAR = 7;

/**
 * How values are spread in each period: every one as a point that leads to its postmortem, or, of many, how many lie where,
 * with the longest as points. A box holds the middle half, a line in it is the median; of fewer than five there is neither.
 */
export function stripDrawing(
  name: string,
  periods: readonly TrendPeriod[],
  spreads: readonly TrendSpread[],
  unit: Unit,
): Html {
  const most = Math.max(0, ...spreads.flatMap(({ points }) => points.map(({ value }) => value)));
  const scale = scaleOf(most, { top: TOP, bottom: BOTTOM, ticks: unit.ticks });
  const width = 100 / periods.length;
  return drawing(
    name,
    BOTTOM + 40,
    html`${scale.ticks.map((tick) => html`<line class="grid" x1="0" x2="100%" y1="${scale.y(tick)}" y2="${scale.y(tick)}"/><text class="tick" x="-8" y="${scale.y(tick) + 4}">${tick === 0 ? '0' : unit.short(tick)}</text>`)}
${spreads.map((spread, at) => html`${boxOf(spread, at * width, width, scale, unit)}${pointsOf(spread, periods[at], (at + 0.5) * width, width, scale, unit)}`)}
${columnNames(periods, BOTTOM + 18)}`,
  );
}

function boxOf({ quartiles, bins }: TrendSpread, left: number, width: number, { y }: Scale, unit: Unit): Content {
  if (quartiles === undefined) return undefined;
  const { low, middle, high } = quartiles;
  const [x, wide] = [round(left + width * 0.12), round(width * 0.76)];
  return html`${bins !== undefined && densityOf(bins, left, width, y)}<rect class="half" x="${x}%" width="${wide}%" y="${y(high)}" height="${round(Math.max(2, y(low) - y(high)))}"/><line class="median" x1="${x}%" x2="${round(left + width * 0.88)}%" y1="${y(middle)}" y2="${y(middle)}"/><text class="column count wide-only" x="${round(left + width / 2)}%" y="12">${unit.short(middle)}</text>`;
}

/** Of many values: how many lie where, as wide as they are many. */
function densityOf(bins: readonly number[], left: number, width: number, y: Scale['y']): Content {
  const most = Math.max(...bins);
  return bins.map((count, bin) => {
    if (count === 0) return undefined;
    const [from, to] = [2 ** (bin / 2) - 1, 2 ** ((bin + 1) / 2) - 1];
    const wide = Math.max(0.4, (count / most) * width * 0.9);
    return html`<rect class="many" x="${round(left + (width - wide) / 2)}%" width="${round(wide)}%" y="${y(to)}" height="${round(y(from) - y(to))}"/>`;
  });
}

function pointsOf(
  { points }: TrendSpread,
  period: TrendPeriod | undefined,
  middle: number,
  width: number,
  { y }: Scale,
  unit: Unit,
): Content {
  const near = Map.groupBy(points, ({ value }) => Math.round(y(value) / NEAR));
  const crowd = Math.max(1, ...[...near.values()].map(({ length }) => length));
  const step = Math.min(width * 0.2, (width * 0.8) / crowd);
  return [...near.values()].flatMap((row) =>
    row.map(({ number, value }, at) => {
      const says = `PM-${number}, ${period?.name}: ${unit.text(value)}`;
      const aside = (at - (row.length - 1) / 2) * step;
      return html`<a href="/pm/${number}" aria-label="${says}"><title>${says}</title><circle class="point" cx="${round(middle + aside)}%" cy="${y(value)}" r="3.5"/></a>`;
    }),
  );
}
