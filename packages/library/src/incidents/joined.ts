import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import { workingDaysAfter } from '../reminders/working-days.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import type { AskedToWrite, ListedIncident } from './incident.ts';
import type { IncidentTable } from './tables.ts';

/** Working days after which one that is owed is late. */
const LATE_AFTER = 3;

/** What became owed before this day is late. */
export function lateDay(today: string): string {
  return workingDaysAfter(today, -LATE_AFTER);
}

/** Incidents with who owns their service, and their postmortem where the viewer may see it; without those that have another. */
export function joinedIncidents(db: Queries, viewer: Viewer) {
  return db
    .selectFrom('incident')
    .leftJoin('service', 'service.value', 'incident.service_value')
    .leftJoin('team', 'team.id', 'service.team_id')
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'service.person_id').on('person.disabled_at', 'is', null),
    )
    .leftJoin('postmortem', 'postmortem.id', 'incident.postmortem_id')
    .where((eb) =>
      eb.or([
        eb('incident.postmortem_id', 'is', null),
        visibleTo(viewer)(eb as unknown as ExpressionBuilder<Tables, 'postmortem'>),
      ]),
    );
}

/** What is read of each. */
export const COLUMNS = [
  'team.id as teamId',
  'team.name as teamName',
  'person.id as personId',
  'person.name as personName',
  'postmortem.number as number',
  'postmortem.slug as slug',
  'postmortem.title as postmortemTitle',
] as const;

/** A row of them. */
export interface JoinedRow extends Owners, Selectable<IncidentTable> {
  readonly number: number | null;
  readonly slug: string | null;
  readonly postmortemTitle: string | null;
  readonly settledName: string | null;
}

interface Owners {
  readonly teamId: string | null;
  readonly teamName: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
}

/** An incident as it is shown, on a day. */
export function listedIncident(row: JoinedRow, today: string): ListedIncident {
  const { number, slug, postmortemTitle } = row;
  return {
    id: row.id,
    title: row.title,
    service: row.service || undefined,
    severity: row.severity || undefined,
    beganAt: row.began_at,
    endedAt: row.ended_at ?? undefined,
    source: row.source || undefined,
    address: row.address ?? undefined,
    createdAt: row.created_at,
    state: row.state,
    owedSince: row.owed_since,
    late: row.state === 'owed' && row.owed_since < lateDay(today),
    asked: askedToWrite(row),
    postmortem: number === null ? undefined : { number, slug: slug ?? '', title: postmortemTitle ?? '' },
    reason: row.reason || undefined,
    settledAt: row.settled_at ?? undefined,
    settledBy: row.settledName ?? undefined,
  };
}

function askedToWrite({ teamId, teamName, personId, personName }: Owners): AskedToWrite {
  if (personId !== null) return { kind: 'person', id: personId, name: personName ?? '' };
  if (teamId !== null) return { kind: 'team', id: teamId, name: teamName ?? '' };
  return { kind: 'owners' };
}
