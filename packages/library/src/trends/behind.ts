import { dayOf } from '../catalogue/catalogue.ts';
import { FirstOnes, readPlace, writePlace } from '../catalogue/first-ones.ts';
import type { Library } from '../library.ts';
import { memoryOf } from '../memory/memory.ts';
import { needSomebody } from '../people/permitted.ts';
import { type Page, readListed } from '../postmortems/list-postmortems.ts';
import type { Listed } from '../postmortems/postmortem.ts';
import type { Viewer } from '../viewer.ts';
import { chooser, eachThatCounts, servicesOf, type TrendFilters } from './chosen.ts';
import { MEASURED, type Measured, measuredOf, OUTCOMES, outcomeOf } from './gathered.ts';

/** What a number of the trends counts. */
export const COUNTED = ['postmortems', ...MEASURED, ...OUTCOMES] as const;
export type Counted = (typeof COUNTED)[number];

/** A number of the trends: what it counts, and between which days. */
export interface BehindAsked extends TrendFilters {
  readonly of: Counted;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A postmortem behind a number, with what it adds to it: minutes, days or tasks. */
export type Behind = Listed & { readonly services: readonly string[]; readonly value: number };

/** The postmortems behind a number of the trends, those that add most first. */
export async function listBehind(
  library: Library,
  viewer: Viewer,
  { of, from = '0000-01-01', to = '9999-12-31', ...filters }: BehindAsked,
  { limit = 50, after }: { readonly limit?: number; readonly after?: string | undefined } = {},
): Promise<Page<Behind> & { readonly total: number }> {
  needSomebody(viewer);
  const place = after === undefined ? undefined : readPlace(after);
  const services = await servicesOf(library, filters.team);
  const memory = await memoryOf(library);
  const { catalogue, figures } = memory;
  const isChosen = chooser(catalogue, filters, services);
  const [first, last] = [dayOf(from), dayOf(to)];
  const today = dayOf(library.now().toISOString());
  const within = (day: number): boolean => first <= day && day <= last;
  const adds = (number: number): number | undefined => {
    const day = Math.floor(catalogue.when[number] as number);
    if (of === 'postmortems') return within(day) ? 1 : undefined;
    if (!isMeasured(of)) {
      const tasks = figures.tasksOf(number).filter((task) => within(task.due) && outcomeOf(task, today) === of);
      return tasks.length === 0 ? undefined : tasks.length;
    }
    const told = measuredOf(figures, of, number, day);
    return told !== undefined && within(told[0]) ? told[1] : undefined;
  };
  const found = new FirstOnes(limit + 1, place);
  let total = 0;
  eachThatCounts(memory, viewer, (number) => {
    const value = isChosen(number) ? adds(number) : undefined;
    if (value === undefined) return;
    total++;
    found.offer({ score: value, when: catalogue.when[number] as number, number });
  });
  const places = found.places.slice(0, limit);
  const values = new Map(places.map(({ number, score }) => [number, score]));
  const end = places.at(-1);
  const listed = await readListed(library, viewer, places);
  return {
    items: listed.map((each) => ({
      ...each,
      services: catalogue.namesOf(each.number, 'service'),
      value: values.get(each.number) ?? 0,
    })),
    total,
    next: found.places.length > limit && end !== undefined ? writePlace(end) : undefined,
  };
}

function isMeasured(of: Counted): of is Measured {
  return (MEASURED as readonly string[]).includes(of);
}
