/** A stretch of the calendar in which things are counted together. */
export interface Period {
  /** “Feb 2026”, “Q1 2026”, “2026”. */
  readonly name: string;
  /** First and last day: “2026-01-01”. */
  readonly from: string;
  readonly to: string;
  /** Is it not over today? */
  readonly open: boolean;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Periods of equal length in months, one after the other. A month is counted from the year 0. */
export class Periods {
  readonly first: number;
  readonly size: number;
  readonly length: number;

  constructor(first: number, size: number, length: number) {
    this.first = first;
    this.size = size;
    this.length = length;
  }

  /** Which period a day is in, as of `dayOf`; -1 for none. */
  at(day: number): number {
    const month = monthOf(day);
    if (month < this.first) return -1;
    const period = Math.floor((month - this.first) / this.size);
    return period < this.length ? period : -1;
  }

  /** The periods as people name them, on a day: “2026-11-22”. */
  named(today: string): readonly Period[] {
    return Array.from({ length: this.length }, (_, at) => {
      const first = this.first + at * this.size;
      const to = new Date(Date.UTC(0, 0, 1));
      to.setUTCFullYear(Math.floor((first + this.size) / 12), (first + this.size) % 12, 0);
      const last = to.toISOString().slice(0, 10);
      return { name: nameOf(first, this.size), from: `${textOf(first)}-01`, to: last, open: last >= today };
    });
  }
}

/** The periods of so many years to a day: 12 months, 12 quarters or 10 years. */
export function periodsOf(years: Years, today: string): Periods {
  const month = monthOf(Number(today.slice(0, 10).replaceAll('-', '')));
  const size = years === 1 ? 1 : years === 3 ? 3 : 12;
  const length = years === 10 ? 10 : 12;
  return new Periods(Math.floor(month / size) * size - (length - 1) * size, size, length);
}

/** The same years in shorter stretches, to count in: months, and quarters of ten years. None lies ahead. */
export function shortPeriodsOf(years: Years, today: string): Periods {
  const { first } = periodsOf(years, today);
  const month = monthOf(Number(today.slice(0, 10).replaceAll('-', '')));
  const size = years === 10 ? 3 : 1;
  return new Periods(first, size, Math.floor((month - first) / size) + 1);
}

/** The last twelve months that are over, behind the twelve before them. */
export function twoYearsBefore(today: string): Periods {
  return new Periods(monthOf(Number(today.slice(0, 10).replaceAll('-', ''))) - 24, 12, 2);
}

/** So many years can be looked at. */
export const YEARS = [1, 3, 10] as const;
export type Years = (typeof YEARS)[number];

function monthOf(day: number): number {
  return Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1;
}

/** “2026-02”. */
function textOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function nameOf(first: number, size: number): string {
  const year = Math.floor(first / 12);
  if (size === 1) return `${MONTHS[first % 12]} ${year}`;
  if (size === 3) return `Q${1 + (first % 12) / 3} ${year}`;
  if (first % 12 === 0) return String(year);
  const last = first + size - 1;
  return `${MONTHS[first % 12]} ${year} to ${MONTHS[last % 12]} ${Math.floor(last / 12)}`;
}
