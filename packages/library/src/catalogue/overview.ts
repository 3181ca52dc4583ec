import { countOwed } from '../incidents/list-incidents.ts';
import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { recurring } from '../recurrences/pairs.ts';
import type { Viewer } from '../viewer.ts';
import { dayOf, PRACTICE } from './catalogue.ts';

/** How a library stands today, by what one person may see of it. */
export interface Overview {
  /** All postmortems, drills as well; the numbers below are without. */
  readonly all: number;
  /** Outages since the first day of this quarter. */
  readonly thisQuarter: number;
  /** Outages that came back: published, and a recurrence of an earlier one. As many as the page Again tells of. */
  readonly recurred: number;
  /** Tasks that were due before today and are not done. */
  readonly late: number;
  /** Incidents without a postmortem. */
  readonly owed: number;
}

/** Counts what a viewer may see. */
export async function overviewOf(library: Library, viewer: Viewer): Promise<Overview> {
  const { catalogue, audiences } = await memoryOf(library);
  const isHidden = audiences.hiddenFrom(viewer);
  const today = library.now().toISOString().slice(0, 10);
  const [year, month] = today.split('-').map(Number) as [number, number];
  const since = year * 10_000 + (month - ((month - 1) % 3)) * 100;
  const overview = { all: 0, thisQuarter: 0, recurred: 0, late: 0, owed: await countOwed(library) };
  const { when, flags } = catalogue;
  const day = dayOf(today);
  const recurs = recurring(catalogue, isHidden);
  for (let number = catalogue.size - 1; number > 0; number--) {
    if (!catalogue.has(number) || isHidden(number)) continue;
    overview.all++;
    if (((flags[number] as number) & PRACTICE) !== 0) continue;
    if ((when[number] as number) >= since) overview.thisQuarter++;
    if (recurs(number)) overview.recurred++;
    overview.late += catalogue.lateOf(number, day);
  }
  return overview;
}
