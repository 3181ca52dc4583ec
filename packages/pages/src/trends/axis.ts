import { type Content, html } from '../html/html.ts';
import { round } from './scale.ts';
import type { TrendPeriod } from './view.ts';

/** More columns than these have no room for a name each. */
const NAMED = 12;
/** A share of the width in which the name of a year has room. */
const LEAST_YEAR = 10;

/** Names of the columns under a picture: each by itself where there is room, else only the years where they begin. */
export function columnNames(periods: readonly TrendPeriod[], y: number): Content {
  const width = 100 / periods.length;
  const each = periods.map(({ name }) => partsOf(name));
  const begins = each.flatMap(({ year }, at) =>
    year !== undefined && each[at - 1]?.year !== year ? [{ year, at }] : [],
  );
  if (periods.length > NAMED) {
    // A year of which hardly a month is there has no room for its name beside the next.
    const crowded = (begins[1]?.at ?? NAMED) * width < LEAST_YEAR;
    return begins
      .slice(crowded ? 1 : 0)
      .map(({ year, at }) => html`<text x="${round(at * width)}%" y="${y}" class="begins">${year}</text>`);
  }
  return [
    each.map(({ short }, at) => html`<text x="${round((at + 0.5) * width)}%" y="${y}" class="column">${short}</text>`),
    begins.map(
      ({ year, at }) => html`<text x="${round((at + 0.5) * width)}%" y="${y + 15}" class="column year">${year}</text>`,
    ),
  ];
}

/** “Q1” and “2026” of “Q1 2026”; “2026” stands for itself. */
function partsOf(name: string): { readonly short: string; readonly year: string | undefined } {
  const [short = name, year] = name.split(' ');
  return { short, year };
}
