import type { ReadPostmortem } from './read-postmortem.ts';

/** How often each cause is told, in all and by something else. */
export interface CauseCounts {
  /** Postmortems that were counted. */
  documents: number;
  /** Drills that were left out. */
  practice: number;
  /** Postmortems that tell no cause that is known. */
  unknown: number;
  readonly causes: Tally;
  /** What set them off, where they tell it. */
  readonly triggers: Tally;
  readonly byYear: ReadonlyMap<string, Tally>;
  readonly byService: ReadonlyMap<string, Tally>;
}

/** Causes, or triggers, by id, the most frequent first. */
export type Tally = ReadonlyMap<string, number>;

/** The year of a postmortem without a date. */
export const NO_DATE = 'no date';

/** Counts the causes of postmortems; one that tells several counts for each of them. Drills are left out. */
export function countCauses(postmortems: readonly ReadPostmortem[]): CauseCounts {
  const outages = postmortems.filter(({ fingerprint }) => !fingerprint.practice);
  const years = new Map<string, ReadPostmortem[]>();
  const services = new Map<string, { readonly name: string; readonly told: ReadPostmortem[] }>();
  for (const each of outages) {
    if (each.fingerprint.causes.length === 0) continue;
    const year = each.date?.slice(0, 4) ?? NO_DATE;
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [each]);
    else ofYear.push(each);
    for (const [key, name] of new Map(each.services.map((service) => [service.toLowerCase(), service]))) {
      const known = services.get(key);
      if (known === undefined) services.set(key, { name, told: [each] });
      else known.told.push(each);
    }
  }
  const byService = [...services.values()].sort((a, b) => b.told.length - a.told.length || (a.name < b.name ? -1 : 1));
  return {
    documents: outages.length,
    practice: postmortems.length - outages.length,
    unknown: outages.filter(({ fingerprint }) => fingerprint.causes.length === 0).length,
    causes: tally(outages),
    triggers: tallyOf(outages.flatMap(({ fingerprint: { trigger } }) => (trigger ? [trigger.id] : []))),
    byYear: new Map([...years].sort(([a], [b]) => (a < b ? -1 : 1)).map(([year, told]) => [year, tally(told)])),
    byService: new Map(byService.map(({ name, told }) => [name, tally(told)])),
  };
}

/** The counts for programs. */
export function countsAsJson({
  documents,
  practice,
  unknown,
  causes,
  triggers,
  byYear,
  byService,
}: CauseCounts): object {
  const nested = (tallies: ReadonlyMap<string, Tally>): object =>
    Object.fromEntries([...tallies].map(([name, tally]) => [name, Object.fromEntries(tally)]));
  return {
    documents,
    practice,
    unknown,
    causes: Object.fromEntries(causes),
    triggers: Object.fromEntries(triggers),
    by_year: nested(byYear),
    by_service: nested(byService),
  };
}

function tally(postmortems: readonly ReadPostmortem[]): Tally {
  return tallyOf(postmortems.flatMap(({ fingerprint }) => fingerprint.causes.map(({ id }) => id)));
}

function tallyOf(ids: readonly string[]): Tally {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Map([...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1)));
}
