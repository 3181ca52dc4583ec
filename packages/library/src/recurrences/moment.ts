import { offsetAt } from '@failonce/checks';
import type { PostmortemRow } from '../database/tables.ts';

/** When a failure came back, as exactly as its text tells. */
export interface Moment {
  /** What had happened until then counts. */
  readonly instant: string;
  /** The day by the clocks of the text: what was due before it was late. */
  readonly day: string;
  /** By what it is known: the time of its beginning, its day (then that day's end), or no more than when it was written. */
  readonly by: 'time' | 'day' | 'writing';
}

const DAY = 24 * 60 * 60 * 1000;

/** The moment at which an outage began. */
export function momentOf(outage: Pick<PostmortemRow, 'started_at' | 'start_date' | 'zone' | 'created_at'>): Moment {
  const { started_at, start_date: day, zone, created_at } = outage;
  if (day === null) return { instant: created_at, day: created_at.slice(0, 10), by: 'writing' };
  if (started_at !== null) return { instant: started_at, day, by: 'time' };
  const end = Date.parse(`${day}T00:00:00.000Z`) + DAY - 1;
  if (Number.isNaN(end)) return { instant: created_at, day: created_at.slice(0, 10), by: 'writing' };
  const offset = zone === null ? 0 : (offsetAt(zone, end) ?? 0);
  return { instant: new Date(end - offset * 60_000).toISOString(), day, by: 'day' };
}
