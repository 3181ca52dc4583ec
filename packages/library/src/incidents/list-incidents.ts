import { AppError } from '@failonce/document';
import { sql } from 'kysely';
import type { Library } from '../library.ts';
import { needSomebody } from '../people/permitted.ts';
import type { Viewer } from '../viewer.ts';
import type { ListedIncident } from './incident.ts';
import { COLUMNS, joinedIncidents, lateDay, listedIncident } from './joined.ts';

export interface IncidentsAsked {
  /** `owed`: the longest owed first. `settled`: what was settled last first. */
  readonly state?: 'owed' | 'settled' | undefined;
  /** Only those that the viewer is asked to write of. */
  readonly mine?: boolean | undefined;
  readonly service?: string | undefined;
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface Incidents {
  readonly items: readonly ListedIncident[];
  readonly next: string | undefined;
  readonly total: number;
  /** How many of them are late. */
  readonly late: number;
}

const MOST = 50;
const CURSOR = /^([\dT:.Z-]{24})~([\w-]{1,40})$/;

/** Incidents, a stretch at a time. Those whose postmortem the viewer may not see are left out, and not counted. */
export async function listIncidents(
  library: Library,
  viewer: Viewer,
  { state = 'owed', mine = false, service, after, limit = MOST }: IncidentsAsked = {},
): Promise<Incidents> {
  needSomebody(viewer);
  const isOwed = state === 'owed';
  const today = library.now().toISOString().slice(0, 10);
  const narrowed = () =>
    joinedIncidents(library.database.read, viewer)
      .where('incident.state', isOwed ? '=' : '!=', 'owed')
      .$if(service !== undefined, (query) =>
        query.where('incident.service_value', '=', (service as string).trim().toLowerCase().replaceAll('\0', '')),
      )
      .$if(mine && viewer.kind === 'person', (query) =>
        query.where((eb) => {
          const { id, teams, role } = viewer as Viewer & { readonly kind: 'person' };
          // Of services of one's own and of one's teams; who owns the library also of those that nobody owns.
          const nobodys = eb.and([eb('service.team_id', 'is', null), eb('person.id', 'is', null)]);
          return eb.or([
            eb('service.person_id', '=', id),
            ...(teams.length > 0 ? [eb('service.team_id', 'in', [...teams])] : []),
            ...(role === 'owner' ? [nobodys] : []),
          ]);
        }),
      );
  // Of what is owed nobody is hidden: a hundred thousand are counted without looking up who owns them.
  const counted =
    isOwed && !mine && service === undefined
      ? library.database.read.selectFrom('incident').where('incident.state', '=', 'owed')
      : narrowed();
  const { total, late } = await (counted as ReturnType<typeof narrowed>)
    .select((eb) => [
      eb.fn.countAll<number | string>().as('total'),
      sql<number | string | null>`sum(case when incident.owed_since < ${lateDay(today)} then 1 else 0 end)`.as('late'),
    ])
    .executeTakeFirstOrThrow();
  const key = isOwed ? 'incident.owed_since' : 'incident.settled_at';
  const order = isOwed ? 'asc' : 'desc';
  const beyond = isOwed ? '>' : '<';
  const [, at, id] = CURSOR.exec(after ?? '') ?? [];
  const rows = await narrowed()
    .leftJoin('person as settler', 'settler.id', 'incident.settled_by')
    .selectAll('incident')
    .select([...COLUMNS, 'settler.name as settledName'])
    .$if(at !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb(key, beyond, at as string),
          eb.and([eb(key, '=', at as string), eb('incident.id', beyond, id as string)]),
        ]),
      ),
    )
    .orderBy(key, order)
    .orderBy('incident.id', order)
    .limit(limit + 1)
    .execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    items: rows.slice(0, limit).map((row) => listedIncident(row, today)),
    next: last === undefined ? undefined : `${isOwed ? last.owed_since : last.settled_at}~${last.id}`,
    total: Number(total),
    late: isOwed ? Number(late ?? 0) : 0,
  };
}

/** One incident. Throws `not-found`, also for one whose postmortem the viewer may not see. */
export async function readIncident(library: Library, viewer: Viewer, id: string): Promise<ListedIncident> {
  needSomebody(viewer);
  const row = await joinedIncidents(library.database.read, viewer)
    .leftJoin('person as settler', 'settler.id', 'incident.settled_by')
    .selectAll('incident')
    .select([...COLUMNS, 'settler.name as settledName'])
    .where('incident.id', '=', id.replaceAll('\0', ''))
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not-found', { details: { incident: id } });
  return listedIncident(row, library.now().toISOString().slice(0, 10));
}

/** How many postmortems are owed. */
export async function countOwed({ database }: Library): Promise<number> {
  const { count } = await database.read
    .selectFrom('incident')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('state', '=', 'owed')
    .executeTakeFirstOrThrow();
  return Number(count);
}
