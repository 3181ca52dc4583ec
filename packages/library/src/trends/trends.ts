import { type Catalogue, dayOf } from '../catalogue/catalogue.ts';
import { countsOf } from '../catalogue/facet-counts.ts';
import type { FacetCount } from '../catalogue/filters.ts';
import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { needSomebody } from '../people/permitted.ts';
import type { Viewer } from '../viewer.ts';
import { chooser, eachThatCounts, type NARROWED_BY, servicesOf, type TrendFilters } from './chosen.ts';
import { Gathered, MEASURED, type Measured, type Outcomes } from './gathered.ts';
import { type Period, type Periods, periodsOf, shortPeriodsOf, twoYearsBefore, type Years } from './periods.ts';
import type { Spread } from './spread.ts';

/** What somebody wants to see trends of. */
export interface TrendsAsked extends TrendFilters {
  readonly years: Years;
}

/** A cause or a trigger, and how many postmortems of each period tell it. */
export interface Course {
  readonly id: string;
  readonly total: number;
  readonly counts: readonly number[];
}

/** How one stretch of time was. */
export interface Stand {
  readonly period: Period;
  readonly count: number;
  readonly spreads: Readonly<Record<Measured, Spread>>;
  readonly tasks: Outcomes;
}

/** What the postmortems tell that somebody may see: no drills, no drafts, none that are withdrawn. */
export interface Trends {
  readonly total: number;
  /** Months of one year, quarters of three, years of ten; of ten years it is counted by quarters, else by months. */
  readonly periods: readonly Period[];
  readonly shortPeriods: readonly Period[];
  /** Postmortems by the day of the outage, in each short period. */
  readonly counts: readonly number[];
  /** The most frequent of the whole time first, in each period. */
  readonly causes: readonly Course[];
  readonly triggers: readonly Course[];
  /** By period: minutes of `detect`, `resolve` and `review`, days of `publish`. */
  readonly spreads: Readonly<Record<Measured, readonly Spread[]>>;
  /** By the period in which they were due. */
  readonly tasks: readonly Outcomes[];
  /** The twelve months that are over, and the twelve before. */
  readonly now: Stand;
  readonly before: Stand;
  /** By what it may be narrowed. */
  readonly choices: Readonly<Record<(typeof NARROWED_BY)[number], readonly FacetCount[]>> & {
    readonly team: readonly { readonly value: string; readonly name: string }[];
  };
}

/** So many causes and triggers are told; the others are in the library. */
const MOST_COURSES = 8;

/** The trends of what a viewer may see. */
export async function trendsOf(library: Library, viewer: Viewer, asked: TrendsAsked): Promise<Trends> {
  needSomebody(viewer);
  const memory = await memoryOf(library);
  const services = await servicesOf(library, asked.team);
  const team = await teamsWithServices(library);
  const { catalogue, figures } = memory;
  const today = library.now().toISOString().slice(0, 10);
  const day = dayOf(today);
  const long = new Gathered(periodsOf(asked.years, today));
  const compared = new Gathered(twoYearsBefore(today));
  const short = shortPeriodsOf(asked.years, today);
  const counts: number[] = new Array(short.length).fill(0);
  const courses = new Courses(catalogue, long.periods);
  const values = new Uint32Array(catalogue.values.length);
  const isChosen = chooser(catalogue, asked, services);
  let total = 0;
  eachThatCounts(memory, viewer, (number) => {
    const start = catalogue.from[number] as number;
    const end = start + (catalogue.many[number] as number);
    for (let i = start; i < end; i++) (values[catalogue.all[i] as number] as number)++;
    if (!isChosen(number)) return;
    const when = Math.floor(catalogue.when[number] as number);
    long.add(figures, number, when, day);
    compared.add(figures, number, when, day);
    const at = short.at(when);
    if (at >= 0) (counts[at] as number)++;
    if (long.periods.at(when) < 0) return;
    total++;
    courses.add(number, when);
  });
  const { service, cause, trigger, severity } = countsOf(catalogue, values);
  const stand = standsOf(compared, today);
  return {
    total,
    periods: long.periods.named(today),
    shortPeriods: short.named(today),
    counts,
    causes: courses.most('cause'),
    triggers: courses.most('trigger'),
    spreads: byMeasure((measure) => long.spreads(measure)),
    tasks: long.tasks,
    now: stand(1),
    before: stand(0),
    choices: { service, cause, trigger, severity, team },
  };
}

function standsOf(compared: Gathered, today: string): (at: 0 | 1) => Stand {
  const periods = compared.periods.named(today);
  const spreads = byMeasure((measure) => compared.spreads(measure));
  return (at) => ({
    period: periods[at] as Period,
    count: compared.counts[at] as number,
    spreads: byMeasure((measure) => spreads[measure][at] as Spread),
    tasks: compared.tasks[at] as Outcomes,
  });
}

function byMeasure<T>(of: (measure: Measured) => T): Readonly<Record<Measured, T>> {
  return Object.fromEntries(MEASURED.map((measure) => [measure, of(measure)])) as Record<Measured, T>;
}

/** Causes and triggers by period. */
class Courses {
  readonly #catalogue: Catalogue;
  readonly #periods: Periods;
  readonly #counts = new Map<number, number[]>();

  constructor(catalogue: Catalogue, periods: Periods) {
    this.#catalogue = catalogue;
    this.#periods = periods;
  }

  add(number: number, when: number): void {
    const { from, many, all, values } = this.#catalogue;
    const at = this.#periods.at(when);
    const start = from[number] as number;
    for (let i = start; i < start + (many[number] as number); i++) {
      const value = all[i] as number;
      const facet = values[value]?.facet;
      if (facet !== 'cause' && facet !== 'trigger') continue;
      let counts = this.#counts.get(value);
      if (counts === undefined) {
        counts = new Array(this.#periods.length).fill(0);
        this.#counts.set(value, counts);
      }
      (counts[at] as number)++;
    }
  }

  most(facet: 'cause' | 'trigger'): readonly Course[] {
    return [...this.#counts]
      .flatMap(([value, counts]) => {
        const known = this.#catalogue.values[value];
        if (known?.facet !== facet) return [];
        return [{ id: known.value, total: counts.reduce((sum, count) => sum + count, 0), counts }];
      })
      .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_COURSES);
  }
}

/** Teams that own a service, by name. */
async function teamsWithServices({ database: { read } }: Library): Promise<readonly { value: string; name: string }[]> {
  return await read
    .selectFrom('team')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('service')
        .select('service.team_id')
        .where('team_id', 'is not', null)
        .$castTo<{ team_id: string }>(),
    )
    .select(['id as value', 'name'])
    .orderBy('name')
    .execute();
}
