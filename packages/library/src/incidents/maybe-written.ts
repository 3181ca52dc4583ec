import type { Library } from '../library.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import type { ListedIncident } from './incident.ts';

/** A postmortem that may be the one of an incident. */
export interface MaybeWritten {
  readonly number: number;
  readonly slug: string;
  readonly title: string;
}

const HOUR = 60 * 60_000;
const MOST_LOOKED_AT = 500;

/** Of incidents that are owed, by their id: the postmortem whose outage began within an hour of it, of the same service. */
export async function maybeWritten(
  { database: { read } }: Library,
  viewer: Viewer,
  incidents: readonly ListedIncident[],
): Promise<ReadonlyMap<string, MaybeWritten>> {
  const found = new Map<string, MaybeWritten>();
  const served = incidents.filter(({ service, state }) => service !== undefined && state === 'owed');
  const [first] = served;
  if (first === undefined) return found;
  const began = served.map(({ beganAt }) => Date.parse(beganAt));
  const rows = await read
    .selectFrom('term')
    .innerJoin('postmortem', 'postmortem.id', 'term.postmortem_id')
    .select(['term.value', 'postmortem.number', 'postmortem.slug', 'postmortem.title', 'postmortem.started_at'])
    .where('term.kind', '=', 'service')
    .where('term.value', 'in', [...new Set(served.map(({ service }) => (service ?? '').toLowerCase()))])
    .where(visibleTo(viewer))
    .where('postmortem.started_at', '>=', new Date(Math.min(...began) - HOUR).toISOString())
    .where('postmortem.started_at', '<=', new Date(Math.max(...began) + HOUR).toISOString())
    .where('postmortem.state', '!=', 'withdrawn')
    .where('postmortem.practice', '=', 0)
    .orderBy('postmortem.number', 'desc')
    .limit(MOST_LOOKED_AT)
    .execute();
  for (const { id, service, beganAt } of served) {
    const near = rows.find(
      ({ value, started_at }) =>
        value === service?.toLowerCase() && Math.abs(Date.parse(started_at ?? '') - Date.parse(beganAt)) <= HOUR,
    );
    if (near !== undefined) found.set(id, { number: near.number, slug: near.slug, title: near.title });
  }
  return found;
}
