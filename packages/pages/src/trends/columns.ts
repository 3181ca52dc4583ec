import { type Html, html } from '../html/html.ts';
import { columnNames } from './axis.ts';
import { drawing } from './frame.ts';
import { round } from './scale.ts';
import type { TrendPeriod } from './view.ts';

/** A part of a column, with the address of what it counts. */
export interface Piece {
  readonly kind: string;
  readonly count: number;
  readonly says: string;
  readonly to: string;
}

const HEIGHT = 150;
const TOP = 18;

/** Counts as columns, each made of pieces from below. */
export function columnsDrawing(
  name: string,
  periods: readonly TrendPeriod[],
  columns: readonly (readonly Piece[])[],
): Html {
  const sums = columns.map((pieces) => pieces.reduce((sum, { count }) => sum + count, 0));
  const most = Math.max(1, ...sums);
  const width = 100 / periods.length;
  const gap = periods.length > 12 ? width * 0.14 : width * 0.24;
  const named = periods.length <= 12;
  return drawing(
    name,
    HEIGHT + 40,
    html`<line class="axis" x1="0" x2="100%" y1="${HEIGHT}" y2="${HEIGHT}"/>
${columns.map((pieces, at) => {
  let top = HEIGHT;
  const drawn = pieces
    .filter(({ count }) => count > 0)
    .map(({ kind, count, says, to }) => {
      const height = (count / most) * (HEIGHT - TOP);
      top -= height;
      return html`<a href="${to}" aria-label="${says}"><title>${says}</title><rect class="${kind}${periods[at]?.open === true ? ' open-period' : ''}" x="${round(at * width + gap / 2)}%" y="${round(top)}" width="${round(width - gap)}%" height="${round(height)}"/></a>`;
    });
  const sum = sums[at] as number;
  return html`${drawn}${sum > 0 && (named || sum === most) && html`<text class="column count" x="${round((at + 0.5) * width)}%" y="${round(top - 5)}">${sum}</text>`}`;
})}
${columnNames(periods, HEIGHT + 16)}`,
  );
}
