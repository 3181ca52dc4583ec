import { intervalOf } from './bootstrap.ts';
import type { PartResult } from './recurrence-scorer.ts';
import { type FigureName, figureNames, sharesOf } from './recurrence-tables.ts';

/** A system's answers, scored. */
export interface SystemResult {
  readonly system: string;
  /** One for each part, in the same order for every system. */
  readonly parts: readonly PartResult[];
}

const headings: Readonly<Record<FigureName, string>> = {
  A: 'A nDCG@10',
  C: 'C nDCG@10',
  R: 'R first three',
  shown: 'shown, right',
  helped: 'helped',
};

/** Prints a table for each part: a row for each system, a column for each figure with its interval. */
export function printParts(systems: readonly SystemResult[], documents: number): void {
  for (const [index, first] of (systems[0]?.parts ?? []).entries()) {
    console.log(`\n${first.part.title}: ${first.part.queries.size} outages, looked up among all ${documents}`);
    console.log(
      line(
        '',
        figureNames.map((name) => headings[name]),
      ),
    );
    for (const { system, parts } of systems) {
      const result = parts[index];
      if (result !== undefined)
        console.log(
          line(
            system,
            figureNames.map((name) => cell(result, name)),
          ),
        );
    }
    console.log(
      line(
        'queries (shown: hits)',
        figureNames.map((name) => count(first, name)),
      ),
    );
  }
}

/** The figure and its 95 % interval; a dash where nothing was asked or shown. */
function cell({ judged, figures }: PartResult, name: FigureName): string {
  if ((name === 'shown' || name === 'helped') && shownBy(judged) === 0) return '–';
  const interval = intervalOf(sharesOf(judged, name));
  if (interval === undefined) return '–';
  return `${figures[name].toFixed(3)} [${interval.map((each) => each.toFixed(2)).join(', ')}]`;
}

function count({ judged }: PartResult, name: FigureName): string {
  return String(name === 'shown' ? shownBy(judged) : sharesOf(judged, name).length);
}

function shownBy(judged: PartResult['judged']): number {
  return sharesOf(judged, 'shown').reduce((sum, { of }) => sum + of, 0);
}

function line(name: string, cells: readonly string[]): string {
  return `${name.padEnd(22)}${cells.map((each) => each.padStart(21)).join('')}`;
}
