import { appendChange } from '../changes/append-change.ts';
import type { Library } from '../library.ts';
import { findRow } from '../postmortems/find-row.ts';
import { type Listed, listedOf } from '../postmortems/postmortem.ts';
import { actorOf, type Viewer, visibleTo } from '../viewer.ts';
import { sayTheSame } from './same-title.ts';

/** What is known of an incident that somebody begins to write about. */
export interface Incident {
  /** Its postmortem, where it is in the library already. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly services?: readonly string[] | undefined;
  readonly causes?: readonly string[] | undefined;
  readonly startedAt?: string | undefined;
  readonly durationMinutes?: number | undefined;
}

/** Why two may be about one incident. */
export type SameReason = 'time' | 'title' | 'service' | 'cause';

/** A recent postmortem that may be about the same incident. */
export interface SameIncident {
  readonly postmortem: Listed;
  readonly reasons: readonly SameReason[];
}

const DAYS = 14;
const MOST_LOOKED_AT = 300;
const MOST = 3;
const MINUTE = 60_000;
/** How long an outage is taken for, where nothing says it. */
const UNSAID_MINUTES = 60;

/**
 * Recent postmortems that may be about an incident that somebody begins to write about, of those that this one may see:
 * two people often begin at once. Outages that both have their time are the same only where the times meet.
 */
export async function sameIncidents(library: Library, viewer: Viewer, incident: Incident): Promise<SameIncident[]> {
  const { read } = library.database;
  const since = new Date(library.now().getTime() - DAYS * 24 * 60 * MINUTE).toISOString();
  const rows = await read
    .selectFrom('postmortem')
    .selectAll()
    .where(visibleTo(viewer))
    .where('created_at', '>=', since)
    .where('state', '!=', 'withdrawn')
    .where('practice', '=', 0)
    .where('id', '!=', incident.id ?? '')
    .orderBy('created_at', 'desc')
    .limit(MOST_LOOKED_AT)
    .execute();
  const apart = await toldApart(library, incident.id);
  const ids = rows.map(({ id }) => id).filter((id) => !apart.has(id));
  if (ids.length === 0) return [];
  const terms = await read.selectFrom('term').selectAll().where('postmortem_id', 'in', ids).execute();
  const namesOf = (id: string, of: string): ReadonlySet<string> =>
    new Set(terms.flatMap(({ postmortem_id, kind, value }) => (postmortem_id === id && kind === of ? [value] : [])));
  const found = rows.flatMap((row) => {
    if (apart.has(row.id)) return [];
    const postmortem = listedOf(row);
    const meet = timesMeet(incident, postmortem);
    if (meet === false || (row.imported === 1 && meet !== true)) return [];
    const shares = (kind: 'service' | 'cause', mine: readonly string[] = []): boolean => {
      const theirs = namesOf(row.id, kind);
      return mine.some((name) => theirs.has(name.trim().toLowerCase()));
    };
    const reasons: SameReason[] = [
      ...(meet === true ? ['time' as const] : []),
      ...(sayTheSame(incident.title, row.title) ? ['title' as const] : []),
      ...(shares('service', incident.services) ? ['service' as const] : []),
      ...(shares('cause', incident.causes) ? ['cause' as const] : []),
    ];
    return reasons.length === 0 ? [] : [{ postmortem, reasons }];
  });
  return found.toSorted((a, b) => b.reasons.length - a.reasons.length).slice(0, MOST);
}

/** Writes down that two postmortems are about two incidents, so that nobody is asked again. Throws `not-found`. */
export async function tellApart(library: Library, viewer: Viewer, one: string, other: string): Promise<void> {
  const { database } = library;
  const at = library.now();
  await database.write(async (writing) => {
    const { id } = await findRow(writing, viewer, one);
    const { id: second } = await findRow(writing, viewer, other);
    const actor = actorOf(viewer);
    await appendChange(writing, database, { kind: KIND, subject: id, actor, at, detail: { other: second } });
  });
}

const KIND = 'postmortem.told-apart';

async function toldApart({ database: { read } }: Library, id: string | undefined): Promise<ReadonlySet<string>> {
  if (id === undefined) return new Set();
  const rows = await read
    .selectFrom('change')
    .select(['subject', 'detail'])
    .where('kind', '=', KIND)
    .where((eb) => eb.or([eb('subject', '=', id), eb('detail', '=', JSON.stringify({ other: id }))]))
    .execute();
  return new Set(rows.map(({ subject, detail }) => (subject === id ? String(JSON.parse(detail).other) : subject)));
}

/** Do two outages overlap? Undefined where one of them does not say when it was. */
function timesMeet(a: Pick<Incident, 'startedAt' | 'durationMinutes'>, b: Listed): boolean | undefined {
  if (a.startedAt === undefined || b.startedAt === undefined) return undefined;
  const [from, to] = stretchOf(a.startedAt, a.durationMinutes);
  const [since, until] = stretchOf(b.startedAt, b.durationMinutes);
  return from <= until && since <= to;
}

function stretchOf(startedAt: string, minutes: number | undefined): readonly [number, number] {
  const start = Date.parse(startedAt);
  return [start, start + (minutes ?? UNSAID_MINUTES) * MINUTE];
}
