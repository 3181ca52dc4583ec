import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import type { Viewer } from '../viewer.ts';

/** How a library stands today, by what one person may see of it. Drills do not count. */
export interface Overview {
  readonly total: number;
  /** Outages since the first day of this quarter. */
  readonly thisQuarter: number;
  /** Postmortems with a task that was due before today and is not done. */
  readonly late: number;
}

/** Counts what a viewer may see. */
export async function overviewOf(library: Library, viewer: Viewer): Promise<Overview> {
  const { catalogue, audiences } = await memoryOf(library);
  const isHidden = audiences.hiddenFrom(viewer);
  const today = library.now().toISOString().slice(0, 10);
  const [year, month] = today.split('-').map(Number) as [number, number];
  const since = year * 10_000 + (month - ((month - 1) % 3)) * 100;
  const overview = { total: 0, thisQuarter: 0, late: 0 };
  for (let number = catalogue.entries.length - 1; number > 0; number--) {
    const entry = catalogue.entries[number];
    if (entry === undefined || entry.practice || isHidden(number)) continue;
    overview.total++;
    if (entry.when >= since) overview.thisQuarter++;
    if (entry.nextDue !== null && entry.nextDue < today) overview.late++;
  }
  return overview;
}
